import type { GraphLine } from '../../ports/graph-line.ts';
import type { GraphStore, WriteOutcome } from '../../ports/graph-store.ts';
import { missingReferences } from './load-batch.ts';
import type { LineProblem } from './line-problem.ts';
import { parseLine } from './parse.ts';

/** What became of a line, or every reason why it was refused. */
export type RecordedLine =
  | { readonly outcome: WriteOutcome; readonly line: GraphLine }
  | { readonly problems: readonly LineProblem[] };

/**
 * Puts one line of a graph file into a store in a transaction of its own, checked as a load checks it: what it may say, and
 * that everything that it names is there. The same line again changes nothing.
 */
export async function recordLine(store: GraphStore, text: string): Promise<RecordedLine> {
  const parsed = parseLine(text);
  if (parsed.kind === 'refused') return { problems: parsed.problems };
  const { line } = parsed;
  return store.write(async (writer): Promise<RecordedLine> => {
    const problems = await missingReferences(line, writer);
    if (problems.length > 0) return { problems };
    const [outcome] = await writer.put([line]);
    if (outcome === undefined) throw new Error('The store says nothing of the line that it put.');
    return { outcome, line };
  });
}
