import type { Interest } from '../domain/ownership/closure.ts';
import { canonicalJson } from './canonical-json.ts';
import { contentHash, lineContent } from './graph-version.ts';
import type { GraphLine } from './graph-line.ts';
import { lineIdentity } from './line-identity.ts';

/** What is to be in place of lines, by their identities: another line, or null for none. */
export type LineEdits = ReadonlyMap<string, GraphLine | null>;

/** Lines as they are after edits; a line that none of them had is added. */
export function editedLines(lines: Iterable<GraphLine>, edits: LineEdits): readonly GraphLine[] {
  const after = new Map<string, GraphLine>();
  for (const line of lines) after.set(lineIdentity(line), line);
  for (const [identity, line] of edits) {
    if (line === null) after.delete(identity);
    else after.set(identity, line);
  }
  return [...after.values()];
}

/** The interests that edits put. */
export function interestsPut(edits: LineEdits): readonly Interest[] {
  return [...edits.values()].flatMap((line) => (line?.type === 'ownership' ? [line.value] : []));
}

/** The version of a graph that edits are laid over: its own where there are none, else one that no graph without them has. */
export function editedVersion(version: string, edits: LineEdits): string {
  if (edits.size === 0) return version;
  const told = [...edits]
    .map(([identity, line]) => [identity, line === null ? null : lineContent(line)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return `${version}+${contentHash(canonicalJson(told)).slice(0, editDigits)}`;
}

const editDigits = 32;
