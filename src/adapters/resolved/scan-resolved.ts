import type { Interest } from '../../domain/ownership/closure.ts';
import { partsOfOne } from '../../domain/resolution/parts-of-one.ts';
import type { SameEntities } from '../../domain/resolution/same-entities.ts';
import type { EntityLine, GraphLine } from '../../ports/graph-line.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { mergedEntities, resolvedLine, wordsOf } from './resolved-lines.ts';

type OwnershipLine = Extract<GraphLine, { readonly type: 'ownership' }>;

/** Shows every line of every entity; what is of entities that are one comes last, when all of it is known. */
export async function scanResolved(
  store: GraphStore,
  same: SameEntities,
  visit: (lines: readonly GraphLine[]) => void,
): Promise<string> {
  if (same.groups.length === 0) return store.scanEntities(visit);
  const members = new Set(same.groups.flat());
  const kept: EntityLine[] = [];
  const held: Interest[] = [];
  // What is said in the same words of several of the members is said once.
  const said = new Set<string>();
  const firstSaid = (line: GraphLine | null): readonly GraphLine[] => {
    if (line === null) return [];
    const text = wordsOf(line);
    const isFirst = !said.has(text);
    said.add(text);
    return isFirst ? [line] : [];
  };
  const version = await store.scanEntities((lines) => {
    visit(
      lines.flatMap((line) => {
        if (line.type === 'entity' && members.has(line.value.key)) kept.push(line.value);
        else if (isOfMembers(line, members)) held.push(line.value);
        else if (line.type === 'entity' || !isOf(line, members)) return line;
        else return firstSaid(resolvedLine(line, same));
        return [];
      }),
    );
  });
  visit(mergedEntities(kept, same).map((value) => ({ type: 'entity', value })));
  visit(
    partsOfOne(held, same).flatMap(
      (value) => resolvedLine({ type: 'ownership', value }, same) ?? [],
    ),
  );
  return version;
}

/** Whether a line is a fact of one of the members. */
function isOf({ value }: GraphLine, members: ReadonlySet<string>): boolean {
  return 'entity' in value && members.has(value.entity);
}

function isOfMembers(line: GraphLine, members: ReadonlySet<string>): line is OwnershipLine {
  return (
    line.type === 'ownership' && (members.has(line.value.owner) || members.has(line.value.owned))
  );
}
