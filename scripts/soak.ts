/**
 * npm run soak [-- <rounds>]: the random tests with new seeds, ten rounds unless told otherwise. A failure prints its
 * seed: PROPERTY_SEED=<seed> npm test shows it again, and an ordinary test of it comes before its mend.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startVitest } from 'vitest/node';

const rounds = Number(process.argv[2] ?? 10);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`npm run soak takes a number of rounds, not ${JSON.stringify(process.argv[2])}.`);
  process.exit(2);
}
process.env['PROPERTY_SEED'] = 'random';
process.env['NODE_ENV'] = 'test';
const files = globSync('test/**/*.test.ts').filter(
  (file) => !file.includes('neo4j') && [file, ...contractsOf(file)].some(isRandom),
);

function isRandom(file: string): boolean {
  return /\bfast-check\b|\bpropertyRuns\b/.test(readFileSync(file, 'utf8'));
}

/** What a test of a store runs is in a file beside it. */
function contractsOf(file: string): readonly string[] {
  const imported = readFileSync(file, 'utf8').matchAll(/from '\.\/([\w-]+-contract\.ts)'/g);
  return [...imported].map(([, name = '']) => join(dirname(file), name));
}

let failed = 0;
for (let round = 1; round <= rounds; round += 1) {
  console.log(`Round ${round} of ${rounds}.`);
  const vitest = await startVitest('test', files, { run: true, reporters: ['dot'] });
  failed += vitest.state.getCountOfFailedTests();
  await vitest.close();
}
console.log(`${failed} failed in ${rounds} rounds of ${files.length} files.`);
process.exitCode = failed === 0 ? 0 : 1;
