/**
 * The search for entities: `node scripts/start.mjs bench/search.ts [names.csv or names.csv.gz] [rounds]`. Loads entities named as
 * in a CSV file with the columns lei, legal_name and legal_country (without one: 150,000 made-up names) into a new
 * embedded store on disk, or with NEO4J_URI set into that server, which should be empty, and asks for 20 of what each of
 * several searches finds. Prints the time of the load, and median, worst and processor
 * milliseconds of each search.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteGraphStore } from '../src/adapters/sqlite/sqlite-graph-store.ts';
import { searchTokens } from '../src/domain/search/normalise.ts';
import type { GraphLine } from '../src/ports/graph-line.ts';
import type { GraphStore } from '../src/ports/graph-store.ts';
import { entityLine } from '../test/support/graph-lines.ts';
import { namesFrom } from './support/made-up-names.ts';

const [file = '', rounds = '10'] = process.argv.slice(2);
const batchSize = 5_000;
/** A server has to hold what one transaction writes. */
const transactionSize = 10_000;

const searches = [
  'Siemens',
  'Siemns',
  'Deutsche Bank',
  'Deutshe Bnak',
  'Samsung Electronics',
  'Samsong Elektronics',
  'semiconducter manufactring',
  'China Mobile International',
  'international',
  'internatoinal',
  'limited',
  'limitde',
  'holding gmbh',
  'Газпром',
  '华为',
  'a',
  'nothing of that name anywhere',
];

function named(lei: string, name: string, country: string): GraphLine {
  return entityLine(lei, {
    name,
    jurisdiction: country,
    identifiers: [{ scheme: 'LEI', value: lei }],
  });
}

async function load(store: GraphStore): Promise<void> {
  const lines = [...namesFrom(file)].map(({ lei, name, country }) => named(lei, name, country));
  const began = performance.now();
  const before = process.cpuUsage();
  for (let at = 0; at < lines.length; at += transactionSize) {
    await store.write(async (writer) => {
      for (let from = at; from < at + transactionSize; from += batchSize) {
        await writer.put(lines.slice(from, from + batchSize));
      }
    });
  }
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const processor = ((user + system) / 1e6).toFixed(1);
  console.log(
    `${lines.length} entities put in ${seconds.toFixed(1)} s, of which this process used the processor ${processor} s`,
  );
}

async function measure(store: GraphStore): Promise<void> {
  const anything = { kinds: null, jurisdiction: null, list: null };
  for (const text of searches) {
    const query = { ...anything, tokens: searchTokens(text) };
    const ask = () => store.findEntities(query, { first: 20, after: null });
    const { keys, totalCount } = await ask();
    const times: number[] = [];
    const before = process.cpuUsage();
    for (let round = 0; round < Number(rounds); round += 1) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
    }
    const { user, system } = process.cpuUsage(before);
    const processor = (user + system) / 1_000 / Number(rounds);
    times.sort((one, other) => one - other);
    const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
    const worst = times.at(-1) ?? Number.NaN;
    console.log(
      `${median.toFixed(1).padStart(7)} ms, at most ${worst.toFixed(1).padStart(7)} ms, processor ${processor.toFixed(1).padStart(6)} ms: ${text} (${keys.length} of ${totalCount})`,
    );
  }
}

const { NEO4J_URI: uri, NEO4J_USER: user = null, NEO4J_PASSWORD: password = null } = process.env;
const folder = await mkdtemp(join(tmpdir(), 'headwater-bench-'));
const store =
  uri === undefined
    ? await openSqliteGraphStore(join(folder, 'graph.db'))
    : await (
        await import('../src/adapters/neo4j/neo4j-graph-store.ts')
      ).openNeo4jGraphStore({ uri, user, password });
try {
  await load(store);
  await measure(store);
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}
