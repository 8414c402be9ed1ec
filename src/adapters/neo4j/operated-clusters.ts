import type { GraphLine } from '../../ports/graph-line.ts';
import type { VisitRows } from './connection.ts';
import { readConsistently } from './consistent-reading.ts';
import { readCypher } from './cypher-file.ts';
import { itemFact, itemNode } from './item-facts.ts';
import { textOf } from './property.ts';
import type { Properties } from './property.ts';
import { itemFactsIn, propertiesIn } from './row.ts';

const operatedQuery = readCypher('operated');

/** Clusters as lines, with what stands in them; none is asked for without a question, where nobody is asked about. */
export async function readOperated(
  visit: VisitRows,
  below: readonly string[],
): Promise<{ readonly version: string | null; readonly lines: readonly GraphLine[] }> {
  if (below.length === 0) return { version: null, lines: [] };
  const parameters = { below: [...new Set(below)] };
  const { version, rows } = await readConsistently(visit, operatedQuery, parameters, clusterLines);
  return { version, lines: rows.flat() };
}

function clusterLines(row: Properties): readonly GraphLine[] {
  const cluster = propertiesIn(row, 'cluster');
  const key = textOf(cluster, 'key');
  return [
    itemNode('Cluster', cluster),
    ...itemFactsIn(row).map(({ relationship, label, object, properties }) =>
      itemFact(relationship, key, { label, key: object }, properties),
    ),
  ];
}
