import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from './environment.ts';
import { loadGraph } from './import/graph-file/load.ts';
import type { LoadReport } from './import/graph-file/load-report.ts';
import { EMPTY_GRAPH_SUM, versionText } from './ports/graph-version.ts';
import type { GraphStore } from './ports/graph-store.ts';

const ownSeed = fileURLToPath(new URL('../graph-seed', import.meta.url));

/**
 * Loads the seed where the graph is empty, where the environment names a seed for a server, and where the seed of an
 * embedded store is not the one that was loaded into it: a seed that is loaded again at every start would undo what
 * was loaded over it since. Null where there was nothing to load.
 */
export async function seed(
  store: GraphStore,
  { graphSeed, graphDb, neo4j }: Pick<Environment, 'graphSeed' | 'graphDb' | 'neo4j'>,
): Promise<LoadReport | null> {
  const folder = graphSeed ?? ownSeed;
  const isEmpty = (await store.version()) === versionText(EMPTY_GRAPH_SUM);
  if (neo4j !== null || graphDb === null) {
    return isEmpty || graphSeed !== null ? loadGraph({ store, paths: [folder] }) : null;
  }
  const record = `${graphDb}.seed`;
  const digest = digestOf(folder);
  if (!isEmpty && digest !== null && recorded(record) === digest) return null;
  const report = await loadGraph({ store, paths: [folder] });
  if (digest !== null) writeFileSync(record, `${digest}\n`);
  return report;
}

/** One hash of the names and contents of a folder's graph files; null where it cannot be read, which the load explains. */
function digestOf(folder: string): string | null {
  const hash = createHash('sha256');
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.jsonl'))
      .sort();
    for (const name of names) {
      hash
        .update(`${name}\0`)
        .update(readFileSync(join(folder, name)))
        .update('\0');
    }
  } catch {
    return null;
  }
  return hash.digest('hex');
}

function recorded(record: string): string | null {
  try {
    return readFileSync(record, 'utf8').trim();
  } catch {
    return null;
  }
}
