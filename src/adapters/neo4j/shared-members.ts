import type { Period } from '../../domain/date.ts';
import type { ShareInterval } from '../../domain/ownership/share.ts';
import { WHOLE, inPercent } from '../../domain/ownership/share.ts';
import type { Source } from '../../domain/source.ts';
import { dateParameter } from './parameter.ts';
import type { Parameters } from './parameter.ts';
import { booleanOf, dateOrNull, numberOrNull, textOrNull } from './property.ts';
import type { Properties } from './property.ts';

/** The properties of a source: flat, since a property of Neo4j holds no map. */
export function sourceParameters(source: Source | null): Parameters {
  return {
    sourceName: source?.name ?? null,
    sourceUrl: source?.url ?? null,
    sourceStatedOn: dateParameter(source?.statedOn ?? null),
    sourceRetrievedOn: dateParameter(source?.retrievedOn ?? null),
    sourceStatementId: source?.statementId ?? null,
    sourceWords: source?.words ?? null,
  };
}

export function sourceOf(properties: Properties): Source | null {
  const name = textOrNull(properties, 'sourceName');
  if (name === null) return null;
  const statementId = textOrNull(properties, 'sourceStatementId');
  const words = textOrNull(properties, 'sourceWords');
  return {
    name,
    url: textOrNull(properties, 'sourceUrl'),
    statedOn: dateOrNull(properties, 'sourceStatedOn'),
    retrievedOn: dateOrNull(properties, 'sourceRetrievedOn'),
    ...(statementId !== null && { statementId }),
    ...(words !== null && { words }),
  };
}

export function periodParameters(period: Period): Parameters {
  return { from: dateParameter(period.from), to: dateParameter(period.to) };
}

export function periodOf(properties: Properties): Period {
  return { from: dateOrNull(properties, 'from'), to: dateOrNull(properties, 'to') };
}

const billionthsInPercent = WHOLE / 100;

/**
 * A share in per cent, as an analyst reads it. A float holds every whole number of billionths, so divided by 10^7, well enough
 * apart from its neighbours that rounding the product gives back that very number.
 */
export function shareParameters(share: ShareInterval | null): Parameters {
  return {
    minimumShare: share === null ? null : inPercent(share.minimum),
    maximumShare: share === null ? null : inPercent(share.maximum),
    minimumOpen: share?.minimumOpen ?? null,
    maximumOpen: share?.maximumOpen ?? null,
  };
}

export function shareOf(properties: Properties): ShareInterval | null {
  const minimum = numberOrNull(properties, 'minimumShare');
  const maximum = numberOrNull(properties, 'maximumShare');
  if (minimum === null || maximum === null) return null;
  return {
    minimum: Math.round(minimum * billionthsInPercent),
    maximum: Math.round(maximum * billionthsInPercent),
    minimumOpen: booleanOf(properties, 'minimumOpen'),
    maximumOpen: booleanOf(properties, 'maximumOpen'),
  };
}
