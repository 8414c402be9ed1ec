/** Runs test files one after the other, `node scripts/start.mjs scripts/mutation/run-tests.ts <file>…`, and ends with 1 at the first failure. */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { firstFailure } from './vitest-in-short.ts';

const inShort = new URL('vitest-in-short.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vitest' ? { url: inShort, shortCircuit: true } : next(specifier, context),
});

for (const file of process.argv.slice(2)) {
  await import(pathToFileURL(file).href);
  const failed = await firstFailure();
  if (failed !== null) {
    console.error(`${file}: ${failed}`);
    process.exit(1);
  }
}
