import { fileURLToPath } from 'node:url';
import packageFile from '../package.json' with { type: 'json' };
import { IN_MEMORY } from './adapters/sqlite/database.ts';
import { openWatchRecord } from './adapters/sqlite/watch-record.ts';
import { createApp } from './app.ts';
import { todayUtc } from './calendar.ts';
import { describeRefusals } from './commands/load-words.ts';
import { type Environment, lawSettings, readEnvironment } from './environment.ts';
import { loadRuleSets } from './law/register.ts';
import { openStore } from './open-store.ts';
import { isStartedByNpm } from './parent-process.ts';
import { seed } from './seed.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const misuse = 2;

const reading = readEnvironment(process.env);
if ('problems' in reading) {
  console.error('Headwater did not start. The environment has problems:');
  for (const problem of reading.problems) console.error(`  ${problem}`);
  process.exit(misuse);
}
try {
  await start(reading.environment);
} catch (error) {
  console.error(`Headwater did not start. ${reasonOf(error, reading.environment)}`);
  process.exit(1);
}

async function start(environment: Environment): Promise<void> {
  const startedAt = new Date().toISOString();
  const [ruleSets, store] = await Promise.all([
    loadRuleSets(undefined, lawSettings(environment)),
    openStore(environment),
  ]);
  const loaded = await seed(store, environment);
  if (loaded !== null) process.stderr.write(describeRefusals(loaded));

  const watches = openWatchRecord(environment.watchDb ?? IN_MEMORY);
  const app = await createApp({
    store,
    ruleSets,
    today: todayUtc,
    version: packageFile.version,
    startedAt,
    allowsWriting: environment.allowsWriting,
    watches,
    webhook: environment.webhook,
    explorer: fileURLToPath(new URL('../dist/explorer', import.meta.url)),
    errorLog: process.stderr,
  });
  stopOnSignals(
    async () => {
      await app.close();
      await watches.close();
      await store.close();
    },
    { withParent: isStartedByNpm(process.env) },
  );
  const url = await app.listen({ port: environment.port, host: environment.host });
  console.log(`Headwater answers at ${url}/graphql; open ${url}/ to try it.`);
}

function reasonOf(error: unknown, { port, host }: Environment): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port} of ${host} is in use: stop what listens there, or set PORT to another one.`;
  }
  if ('code' in error && (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')) {
    return `${host} is no address of this machine: set HOST to one of its own, 127.0.0.1 for this machine alone or 0.0.0.0 for every network that it is in.`;
  }
  if ('code' in error && error.code === 'EACCES') {
    return `Port ${port} of ${host} may not be listened at by this user: set PORT to one from 1024 on.`;
  }
  const isMistakeOfOurs = [TypeError, RangeError, ReferenceError, SyntaxError].some(
    (kind) => error instanceof kind,
  );
  return isMistakeOfOurs ? (error.stack ?? error.message) : error.message;
}
