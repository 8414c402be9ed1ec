import neo4j from 'neo4j-driver';
import type { Date as Neo4jDate, Integer } from 'neo4j-driver';
import type { IsoDate } from '../../domain/date.ts';

/** What may go to Neo4j as a parameter. No bare `number`: `numberParameter` says whether it goes as integer or as float. */
export type Parameter =
  | string
  | boolean
  | null
  | Integer
  | FloatParameter
  | Neo4jDate<number>
  | readonly Parameter[]
  | { readonly [name: string]: Parameter };

/** A number that the driver sends as a float. */
type FloatParameter = number;

export type Parameters = Readonly<Record<string, Parameter>>;

/**
 * A whole number as an integer, so that an analyst reads 8 and not 8.0; any other as a float. Both come back as the
 * number that was sent: whole numbers that JavaScript cannot count exactly stay floats.
 */
export function numberParameter(value: number): Integer | FloatParameter {
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? neo4j.int(value) : value;
}

export function numberOrNullParameter(value: number | null): Integer | FloatParameter | null {
  return value === null ? null : numberParameter(value);
}

/** Texts; none are not kept, since Neo4j takes longer to read an empty list than to read any other property. */
export function textsParameter(values: readonly string[]): readonly string[] | null {
  return values.length === 0 ? null : values;
}

/** A date of Neo4j's own, so that it can be compared and drawn on a time line; the driver would send a `Date` as an empty map. */
export function dateParameter(value: IsoDate | null): Neo4jDate<number> | null {
  if (value === null) return null;
  const [year, month, day] = value.split('-').map(Number);
  return new neo4j.types.Date(year ?? 0, month ?? 0, day ?? 0);
}
