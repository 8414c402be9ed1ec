/**
 * Entity resolution of a register: `node scripts/start.mjs bench/resolve.ts [names.csv or names.csv.gz]`. Takes the entities of
 * bench/search.ts, and every twentieth once more without identifiers and with two letters swapped; prints how many pairs
 * were compared and proposed, how many of the misspelt ones are found again, seconds and memory.
 */
import { entityPair } from '../src/domain/resolution/decision.ts';
import type { Candidate } from '../src/domain/resolution/propose.ts';
import { proposalsAmong } from '../src/domain/resolution/proposals.ts';
import { latinWord } from '../src/ports/latin-text.ts';
import { namesFrom } from './support/made-up-names.ts';

const [file = ''] = process.argv.slice(2);
const candidates: Candidate[] = [];
const expected = new Set<string>();
for (const { lei, name, country } of namesFrom(file)) {
  const party = { kind: null, jurisdiction: country };
  candidates.push({
    ...party,
    key: lei,
    names: [name],
    identifiers: [{ scheme: 'LEI', value: lei }],
  });
  if (candidates.length % 20 !== 1) continue;
  const misspelt = name.replace(/(\w{4})(\w)(\w)(?=\w)/, '$1$3$2');
  candidates.push({ ...party, key: `${lei} again`, names: [misspelt], identifiers: [] });
  expected.add(JSON.stringify(entityPair(lei, `${lei} again`)));
}
const began = performance.now();
const { proposals, compared, skipped } = proposalsAmong(candidates, [], latinWord);
const seconds = (performance.now() - began) / 1_000;
const found = proposals.filter(({ pair }) => expected.has(JSON.stringify(pair))).length;
console.log(
  `${candidates.length} entities: ${compared} pairs compared, ${proposals.length} proposed, ${skipped} groups skipped, ` +
    `${found} of ${expected.size} misspelt ones found again; ${seconds.toFixed(1)} s, ` +
    `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
);
