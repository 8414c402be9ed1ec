/**
 * Changes src/law and src/domain/item in one small place at a time (a date, a member of a list, a number, a comparison, …)
 * and says which changes no test notices: `npm run mutation -- [--kind date,list] [--in src/law] [--json file]`.
 */
import { globSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findMutants } from './mutation/find-mutants.ts';
import { describeMutant, mutantKinds } from './mutation/mutant.ts';
import { type Outcome, scoreTable } from './mutation/score.ts';
import { testRuns } from './mutation/test-run.ts';

const { values } = parseArgs({
  options: {
    kind: { type: 'string', default: mutantKinds.join(',') },
    in: { type: 'string', multiple: true, default: ['src/law', 'src/domain/item'] },
    json: { type: 'string' },
  },
});
const kinds = new Set(values.kind.split(','));
const mutants = values.in
  .flatMap((place) => (place.endsWith('.ts') ? [place] : globSync(`${place}/**/*.ts`).sort()))
  .flatMap(findMutants)
  .filter(({ kind }) => kinds.has(kind))
  .sort((left, right) => mutantKinds.indexOf(left.kind) - mutantKinds.indexOf(right.kind));

const tests = testRuns();
process.on('exit', tests.end);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(2));

await checkUntouched('The tests do not pass as they stand. Mend them first.');
const outcomes: Outcome[] = [];
for (const mutant of mutants) {
  const outcome = await tests.outcomeOf(mutant);
  outcomes.push({ mutant, outcome });
  if (outcome !== 'killed') console.log(`${outcome}: ${describeMutant(mutant)}`);
  if (process.stderr.isTTY) process.stderr.write(`\r${outcomes.length} of ${mutants.length} `);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(outcomes));
}
await checkUntouched(
  'After the mutants, the tests no longer pass without one: do not trust the score.',
);
console.log(scoreTable(outcomes));

async function checkUntouched(message: string): Promise<void> {
  if ((await tests.outcomeOf(null)) === 'survived') return;
  console.error(message);
  process.exit(2);
}
