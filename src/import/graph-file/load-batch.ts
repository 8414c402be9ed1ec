import type { GraphLine, LineType, NodeKind } from '../../ports/graph-line.ts';
import type { GraphWriter } from '../../ports/graph-store.ts';
import type { LineProblem } from './line-problem.ts';
import { lineReferences } from './line-references.ts';
import type { LoadRecord } from './load-record.ts';
import type { Place, SeenLines } from './seen-lines.ts';

/** A checked line and its number in the file. */
export interface PlacedLine {
  readonly line: GraphLine;
  readonly number: number;
}

export interface BatchWork {
  readonly file: string;
  readonly writer: GraphWriter;
  readonly seen: SeenLines;
  readonly record: LoadRecord;
}

/** Puts those lines of a batch that refer to what is there and contradict no earlier line, and refuses the others. */
export async function loadBatch(batch: readonly PlacedLine[], work: BatchWork): Promise<void> {
  const { file, writer, seen, record } = work;
  const known = await knownKeys(
    batch.map(({ line }) => line),
    writer,
  );
  const accepted: GraphLine[] = [];
  for (const { line, number } of batch) {
    const missing = missingAmong(line, known);
    const earlier = missing.length > 0 ? null : seen.meet(line, { file, line: number });
    const problems = earlier === null ? missing : [contradiction(line, earlier)];
    if (problems.length > 0) record.refuse(file, number, line.type, problems, line);
    else accepted.push(line);
  }
  if (accepted.length === 0) return;
  const outcomes = await writer.put(accepted);
  for (const [index, line] of accepted.entries()) {
    const outcome = outcomes[index];
    if (outcome !== undefined) record.outcome(file, line.type, outcome);
  }
}

type KnownKeys = ReadonlyMap<NodeKind, ReadonlySet<string>>;

async function knownKeys(lines: readonly GraphLine[], writer: GraphWriter): Promise<KnownKeys> {
  const asked = new Map<NodeKind, Set<string>>();
  for (const { kind, key } of lines.flatMap(lineReferences)) {
    const keys = asked.get(kind);
    if (keys === undefined) asked.set(kind, new Set([key]));
    else keys.add(key);
  }
  const known = new Map<NodeKind, ReadonlySet<string>>();
  for (const [kind, keys] of asked) known.set(kind, await writer.known(kind, [...keys]));
  return known;
}

/** What a line names that neither these files nor the graph have. */
export async function missingReferences(
  line: GraphLine,
  writer: GraphWriter,
): Promise<readonly LineProblem[]> {
  return missingAmong(line, await knownKeys([line], writer));
}

function missingAmong(line: GraphLine, known: KnownKeys): readonly LineProblem[] {
  return lineReferences(line)
    .filter(({ kind, key }) => known.get(kind)?.has(key) !== true)
    .map(({ member, kind, key }) => ({
      member,
      message: `no ${kind} "${key}" in these files or in the graph: add its line, or correct the key`,
    }));
}

const identities = {
  entity: 'key',
  headquarters: 'entity, country and from',
  location: 'entity, country and from',
  ownership: 'owner, owned, interest, from and source name',
  ownerStatement: 'entity, statement and from',
  listing: 'entity, list, from and source name',
  chip: 'key',
  cluster: 'key',
  installation: 'cluster, chip and from',
  model: 'key',
  training: 'model, cluster or chip, and from',
  derivation: 'model and base',
  syntheticData: 'model and generator',
  transfer: 'key',
  authorization: 'entity, kind, country and from',
} as const satisfies Record<LineType, string>;

function contradiction(line: GraphLine, earlier: Place): LineProblem {
  return {
    member: 'key' in line.value ? 'key' : null,
    message: `has the same ${identities[line.type]} as line ${earlier.line} of ${earlier.file} and says something else: keep one of the two`,
  };
}
