/**
 * Runs tests for one mutant after another, as its parent asks: what the mutated file reaches is read anew, all else is kept,
 * and the first test that fails ends the run. It holds every version that it has read, so that its parent renews it.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startCoverage } from './coverage.ts';
import type {
  Asked,
  AskedCoverage,
  AskedFailure,
  CoveredFile,
  Told,
  ToldCoverage,
  ToldFailure,
} from './test-talk.ts';
import { firstFailure, forget, runEach } from './vitest-in-short.ts';
import '../../test/support/chance.ts';

const inShort = new URL('vitest-in-short.ts', import.meta.url).href;
/** The text of each file without its types, as long as no mutant is in it. */
const erased = new Map<string, string>();
let reached: ReadonlySet<string> = new Set();
let mutated = '';
let version = 0;

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'vitest') return { url: inShort, shortCircuit: true };
    const found = next(specifier, context);
    const isReached = found.url.startsWith('file:') && reached.has(fileURLToPath(found.url));
    return isReached ? { ...found, url: `${found.url}?version=${version}` } : found;
  },
  load: (url, context, next) => {
    if (!url.includes('?version=')) return next(url, context);
    return { format: 'module', source: sourceOf(fileURLToPath(url)), shortCircuit: true };
  },
});

function sourceOf(file: string): string {
  const known = file === mutated ? undefined : erased.get(file);
  if (known !== undefined) return known;
  const source = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  if (file !== mutated) erased.set(file, source);
  return source;
}

function readAnew(files: readonly string[], changed: string | null): void {
  version += 1;
  mutated = changed === null ? '' : resolve(changed);
  reached = new Set(files.map((file) => resolve(file)));
}

function told(failure: ToldFailure['failure']): ToldFailure {
  return { kind: 'failure', failure, residentBytes: process.memoryUsage.rss() };
}

async function failureOf({
  mutated: changed,
  reached: files,
  tests,
}: AskedFailure): Promise<ToldFailure> {
  readAnew(files, changed);
  for (const { file, first, only } of tests) {
    forget();
    try {
      await import(pathToFileURL(resolve(file)).href);
    } catch {
      return told({ file, name: null });
    }
    const name = await firstFailure(new Set(first), only === null ? null : new Set(only));
    if (name !== null) return told({ file, name });
  }
  return told(null);
}

async function coverageOf({ places, tests, reached: files }: AskedCoverage): Promise<ToldCoverage> {
  const takeRan = startCoverage(places);
  const covered: CoveredFile[] = [];
  for (const file of tests) {
    readAnew(files, null);
    takeRan();
    await import(pathToFileURL(resolve(file)).href);
    const read = takeRan();
    const each: CoveredFile['tests'][number][] = [];
    await runEach((name) => each.push({ name, ran: takeRan() }));
    covered.push({ file, read, tests: each });
  }
  return { kind: 'coverage', files: covered };
}

process.on('message', (asked: Asked) => {
  void (asked.kind === 'coverage' ? coverageOf(asked) : failureOf(asked)).then((answer: Told) => {
    process.send?.(answer);
  });
});
