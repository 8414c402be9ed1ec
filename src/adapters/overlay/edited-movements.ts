import type { Closure } from '../../domain/ownership/closure.ts';
import { assembleClosure, assembleMovements } from '../../ports/assemble.ts';
import type { MovementsAnswer } from '../../ports/graph-store.ts';
import { type LineEdits, editedLines } from '../../ports/line-edits.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import { linesOfClosure, linesOfItems, linesOfTransfers } from '../../ports/lines-of.ts';
import type { GraphLine } from '../../ports/graph-line.ts';

type Movements = Omit<MovementsAnswer, 'version'>;

/** Everything that moved, after edits. `above` has the owners of added interests with everything above them. */
export function editedMovements(movements: Movements, above: Closure, edits: LineEdits): Movements {
  const { entities, interests } = movements;
  const closure: readonly GraphLine[] = [
    ...linesOfClosure({ entities, interests }),
    ...linesOfClosure(above),
  ];
  const moved: readonly GraphLine[] = [...linesOfItems(movements), ...linesOfTransfers(movements)];
  return {
    ...assembleClosure(editedLines(closure, bearingOn(closure, edits))),
    ...assembleMovements(editedLines(moved, bearingOn(moved, edits))),
  };
}

/** The edits of lines that are there, and of facts of entities that are: an overlay is of the whole graph. */
function bearingOn(lines: readonly GraphLine[], edits: LineEdits): LineEdits {
  const there = new Set(lines.map(lineIdentity));
  const entities = new Set(lines.flatMap((line) => (line.type === 'entity' ? line.value.key : [])));
  const isFactOfThese = (line: GraphLine): boolean => {
    if (line.type === 'ownership') {
      return entities.has(line.value.owned) && entities.has(line.value.owner);
    }
    return 'entity' in line.value && entities.has(line.value.entity);
  };
  return new Map(
    [...edits].filter(
      ([identity, line]) => there.has(identity) || (line !== null && isFactOfThese(line)),
    ),
  );
}
