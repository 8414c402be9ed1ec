import { assembleReceipts } from '../../ports/assemble.ts';
import type { GraphLine, LineTypes } from '../../ports/graph-line.ts';
import type { ReceiptsAnswer, ReceiptsQuery } from '../../ports/graph-store.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';
import { readClosure } from './closure-reader.ts';
import type { VisitRows } from './connection.ts';
import { readConsistently } from './consistent-reading.ts';
import { readCypher } from './cypher-file.ts';
import { transferOf } from './item-facts.ts';
import { readItems } from './item-reader.ts';
import { booleanOf, textOf } from './property.ts';
import { readOperated } from './operated-clusters.ts';
import type { Properties } from './property.ts';
import { propertiesIn } from './row.ts';

const receiptsQuery = readCypher('receipts');
const attempts = 5;

/** Transfers and clusters with their chips and those who received or operate them: readings of one state of the graph. */
export async function readReceipts(
  visit: VisitRows,
  query: ReceiptsQuery,
): Promise<ReceiptsAnswer> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const parameters = {
      below: [...new Set(query.below)],
      countries: [...new Set(query.countries)],
    };
    const { version, rows: transfers } = await readConsistently(
      visit,
      receiptsQuery,
      parameters,
      receiptIn,
    );
    const receivers = transfers.flatMap(({ isBelow, value }) => (isBelow ? [value.to] : []));
    const chips = transfers.flatMap(({ value }) => value.chip ?? []);
    const operated = await readOperated(visit, query.operatedBelow);
    const operators = operated.lines.flatMap((line) =>
      line.type === 'cluster' && line.value.operator !== null ? [line.value.operator] : [],
    );
    const installed = operated.lines.flatMap((line) =>
      line.type === 'installation' ? [line.value.chip] : [],
    );
    const above = await readClosure(
      visit,
      [...new Set([...receivers, ...operators])].map((key) => ({ key })),
    );
    const items = await readItems(
      visit,
      [...new Set([...chips, ...installed])].map((key) => ({ kind: 'chip', key })),
    );
    const versions = [above.version, items.version, operated.version ?? version];
    if (versions.every((one) => one === version)) {
      const lines = transfers.map(({ value }): GraphLine => ({ type: 'transfer', value }));
      const { entities, interests } = above;
      return {
        ...assembleReceipts([...lines, ...operated.lines]),
        entities,
        interests,
        version,
        chips: items.chips,
      };
    }
  }
  throw new StoreUnavailable(
    'The graph changed while it was read, five times over: ask again when the load has ended.',
  );
}

function receiptIn(row: Properties): {
  readonly isBelow: boolean;
  readonly value: LineTypes['transfer'];
} {
  return {
    isBelow: booleanOf(row, 'isBelow'),
    value: transferOf(propertiesIn(row, 'transfer'), {
      from: textOf(row, 'sender'),
      to: textOf(row, 'receiver'),
      chip: textOf(row, 'chip'),
      model: null,
    }),
  };
}
