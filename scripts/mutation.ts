/**
 * Changes src/law and src/domain/item, or what --in says, in one small place at a time (a date, a member of a list, a number, a comparison, …)
 * and says which changes no test notices: `npm run mutation -- [--kind date,list] [--in src/law] [--json file] [--again file]
 * [--every 5]`. A run that was broken off goes on where it was with the same `--json`.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findMutants } from './mutation/find-mutants.ts';
import { type Mutant, describeMutant, mutantKinds } from './mutation/mutant.ts';
import { type Outcome, scoreTable } from './mutation/score.ts';
import { mutatedPlaces } from './mutation/places.ts';
import { testRuns } from './mutation/test-run.ts';

const { values } = parseArgs({
  options: {
    kind: { type: 'string', default: mutantKinds.join(',') },
    in: { type: 'string', multiple: true, default: mutatedPlaces.slice(0, 2) },
    json: { type: 'string' },
    again: { type: 'string' },
    full: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
  },
});
const kinds = new Set(values.kind.split(','));
/** What survived the run that wrote this file; null: every mutant is asked. */
const survivors = values.again === undefined ? null : survivorsIn(values.again);
const mutants = values.in
  .flatMap((place) => (place.endsWith('.ts') ? [place] : globSync(`${place}/**/*.ts`).sort()))
  .flatMap(findMutants)
  .filter((mutant) => kinds.has(mutant.kind) && isAskedAgain(mutant))
  .sort((left, right) => mutantKinds.indexOf(left.kind) - mutantKinds.indexOf(right.kind))
  .filter((_mutant, index) => index % Number(values.every) === 0);

const tests = testRuns(values.in);
process.on('exit', tests.end);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(2));

await checkUntouched('The tests do not pass as they stand. Mend them first.');
const outcomes: Outcome[] = [...askedBefore(values.json)];
const known = new Set(outcomes.map(({ mutant }) => placeOf(mutant)));
const open = mixed(mutants.filter((one) => !known.has(placeOf(one))));
if (!values.full) await tests.cover(open);
for (const mutant of open) {
  const outcome = await tests.outcomeOf(mutant);
  outcomes.push({ mutant, outcome });
  if (outcome !== 'killed') console.log(`${outcome}: ${describeMutant(mutant)}`);
  if (process.stderr.isTTY) process.stderr.write(`\r${outcomes.length} of ${mutants.length} `);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(outcomes));
}
await checkUntouched(
  'After the mutants, the tests no longer pass without one: do not trust the score.',
);
tests.end();
console.log(scoreTable(outcomes));

/** In an order that mixes kinds and files, so that a run that is broken off is a sample of all. */
function mixed<T>(all: readonly T[]): readonly T[] {
  const stride = 7_919;
  return all
    .map((one, index) => ({ one, place: (index * stride) % all.length }))
    .sort((left, right) => left.place - right.place)
    .map(({ one }) => one);
}

/** What an earlier run with the same file has come to; mutants of what was changed since are asked again. */
function askedBefore(file: string | undefined): readonly Outcome[] {
  if (file === undefined || !existsSync(file)) return [];
  const there = new Set(mutants.map(placeOf));
  const before = JSON.parse(readFileSync(file, 'utf8')) as readonly Outcome[];
  return before.filter(({ mutant }) => there.has(placeOf(mutant)));
}

function placeOf({ file, kind, start, before, after }: Mutant): string {
  return [file, kind, start, before, after].join('\n');
}

function isAskedAgain(mutant: Mutant): boolean {
  return survivors === null || survivors.has(describeMutant(mutant));
}

function survivorsIn(file: string): ReadonlySet<string> {
  const before = JSON.parse(readFileSync(file, 'utf8')) as readonly Outcome[];
  return new Set(
    before
      .filter(({ outcome }) => outcome !== 'killed')
      .map(({ mutant }) => describeMutant(mutant)),
  );
}

async function checkUntouched(message: string): Promise<void> {
  if (await tests.pass()) return;
  console.error(message);
  process.exit(2);
}
