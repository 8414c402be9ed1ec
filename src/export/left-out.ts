import type { ExportGraph } from './export-graph.ts';
import type { ExportFormatName } from './formats.ts';

/**
 * What the graph has and a format has no place for, such as `3 listings`; nothing where all is in it. Of the formats that are read
 * back as data: charts and tables say themselves what they are of.
 */
export function leftOutOf(name: ExportFormatName, graph: ExportGraph): readonly string[] {
  if (name !== 'bods' && name !== 'ftm') return [];
  const lost = name === 'bods' ? 'listings' : 'ownerStatements';
  const words = { listings: 'listings', ownerStatements: 'owner statements' };
  const { chips, models, clusters } = graph.items;
  const entities = [...graph.entities.values()];
  const counts: readonly (readonly [count: number, what: string])[] = [
    [sum(entities.map((entity) => entity[lost].length)), words[lost]],
    [sum(entities.map(({ authorizations }) => authorizations.length)), 'authorizations'],
    [chips.size + models.size + clusters.size, 'chips, models and clusters'],
    [graph.transfers.length, 'transfers'],
  ];
  return counts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
