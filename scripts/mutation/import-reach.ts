import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Imports that run: types are erased, and a package is never mutated. */
const staticImport = /^(?:import|export)(?! type )[^;]*?from '(\.[^']+)'/gm;
/** The register of the law reads whatever folders there are. */
const readsFolders = 'await import(\n';

/** For each of these files of the project, itself and every other that imports it, directly or through others. */
export function importReach(files: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const importers = new Map<string, string[]>();
  for (const file of files) {
    for (const imported of importsOf(file, files)) {
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  }
  return new Map(files.map((file) => [file, reachedFrom(file, importers)]));
}

function importsOf(file: string, files: readonly string[]): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const named = [...text.matchAll(staticImport)].map(([, path = '']) => join(dirname(file), path));
  if (!text.includes(readsFolders)) return named;
  return [...named, ...files.filter((other) => /^src\/law\/[^/]+\/rule-set\.ts$/.test(other))];
}

function reachedFrom(
  file: string,
  importers: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set([file]);
  for (const each of reached) {
    for (const importer of importers.get(each) ?? []) reached.add(importer);
  }
  return reached;
}
