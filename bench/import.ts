/**
 * Records a second of an import of GLEIF's golden copy (CSV), and the importer's memory at its peak: `node bench/import.ts
 * [entities] [relationships]`. With NEO4J_URI set (an empty database) into that server, else into a new SQLite file. The
 * file is made up, and imported in a process of its own, so that its memory is that of the import alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepHeapSmall } from '../src/commands/small-heap.ts';
import { readEnvironment } from '../src/environment.ts';
import { importFiles } from '../src/import/import-files.ts';
import { importers } from '../src/import/importers.ts';
import { openUnresolvedStore } from '../src/open-store.ts';
import { writeGoldenCopy } from './support/made-up-golden-copy.ts';

const [first = '150000', second = '200000', ...paths] = process.argv.slice(2);
const [entities, relationships] = [Number(first), Number(second)];

/** As `npm run cli` has it. */
const flags = ['--max-semi-space-size=16'];
const start = fileURLToPath(new URL('../scripts/start.mjs', import.meta.url));

if (paths.length > 0) await importAndMeasure(paths);
else {
  const folder = await mkdtemp(join(tmpdir(), 'headwater-bench-'));
  try {
    const files = await writeGoldenCopy(folder, entities, relationships);
    const bytes = (await Promise.all(files.map((file) => stat(file)))).reduce(
      (sum, { size }) => sum + size,
      0,
    );
    console.log(
      `${entities} Level 1 records and ${relationships} relationships, ${Math.round(bytes / 1e6)} MB`,
    );
    for (const what of ['first import', 'the same again']) {
      console.log(what);
      spawnSync(
        process.execPath,
        [...flags, start, fileURLToPath(import.meta.url), first, second, ...files],
        {
          stdio: 'inherit',
          env: { ...process.env, GRAPH_DB: join(folder, 'graph.db') },
        },
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function importAndMeasure(files: readonly string[]): Promise<void> {
  // As the command does.
  keepHeapSmall();
  const reading = readEnvironment(process.env);
  if ('problems' in reading) throw new Error(reading.problems.join('\n'));
  const store = await openUnresolvedStore(reading.environment, 'import');
  const began = performance.now();
  let loadingSince: number | null = null;
  const report = await importFiles({
    paths: files,
    importers,
    format: 'gleif',
    read: { date: null, complete: null },
    target: { kind: 'graph', store },
    dryRun: false,
    onRefusal: () => undefined,
    onProgress: ({ doing }) => {
      if (doing === 'loading') loadingSince ??= performance.now();
    },
  });
  const ended = performance.now();
  await store.close();
  const seconds = (ended - began) / 1_000;
  const { user, system } = process.cpuUsage();
  const records = entities + relationships;
  const refused = [...report.refused.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `  ${store.name}: ${Math.round(records / seconds)} records/s; ${seconds.toFixed(1)} s, of which reading ` +
      `${(((loadingSince ?? ended) - began) / 1_000).toFixed(1)} s; ${((user + system) / 1e6).toFixed(1)} s of processor time; ` +
      `${Math.round(process.resourceUsage().maxRSS / 1_024)} MB at its peak; ${refused} refused`,
  );
}
