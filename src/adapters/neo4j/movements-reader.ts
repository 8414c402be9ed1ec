import { partiesOf } from '../../domain/diversion/transfer-graph.ts';
import { assembleMovements } from '../../ports/assemble.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { MovementsAnswer } from '../../ports/graph-store.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';
import { readClosure } from './closure-reader.ts';
import type { VisitRows } from './connection.ts';
import { readConsistently } from './consistent-reading.ts';
import { readCypher } from './cypher-file.ts';
import { transferOf } from './item-facts.ts';
import { itemLines } from './item-reader.ts';
import { textOf } from './property.ts';
import type { Properties } from './property.ts';
import { itemFactsIn, propertiesIn } from './row.ts';

const movementsQuery = readCypher('movements');
const attempts = 5;

/** All transfers with all items, and with all that is above their parties: readings of one state of the graph. */
export async function readMovements(visit: VisitRows): Promise<MovementsAnswer> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { version, rows } = await readConsistently(visit, movementsQuery, {}, movementLines);
    const movements = assembleMovements(rows.flat());
    const parties = partiesOf(movements.transfers, movements).map((key) => ({ key }));
    const above = await readClosure(visit, parties);
    if (above.version === version) {
      const { entities, interests } = above;
      return { ...movements, entities, interests, version };
    }
  }
  throw new StoreUnavailable(
    'The graph changed while it was read, five times over: ask again when the load has ended.',
  );
}

function movementLines(row: Properties): readonly GraphLine[] {
  return textOf(row, 'label') === 'Transfer' ? [transferIn(row)] : itemLines(row);
}

function transferIn(row: Properties): GraphLine {
  const [moved] = itemFactsIn(row);
  if (moved === undefined) throw new TypeError('A transfer of the graph is of no item.');
  const isChip = moved.label === 'Chip';
  return {
    type: 'transfer',
    value: transferOf(propertiesIn(row, 'item'), {
      from: textOf(row, 'sender'),
      to: textOf(row, 'receiver'),
      chip: isChip ? moved.object : null,
      model: isChip ? null : moved.object,
    }),
  };
}
