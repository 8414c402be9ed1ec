import type { GraphStore } from '../../ports/graph-store.ts';
import { EMPTY_GRAPH_SUM, versionText } from '../../ports/graph-version.ts';
import type { LineMaker, ReadyModule } from '../../ports/ready-lines.ts';

/** The module that makes lines ready for a store, where its graph is empty and can be filled while files are read. */
export async function readyModuleOf(store: GraphStore): Promise<string | null> {
  const { readyBy } = store;
  if (readyBy === undefined) return null;
  return (await store.version()) === versionText(EMPTY_GRAPH_SUM) ? readyBy : null;
}

/** What makes lines ready, from its module. */
export async function lineMakerOf(module: string): Promise<LineMaker> {
  const { lineMaker }: ReadyModule = await import(module);
  return lineMaker();
}
