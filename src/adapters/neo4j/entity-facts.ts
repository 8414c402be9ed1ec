import { entitySearchText } from '../../domain/search/entity-words.ts';
import type {
  AuthorizationKind,
  EntityKind,
  InterestKind,
  ReportedKind,
  OwnerStatementKind,
} from '../../domain/ownership/closure.ts';
import type { Period } from '../../domain/date.ts';
import type { Source } from '../../domain/source.ts';
import type { GraphLine, LineTypes } from '../../ports/graph-line.ts';
import { latinWord } from '../../ports/latin-text.ts';
import { orderText } from '../../ports/text-order.ts';
import { numberOrNullParameter, numberParameter, textsParameter } from './parameter.ts';
import type { Parameters } from './parameter.ts';
import { besideTexts, numberOrNull, textOf, textOrNull, textsOf, wordOf } from './property.ts';
import type { Properties } from './property.ts';
import {
  periodOf,
  periodParameters,
  shareOf,
  shareParameters,
  sourceOf,
  sourceParameters,
} from './shared-members.ts';

const entityKinds = {
  COMPANY: true,
  PERSON: true,
  STATE: true,
  STATE_BODY: true,
  ARRANGEMENT: true,
  UNKNOWN: true,
} satisfies Record<EntityKind, true>;

const interestKinds = {
  SHAREHOLDING: true,
  VOTING_RIGHTS: true,
  BOARD_APPOINTMENT: true,
  OTHER_CONTROL: true,
  CONSOLIDATION: true,
  BRANCH: true,
  ULTIMATE_CONSOLIDATION: true,
} satisfies Record<InterestKind | ReportedKind, true>;

const statements = {
  TOP: true,
  DISPERSED: true,
  NATURAL_PERSONS: true,
  UNIDENTIFIED: true,
  NOT_CONSOLIDATED: true,
  WITHHELD: true,
} satisfies Record<OwnerStatementKind, true>;

const authorizationKinds = {
  UVEU: true,
  NVEU: true,
  LICENSE: true,
} satisfies Record<AuthorizationKind, true>;

/** An entity's own properties, and the words that it is found by. */
export function entityParameters(entity: LineTypes['entity']): Parameters {
  const search = entitySearchText(entity, latinWord);
  return {
    key: entity.key,
    keyOrder: orderText(entity.key),
    name: entity.name,
    kind: entity.kind,
    aliases: textsParameter(entity.aliases),
    identifierSchemes: textsParameter(entity.identifiers.map(({ scheme }) => scheme)),
    identifierValues: textsParameter(entity.identifiers.map(({ value }) => value)),
    jurisdiction: entity.jurisdiction,
    ...periodParameters(entity),
    ...sourceParameters(entity.source),
    normalisedName: search.name,
    nameLength: numberParameter(search.nameLength),
    otherNames: textsParameter(search.otherNames),
    words: search.words.join(' '),
  };
}

/** What any line is told with: its dates and its source. */
export interface Told extends Period {
  readonly source: Source | null;
}

export function toldOf(properties: Properties): Told {
  return { ...periodOf(properties), source: sourceOf(properties) };
}

export function entityOf(properties: Properties, told: Told): LineTypes['entity'] {
  return {
    key: textOf(properties, 'key'),
    name: textOf(properties, 'name'),
    kind: wordOf(properties, 'kind', entityKinds),
    aliases: textsOf(properties, 'aliases'),
    identifiers: identifiersOf(properties),
    jurisdiction: textOrNull(properties, 'jurisdiction'),
    source: told.source,
    from: told.from,
    to: told.to,
  };
}

const none: readonly never[] = [];

function identifiersOf(properties: Properties): LineTypes['entity']['identifiers'] {
  const both = besideTexts(properties, 'identifierSchemes', 'identifierValues', textsOf);
  return both.length === 0 ? none : both.map(([scheme, value]) => ({ scheme, value }));
}

export function datedCountryParameters(fact: LineTypes['headquarters']): Parameters {
  return { ...periodParameters(fact), ...sourceParameters(fact.source) };
}

export function ownershipParameters(interest: LineTypes['ownership']): Parameters {
  return {
    kind: interest.kind,
    ...shareParameters(interest.share),
    ...periodParameters(interest),
    ...sourceParameters(interest.source),
  };
}

export function ownerStatementParameters(fact: LineTypes['ownerStatement']): Parameters {
  return {
    statement: fact.statement,
    ...periodParameters(fact),
    ...sourceParameters(fact.source),
  };
}

export function listingParameters(listing: LineTypes['listing']): Parameters {
  return {
    programs: listing.programs,
    licenseRequirement: listing.licenseRequirement,
    reviewPolicy: listing.reviewPolicy,
    ...periodParameters(listing),
    ...sourceParameters(listing.source),
  };
}

export function authorizationParameters(authorization: LineTypes['authorization']): Parameters {
  return {
    kind: authorization.kind,
    country: authorization.country,
    limitTpp: numberOrNullParameter(authorization.limitTpp),
    ...periodParameters(authorization),
    ...sourceParameters(authorization.source),
  };
}

/** An interest in an entity from the properties of its relationship. */
export function interestOf(
  owner: string,
  owned: string,
  properties: Properties,
  told: Told,
): LineTypes['ownership'] {
  return {
    owner,
    owned,
    kind: wordOf(properties, 'kind', interestKinds),
    share: shareOf(properties),
    from: told.from,
    to: told.to,
    source: told.source,
  };
}

/** Any other fact of an entity from its relationship: `object` is the code or the name of what it leads to. */
export function entityFact(
  relationship: string,
  entity: string,
  object: string | null,
  properties: Properties,
  { from, to, source }: Told,
): GraphLine {
  const dated = { from, to, source };
  switch (relationship) {
    case 'HEADQUARTERED_IN': {
      const country = required(object, relationship);
      return { type: 'headquarters', value: { entity, country, ...dated } };
    }
    case 'LOCATED_IN': {
      const country = required(object, relationship);
      return { type: 'location', value: { entity, country, ...dated } };
    }
    case 'LISTED_ON':
      return {
        type: 'listing',
        value: {
          entity,
          list: required(object, relationship),
          programs: textsOf(properties, 'programs'),
          licenseRequirement: textOrNull(properties, 'licenseRequirement'),
          reviewPolicy: textOrNull(properties, 'reviewPolicy'),
          ...dated,
        },
      };
    case 'HAS_OWNER_STATEMENT': {
      const statement = wordOf(properties, 'statement', statements);
      return { type: 'ownerStatement', value: { entity, statement, ...dated } };
    }
    case 'HOLDS':
      return {
        type: 'authorization',
        value: {
          entity,
          kind: wordOf(properties, 'kind', authorizationKinds),
          country: textOrNull(properties, 'country'),
          limitTpp: numberOrNull(properties, 'limitTpp'),
          ...dated,
        },
      };
    default:
      throw new Error(`No fact of an entity has the relationship ${relationship}.`);
  }
}

function required(object: string | null, relationship: string): string {
  if (object !== null) return object;
  throw new Error(
    `In Neo4j a relationship ${relationship} leads to a node without code or name: remove it, or load the graph files again.`,
  );
}
