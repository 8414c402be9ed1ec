import type { Period } from '../../domain/date.ts';
import type { Entity, Interest, Listing } from '../../domain/ownership/closure.ts';
import { shareText } from '../../domain/ownership/share.ts';
import type { ShareInterval } from '../../domain/ownership/share.ts';
import type { Source } from '../../domain/source.ts';
import type { ExportGraph } from '../export-graph.ts';
import { mintedId } from '../minted-id.ts';
import { shareInPercent } from '../share-in-percent.ts';
import {
  classifications,
  controlTypes,
  datasetName,
  identifierProperties,
  roles,
  schemata,
  shareSummary,
} from './vocabulary.ts';

type Texts = readonly (string | null | undefined)[];

/** The ownership graph as FollowTheMoney entities, one JSON object a line; every property is a list of texts. */
export function* followTheMoney({ entities, interests }: ExportGraph): Iterable<string> {
  // An asset must be a Company there, whatever owns it.
  const owned = new Set(
    interests.filter(({ kind }) => kind === 'SHAREHOLDING').map((interest) => interest.owned),
  );
  for (const entity of entities.values()) {
    const schema = owned.has(entity.key) ? 'Company' : schemata[entity.kind];
    yield line(entity.key, schema, entityProperties(entity, schema));
    for (const listing of entity.listings) {
      const identity = [entity.key, listing.list, listing.from, listing.source?.name ?? null];
      yield line(
        mintedId(JSON.stringify(identity)),
        'Sanction',
        sanctionProperties(entity.key, listing),
      );
    }
  }
  for (const interest of interests) {
    const { owner, owned: asset, kind, from, source } = interest;
    const id = mintedId(JSON.stringify([owner, asset, kind, from, source?.name ?? null]));
    yield kind === 'SHAREHOLDING'
      ? line(id, 'Ownership', ownershipProperties(interest))
      : line(id, 'Control', controlProperties(interest));
  }
}

function entityProperties(entity: Entity, schema: string): Readonly<Record<string, Texts>> {
  const { name, kind, aliases, identifiers, jurisdiction } = entity;
  const isPerson = schema === 'Person';
  const codes = Map.groupBy(
    identifiers,
    ({ scheme }) => identifierProperties[scheme] ?? 'idNumber',
  );
  return {
    name: [name],
    alias: aliases,
    classification: [classifications[kind] ?? (schema === schemata[kind] ? null : schemata[kind])],
    ...Object.fromEntries(
      [...codes].map(([property, some]): [string, Texts] => [
        property,
        some.map(({ scheme, value }) => (property === 'idNumber' ? `${scheme}:${value}` : value)),
      ]),
    ),
    jurisdiction: [jurisdiction?.toLowerCase()],
    mainCountry: entity.headquarters.map(({ country }) => country.toLowerCase()),
    country: entity.locations.map(({ country }) => country.toLowerCase()),
    ...(isPerson ? {} : { incorporationDate: [entity.from], dissolutionDate: [entity.to] }),
    ...sourceProperties(entity.source),
    ...(entity.source?.statedOn != null && { modifiedAt: [entity.source.statedOn] }),
  };
}

function ownershipProperties(interest: Interest): Readonly<Record<string, Texts>> {
  return {
    owner: [interest.owner],
    asset: [interest.owned],
    percentage: [interest.share === null ? null : percentage(interest.share)],
    ...factProperties(interest),
  };
}

/** Control was added to the model in 2026. A share of votes stands in its summary, since it has no member for one. */
function controlProperties(interest: Interest): Readonly<Record<string, Texts>> {
  const { kind, share } = interest;
  return {
    controller: [interest.owner],
    controlled: [interest.owned],
    controlType: [controlTypes[kind]],
    role: [roles[kind]],
    summary: [share === null ? null : `${shareSummary}${percentage(share)}`],
    ...factProperties(interest),
  };
}

function sanctionProperties(entity: string, listing: Listing): Readonly<Record<string, Texts>> {
  return {
    entity: [entity],
    authority: [listing.list],
    program: listing.programs,
    provisions: [listing.licenseRequirement],
    reason: [listing.reviewPolicy],
    ...factProperties(listing),
  };
}

/** `51`, `25-50`, and with an open end `>25-50`, `25-<50`: free text there. */
function percentage(share: ShareInterval): string {
  const written = shareInPercent(share);
  if ('exact' in written) return String(written.exact);
  if (shareText(share) === 'unknown') return '0-100';
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = written;
  return `${exclusiveMinimum === true ? '>' : ''}${minimum}-${exclusiveMaximum === true ? '<' : ''}${maximum}`;
}

function factProperties({
  from,
  to,
  source,
}: Period & { readonly source: Source | null }): Readonly<Record<string, Texts>> {
  return {
    startDate: [from],
    endDate: [to],
    date: [source?.statedOn],
    recordId: [source?.statementId],
    ...sourceProperties(source),
  };
}

function sourceProperties(source: Source | null): Readonly<Record<string, Texts>> {
  return {
    publisher: [source?.name],
    sourceUrl: [source?.url],
    retrievedAt: [source?.retrievedOn],
    description: [source?.words],
  };
}

function line(id: string, schema: string, properties: Readonly<Record<string, Texts>>): string {
  const told = Object.entries(properties)
    .map(([name, values]): [string, readonly string[]] => [
      name,
      values.filter((value) => value !== null && value !== undefined),
    ])
    .filter(([, values]) => values.length > 0);
  const written = { id, schema, properties: Object.fromEntries(told), datasets: [datasetName] };
  return `${JSON.stringify(written)}\n`;
}
