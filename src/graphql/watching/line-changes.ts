import { canonicalJson } from '../../ports/canonical-json.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import { lineIdentity } from '../../ports/line-identity.ts';

/** A line that was read for one answer and not, or otherwise, for the next; null: it was not read. */
export interface LineChange {
  readonly identity: string;
  readonly was: GraphLine | null;
  readonly is: GraphLine | null;
}

/**
 * What of two readings differs because the graph was changed. A line that only came into the reading, or left it, along with
 * what it is about is left out where there is anything else: the change that brought it is the one to name.
 */
export function lineChanges(
  before: readonly GraphLine[],
  after: readonly GraphLine[],
): readonly LineChange[] {
  const [old, now] = [byIdentity(before), byIdentity(after)];
  const all = [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((identity) => {
    const [was, is] = [old.get(identity) ?? null, now.get(identity) ?? null];
    return same(was, is) ? [] : [{ identity, was, is }];
  });
  const [oldNodes, newNodes] = [nodesOf(before), nodesOf(after)];
  const roots = all.filter(({ was, is }) => {
    if (was !== null && is !== null) return true;
    const line = was ?? is;
    const subject = line === null ? null : subjectOf(line);
    if (subject === null) return true;
    return oldNodes.has(subject) && newNodes.has(subject);
  });
  return roots.length > 0 ? roots : all;
}

function byIdentity(lines: readonly GraphLine[]): ReadonlyMap<string, GraphLine> {
  return new Map(lines.map((line) => [lineIdentity(line), line]));
}

function same(was: GraphLine | null, is: GraphLine | null): boolean {
  return was !== null && is !== null && canonicalJson(was.value) === canonicalJson(is.value);
}

function nodesOf(lines: readonly GraphLine[]): ReadonlySet<string> {
  return new Set(
    lines.filter(({ type }) => nodeTypes.has(type)).flatMap((line) => subjectOf(line) ?? []),
  );
}

const nodeTypes: ReadonlySet<string> = new Set(['entity', 'chip', 'cluster', 'model']);

/** What a line is about: with it, the line comes into a reading. Null for a transfer, which comes by itself. */
function subjectOf(line: GraphLine): string | null {
  switch (line.type) {
    case 'entity':
    case 'chip':
    case 'cluster':
    case 'model':
      return `${line.type} ${line.value.key}`;
    case 'headquarters':
    case 'location':
    case 'ownerStatement':
    case 'listing':
    case 'authorization':
      return `entity ${line.value.entity}`;
    case 'ownership':
      return `entity ${line.value.owned}`;
    case 'installation':
      return `cluster ${line.value.cluster}`;
    case 'training':
    case 'derivation':
    case 'syntheticData':
      return `model ${line.value.model}`;
    case 'transfer':
      return null;
  }
}
