import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from './environment.ts';
import { findGraphFiles } from './import/graph-file/find-graph-files.ts';
import { type LoadProgress, loadGraph } from './import/graph-file/load.ts';
import type { LoadReport } from './import/graph-file/load-report.ts';
import { EMPTY_GRAPH_SUM, versionText } from './ports/graph-version.ts';
import type { GraphStore } from './ports/graph-store.ts';

const ownSeed = fileURLToPath(new URL('../graph-seed', import.meta.url));

/**
 * Loads the own seed into an empty graph, and again where a newer one has come to an embedded store that has it; never
 * beside a graph of somebody else's. A seed that the environment names is loaded into whatever there is; in an embedded
 * store not again unless it has changed, for that would undo what was loaded over it since. Null: nothing to load.
 */
export async function seed(
  store: GraphStore,
  { graphSeed, graphDb, neo4j }: Pick<Environment, 'graphSeed' | 'graphDb' | 'neo4j'>,
  onProgress: (progress: LoadProgress) => void = () => undefined,
): Promise<LoadReport | null> {
  const folder = graphSeed ?? ownSeed;
  const isEmpty = (await store.version()) === versionText(EMPTY_GRAPH_SUM);
  if (neo4j !== null || graphDb === null) {
    return isEmpty || graphSeed !== null ? loadGraph({ store, paths: [folder], onProgress }) : null;
  }
  const record = `${graphDb}.seed`;
  const whose = graphSeed === null ? 'own' : 'named';
  const digest = await digestOf(folder);
  const last = recorded(record);
  if (!isEmpty && digest !== null && last.digest === digest) return null;
  if (!isEmpty && whose === 'own' && last.whose !== 'own') return null;
  const report = await loadGraph({ store, paths: [folder], onProgress });
  if (digest !== null) writeFileSync(record, `${digest} ${whose}\n`);
  return report;
}

/** One hash of the names and contents of the graph files; null where they cannot be read, which the load explains. */
async function digestOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for (const file of await findGraphFiles([path])) {
      hash
        .update(`${relative(path, file.path)}\0`)
        .update(readFileSync(file.path))
        .update('\0');
    }
  } catch {
    return null;
  }
  return hash.digest('hex');
}

/** The hash of the seed that was loaded last, and whose it was. */
function recorded(record: string): {
  readonly digest: string | undefined;
  readonly whose: string | undefined;
} {
  try {
    const [digest, whose] = readFileSync(record, 'utf8').trim().split(' ');
    return { digest, whose };
  } catch {
    return { digest: undefined, whose: undefined };
  }
}
