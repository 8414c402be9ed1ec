import type { EntityKey } from '../../domain/ownership/closure.ts';
import { shareText } from '../../domain/ownership/share.ts';
import { canonicalJson } from '../../ports/canonical-json.ts';
import type { GraphDifference, LineDifference } from '../../ports/graph-difference.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { ClosureAnswer, GraphStore } from '../../ports/graph-store.ts';
import type { LineEdits } from '../../ports/line-edits.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import { linesOfClosure } from '../../ports/lines-of.ts';
import type { CauseNode } from '../comparison/causes-found.ts';
import { lineWords } from '../comparison/line-words.ts';

/** Two states of a graph, and the lines in which they differ. */
export interface TwoGraphs {
  readonly before: GraphStore;
  readonly after: GraphStore;
  readonly difference: GraphDifference;
}

/** What of two graphs bears on one answer. */
export interface BearingLines {
  /** The facts of the later graph, with what only the earlier one has beside them: it is joined to nothing. */
  readonly lines: readonly GraphLine[];
  /** The lines in which the graphs differ here, and the edits that make them as they were. */
  readonly changes: readonly LineChange[];
}

export interface LineChange {
  readonly cause: CauseNode;
  readonly edits: LineEdits;
}

/** What bears on an entity: everything above it in either graph, and lines that were read besides in the one and in the other. */
export async function bearingLines(
  key: EntityKey,
  { before, after, difference }: TwoGraphs,
  readBesides: readonly GraphLine[] = [],
): Promise<BearingLines> {
  const [was, is] = await allAbove(key, before, after);
  const read = new Map<string, GraphLine>();
  for (const line of [...readBesides, ...linesOfClosure(was), ...linesOfClosure(is)]) {
    read.set(lineIdentity(line), line);
  }
  const lines = new Map<string, GraphLine>();
  const changes: LineChange[] = [];
  for (const [identity, line] of read) {
    const differs = difference.get(identity);
    if (differs === undefined) lines.set(identity, line);
    else if (differs.after !== null) lines.set(identity, differs.after);
    else if (isApart(line, difference)) lines.set(identity, line);
    if (differs !== undefined && isUndoable(differs)) {
      changes.push({ cause: causeOf(differs), edits: new Map([[identity, differs.before]]) });
    }
  }
  return { lines: [...lines.values()], changes };
}

/** The closure of the entity in both graphs, and of all that is above it in the other one. */
async function allAbove(
  key: EntityKey,
  before: GraphStore,
  after: GraphStore,
): Promise<readonly [ClosureAnswer, ClosureAnswer]> {
  let keys: ReadonlySet<EntityKey> = new Set([key]);
  for (;;) {
    const selectors = [...keys].map((each) => ({ key: each }));
    const was = await before.closure(selectors);
    const is = await after.closure(selectors);
    const above: ReadonlySet<EntityKey> = new Set([...was.entities.keys(), ...is.entities.keys()]);
    if (above.size <= keys.size) return [was, is];
    keys = above;
  }
}

/** Whether a line that is gone can stay without a bearing on anything: what it is of is gone as well. */
function isApart({ type, value }: GraphLine, difference: GraphDifference): boolean {
  const isGone = (key: EntityKey): boolean =>
    difference.get(JSON.stringify(['entity', key]))?.after === null;
  if (type === 'ownership') return isGone(value.owned);
  if ('entity' in value) return isGone(value.entity);
  return type === 'entity' || type === 'chip' || type === 'model' || type === 'cluster';
}

/** Others refer to what has a key, so that it cannot be taken away or put back alone. */
function isUndoable({ before, after }: LineDifference): boolean {
  const line = after ?? before;
  const hasKey = line !== null && 'key' in line.value && line.type !== 'transfer';
  return !hasKey || (before !== null && after !== null);
}

function causeOf({ before, after }: LineDifference): CauseNode {
  const line = after ?? before;
  const source = line?.value.source ?? null;
  return { kind: 'FACT', statement: statementOf(before, after), ruleSet: null, source };
}

function statementOf(before: GraphLine | null, after: GraphLine | null): string {
  if (before === null) return after === null ? '' : `${sentence(after)} is new in the graph.`;
  if (after === null) return `${sentence(before)} is no longer in the graph.`;
  return `${sentence(after)} reads otherwise in the graph: ${changedMembers(before, after)}.`;
}

function sentence(line: GraphLine): string {
  const words = lineWords(line);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function changedMembers(before: GraphLine, after: GraphLine): string {
  const [was, is] = [membersOf(before), membersOf(after)];
  return [...is]
    .filter(([name, words]) => was.get(name) !== words)
    .map(([name, words]) => `${name} was ${was.get(name) ?? 'not stated'} and is ${words}`)
    .join('; ');
}

function membersOf({ type, value }: GraphLine): ReadonlyMap<string, string> {
  const members = new Map(
    Object.entries(value).map(([name, member]) => [name, canonicalJson(member)] as const),
  );
  if (type === 'ownership' && value.share !== null) members.set('share', shareText(value.share));
  return members;
}
