import type { RuleSets } from '../domain/determination/rule-set.ts';
import { lawSettings, readEnvironment } from '../environment.ts';
import { loadRuleSets } from '../law/register.ts';
import { openStore } from '../open-store.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { seed } from '../seed.ts';
import { describeRefusals } from './load-words.ts';
import { progressBar } from './progress-bar.ts';
import { Misuse } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** The words of a command's help on which graph it reads. */
export const graphHelp = `
The graph is the one that the service would answer from: NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) or
GRAPH_DB names it, else it is data/graph.db; an empty one gets the seed first.`;

/** Does something with the graph that the service would answer from, and with the law; it closes the graph afterwards. */
export async function withGraph<T>(
  terminal: Terminal,
  work: (store: GraphStore, ruleSets: RuleSets) => Promise<T>,
  open: typeof openStore = openStore,
): Promise<T> {
  const reading = readEnvironment(terminal.environment);
  if ('problems' in reading) throw new Misuse(reading.problems.join('\n'));
  const [ruleSets, store] = await Promise.all([
    loadRuleSets(undefined, lawSettings(reading.environment)),
    open(reading.environment),
  ]);
  const progress = terminal.isInteractive ? progressBar() : null;
  try {
    const loaded = await seed(store, reading.environment, progress?.show);
    progress?.end();
    if (loaded !== null) terminal.writeError(describeRefusals(loaded));
    return await work(store, ruleSets);
  } finally {
    progress?.end();
    await store.close();
  }
}
