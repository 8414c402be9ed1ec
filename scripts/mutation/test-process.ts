/**
 * Runs tests for one mutant after another, as its parent asks: what the mutated file reaches is read anew, all else is kept,
 * and the first test that fails ends the run. It holds every version that it has read, so that its parent renews it.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Asked, Told } from './test-talk.ts';
import { firstFailure, forget } from './vitest-in-short.ts';
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

async function failureOf(asked: Asked): Promise<Told['failure']> {
  version += 1;
  mutated = resolve(asked.mutated);
  reached = new Set(asked.reached.map((file) => resolve(file)));
  for (const { file, first } of asked.tests) {
    forget();
    try {
      await import(pathToFileURL(resolve(file)).href);
    } catch {
      return { file, name: null };
    }
    const name = await firstFailure(new Set(first));
    if (name !== null) return { file, name };
  }
  return null;
}

process.on('message', (asked: Asked) => {
  void failureOf(asked).then((failure) => {
    process.send?.({ failure, residentBytes: process.memoryUsage.rss() } satisfies Told);
  });
});
