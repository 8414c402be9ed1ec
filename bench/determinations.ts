/**
 * Questions to the store and time for one determination and for 500 of different parties in one request, on the seed:
 * `node scripts/start.mjs bench/determinations.ts [rounds]`. The store is the embedded one in memory, or the Neo4j that
 * NEO4J_URI names (with the seed in it). Both are asked in turn, round by round; the median of each is printed.
 */
import { fileURLToPath } from 'node:url';
import { createApp } from '../src/app.ts';
import { readEnvironment } from '../src/environment.ts';
import { loadGraph } from '../src/import/graph-file/load.ts';
import { loadRuleSets } from '../src/law/register.ts';
import { openStore } from '../src/open-store.ts';
import { countingStore } from '../test/support/counting-store.ts';

const seed = fileURLToPath(new URL('../graph-seed', import.meta.url));
const reading = readEnvironment({ GRAPH_SEED: seed, ...process.env });
if ('problems' in reading) throw new Error(reading.problems.join('\n'));

const inner = await openStore(reading.environment);
await loadGraph({ store: inner, paths: [seed] });
const { store, asked, reset } = countingStore(inner);
const app = await createApp({
  store,
  ruleSets: await loadRuleSets(),
  today: () => '2026-08-01',
  version: '0.0.0-bench',
  startedAt: '2026-08-01T00:00:00.000Z',
  explorer: '/nonexistent',
});

const most = 500;
const { keys } = await inner.findEntities(
  { tokens: [], kinds: null, jurisdiction: null, list: null },
  { first: most, after: null },
);

const query = `query ($inputs: [DeterminationInput!]!) { determinations(inputs: $inputs) {
  ... on Determination { codified { outcome summary } enforced { outcome } missingFacts { fact } }
  ... on InputProblem { message } } }`;

interface Measured {
  readonly milliseconds: number;
  readonly questions: number;
}

async function determine(parties: readonly string[]): Promise<Measured> {
  const inputs = parties.map((key) => ({
    item: { chip: { key: 'nvidia-h100-sxm' } },
    destination: 'SG',
    endUser: { entity: { key } },
    asOf: '2026-08-01',
  }));
  reset();
  const began = performance.now();
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query, variables: { inputs } },
  });
  const milliseconds = performance.now() - began;
  const body: unknown = answer.json();
  if (answer.statusCode !== 200 || JSON.stringify(body).includes('"errors"')) {
    throw new Error(answer.body.slice(0, 500));
  }
  return { milliseconds, questions: asked().length };
}

function median(values: readonly number[]): number {
  return (
    [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
  );
}

const rounds = Number(process.argv[2] ?? 15);
const one: Measured[] = [];
const many: Measured[] = [];
for (let round = -2; round < rounds; round += 1) {
  const party = keys[(round + keys.length) % keys.length];
  if (party === undefined) throw new Error('The graph has no entity.');
  const [single, batch] = [await determine([party]), await determine(keys)];
  // The first rounds only warm up.
  if (round < 0) continue;
  one.push(single);
  many.push(batch);
}
const times = (measured: readonly Measured[]): number =>
  median(measured.map((each) => each.milliseconds));
const questions = (measured: readonly Measured[]): string =>
  [...new Set(measured.map((each) => each.questions))].join(' or ');

console.log(`${store.name}, ${rounds} rounds`);
console.log(
  `1 determination: ${times(one).toFixed(1)} ms, ${questions(one)} questions to the store`,
);
console.log(
  `${keys.length} determinations of ${keys.length} parties: ${times(many).toFixed(1)} ms, ${questions(many)} questions to the store`,
);
console.log(`ratio of the times: ${(times(many) / times(one)).toFixed(1)}`);
await app.close();
await inner.close();
