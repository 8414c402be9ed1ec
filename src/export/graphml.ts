import type { Entity, Interest } from '../domain/ownership/closure.ts';
import type { ExportGraph } from './export-graph.ts';
import { inPercent } from '../domain/ownership/share.ts';
import { xmlText } from './xml-text.ts';

type Value = string | number | boolean | null;

const entityData = {
  name: 'string',
  kind: 'string',
  aliases: 'string',
  identifiers: 'string',
  jurisdiction: 'string',
  headquarters: 'string',
  lists: 'string',
  founded: 'string',
  dissolved: 'string',
} as const;

const interestData = {
  interest: 'string',
  minimumShare: 'double',
  maximumShare: 'double',
  exclusiveMinimum: 'boolean',
  exclusiveMaximum: 'boolean',
  from: 'string',
  to: 'string',
  source: 'string',
  sourceUrl: 'string',
} as const;

/** The ownership graph as GraphML: an edge leads from the owner to the owned, with its share in per cent. */
export function* graphml({ entities, interests }: ExportGraph): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keys('node', entityData);
  yield keys('edge', interestData);
  yield '  <graph id="ownership" edgedefault="directed">\n';
  for (const entity of entities.values()) {
    yield `    <node id="${xmlText(entity.key)}">${data('node', entityValues(entity))}</node>\n`;
  }
  for (const [index, interest] of interests.entries()) {
    const ends = `source="${xmlText(interest.owner)}" target="${xmlText(interest.owned)}"`;
    yield `    <edge id="interest-${index}" ${ends}>${data('edge', interestValues(interest))}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

function entityValues(entity: Entity): Record<keyof typeof entityData, Value> {
  return {
    name: entity.name,
    kind: entity.kind,
    aliases: entity.aliases.join(' | '),
    identifiers: entity.identifiers.map(({ scheme, value }) => `${scheme}:${value}`).join(' | '),
    jurisdiction: entity.jurisdiction,
    headquarters: entity.headquarters.map(({ country }) => country).join(' | '),
    lists: entity.listings.map(({ list }) => list).join(' | '),
    founded: entity.from,
    dissolved: entity.to,
  };
}

function interestValues({
  kind,
  share,
  from,
  to,
  source,
}: Interest): Record<keyof typeof interestData, Value> {
  return {
    interest: kind,
    minimumShare: share === null ? null : inPercent(share.minimum),
    maximumShare: share === null ? null : inPercent(share.maximum),
    exclusiveMinimum: share?.minimumOpen ?? null,
    exclusiveMaximum: share?.maximumOpen ?? null,
    from,
    to,
    source: source?.name ?? null,
    sourceUrl: source?.url ?? null,
  };
}

function keys(of: 'node' | 'edge', members: Readonly<Record<string, string>>): string {
  return Object.entries(members)
    .map(
      ([name, type]) =>
        `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`,
    )
    .join('');
}

function data(of: 'node' | 'edge', values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === null || value === ''
        ? []
        : [`<data key="${of}-${name}">${xmlText(String(value))}</data>`],
    )
    .join('');
}
