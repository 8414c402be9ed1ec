import type { GraphLine } from '../ports/graph-line.ts';
import type { WriteOutcome } from '../ports/graph-store.ts';
import type { Context } from './context.ts';
import type { TransferRecord } from './generated/resolver-types.ts';
import type { TransferNode } from './nodes.ts';
import { RequestProblem } from './request-problem.ts';

/** What recording a line came to, or everything that is wrong with it. */
export type Recorded =
  | { readonly outcome: WriteOutcome; readonly line: GraphLine }
  | { readonly problems: readonly { readonly member: string | null; readonly message: string }[] };

/** Puts a line of a graph file, given as JSON text, into the store: checked and written as a load does. */
export type RecordLine = (text: string) => Promise<Recorded>;

export interface RecordedTransferNode {
  readonly outcome: 'ADDED' | 'CHANGED' | 'UNCHANGED';
  readonly transfer: TransferNode;
  readonly graphVersion: string;
}

const outcomes = { added: 'ADDED', changed: 'CHANGED', unchanged: 'UNCHANGED' } as const;

/** Records a transfer. What is wrong with it is said as the loader says it. */
export async function recordTransfer(
  transfer: TransferRecord,
  { recordLine, store, today }: Context,
): Promise<RecordedTransferNode> {
  if (recordLine === null) {
    throw new RequestProblem(
      'WRITES_NOT_ALLOWED',
      'This service does not change its graph. Start it with GRAPH_WRITES=allowed to let whoever can reach it record transfers, or load a graph file.',
    );
  }
  const recorded = await recordLine(JSON.stringify({ type: 'transfer', ...told(transfer) }));
  if ('problems' in recorded) {
    const [first] = recorded.problems;
    throw new RequestProblem(
      'BAD_USER_INPUT',
      `The transfer was not recorded: ${recorded.problems
        .map(({ member, message }) => (member === null ? message : `${member}: ${message}`))
        .join('; ')}.`,
      { path: ['transfer', ...(first?.member ? [first.member] : [])] },
    );
  }
  const { line, outcome } = recorded;
  if (line.type !== 'transfer') throw new Error(`A ${line.type} line came of a transfer.`);
  return {
    outcome: outcomes[outcome],
    transfer: { transfer: line.value, asOf: today, under: null },
    graphVersion: await store.version(),
  };
}

/** What is null is left out, as a line leaves it out. */
function told(record: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
      if (value === null || value === undefined) return [];
      return [[name, typeof value === 'object' ? told(value) : value]];
    }),
  );
}
