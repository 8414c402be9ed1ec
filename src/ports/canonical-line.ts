import { canonicalJson } from './canonical-json.ts';
import type { GraphLine, LineTypes } from './graph-line.ts';

type Source = LineTypes['entity']['source'];

/**
 * The value of a line as canonical JSON. Large files have entities, countries and interests by the million: their members
 * are put in order by name here, which takes a third of the time that looking for the order does.
 */
export function canonicalValue(line: GraphLine): string {
  switch (line.type) {
    case 'entity':
      return isOf(line.value, 9) ? canonicalEntity(line.value) : canonicalJson(line.value);
    case 'headquarters':
    case 'location':
      return isOf(line.value, 5) ? canonicalCountry(line.value) : canonicalJson(line.value);
    case 'ownership':
      return isOf(line.value, 7) ? canonicalInterest(line.value) : canonicalJson(line.value);
    default:
      return canonicalJson(line.value);
  }
}

/** Whether a value has as many members as its type says, and so those. */
function isOf(value: object, members: number): boolean {
  return Object.keys(value).length === members;
}

function canonicalEntity(value: LineTypes['entity']): string {
  const { aliases, from, identifiers, jurisdiction, key, kind, name, source, to } = value;
  return JSON.stringify({
    aliases,
    from,
    identifiers: identifiers.map(({ scheme, value: text }) => ({ scheme, value: text })),
    jurisdiction,
    key,
    kind,
    name,
    source: ordered(source),
    to,
  });
}

function canonicalCountry({ country, entity, from, source, to }: LineTypes['location']): string {
  return JSON.stringify({ country, entity, from, source: ordered(source), to });
}

function canonicalInterest(value: LineTypes['ownership']): string {
  const { from, kind, owned, owner, share, source, to } = value;
  return JSON.stringify({
    from,
    kind,
    owned,
    owner,
    share: share === null ? null : orderedShare(share),
    source: ordered(source),
    to,
  });
}

function orderedShare(share: NonNullable<LineTypes['ownership']['share']>): unknown {
  const { maximum, maximumOpen, minimum, minimumOpen } = share;
  return { maximum, maximumOpen, minimum, minimumOpen };
}

function ordered(source: Source): unknown {
  if (source === null) return null;
  const { name, retrievedOn, statedOn, statementId, url, words } = source;
  // JSON leaves out what is undefined.
  return { name, retrievedOn, statedOn, statementId, url, words };
}
