import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { parseIsoDate } from '../calendar.ts';
import type { CountryCode } from '../domain/country.ts';
import type { IsoDate } from '../domain/date.ts';
import { isCountryCode } from '../iso-countries.ts';
import { shown } from '../shown.ts';
import { InvalidValue } from './invalid-value.ts';

/**
 * A scalar whose unreadable values come through as `InvalidValue`, not as an error that ends the request: one bad date
 * among a thousand questions spoils only its own answer. Everywhere else `refuseInvalidValues` refuses the request.
 */
function tolerantScalar<T>(
  name: string,
  read: (value: unknown) => T | InvalidValue,
): GraphQLScalarType<T | InvalidValue, unknown> {
  return new GraphQLScalarType<T | InvalidValue, unknown>({
    name,
    parseValue: read,
    parseLiteral: (node) =>
      node.kind === Kind.ENUM ? unquoted(node.value) : read(literalValue(node)),
    serialize: (value) => value,
  });
}

function unquoted(name: string): InvalidValue {
  return new InvalidValue(`${shown(name)} with its quotation marks is meant, not ${name}.`);
}

/** The value that stands in a query; what nests is nothing that a scalar reads, whatever is in it. */
function literalValue(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.LIST:
      return [];
    case Kind.OBJECT:
      return {};
    case Kind.NULL:
    case Kind.VARIABLE:
      return null;
  }
}

function readCountryCode(value: unknown): CountryCode | InvalidValue {
  if (typeof value === 'string' && isCountryCode(value)) return value;
  return new InvalidValue(
    `${shown(value)} is not a country of ISO 3166-1. Give its two letters in capitals, ${countryHint(value)}.`,
  );
}

function countryHint(value: unknown): string {
  const upper = typeof value === 'string' ? value.trim().toUpperCase() : '';
  const meant = upper === 'UK' ? 'GB' : upper;
  return isCountryCode(meant) ? `here perhaps "${meant}"` : 'for example "SG"';
}

function readDate(value: unknown): IsoDate | InvalidValue {
  const date = typeof value === 'string' ? parseIsoDate(value) : null;
  return (
    date ??
    new InvalidValue(
      `${shown(value)} is not a day of the calendar. Give it as YYYY-MM-DD, for example "2025-05-15".`,
    )
  );
}

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

function readDateTime(value: unknown): string | InvalidValue {
  const moment = typeof value === 'string' && dateTime.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment)
    ? new InvalidValue(
        `${shown(value)} is not a moment. Give it as RFC 3339 has it, for example "2025-05-15T00:00:00Z".`,
      )
    : new Date(moment).toISOString();
}

function readPercentage(value: unknown): number | InvalidValue {
  if (typeof value === 'number' && value >= 0 && value <= 100) return value;
  return new InvalidValue(
    `${shown(value)} is not a percentage. Give a number from 0 to 100, for example 62.5.`,
  );
}

export const scalars = {
  CountryCode: tolerantScalar('CountryCode', readCountryCode),
  Date: tolerantScalar('Date', readDate),
  DateTime: tolerantScalar('DateTime', readDateTime),
  Percentage: tolerantScalar('Percentage', readPercentage),
};

type Readers = Pick<GraphQLScalarType, 'parseValue' | 'parseLiteral' | 'serialize'>;

/** How scalars are read and written, and no more: a whole scalar would put its missing description over the schema's. */
export function readersOf(
  all: Readonly<Record<string, GraphQLScalarType>>,
): Readonly<Record<string, Readers>> {
  return Object.fromEntries(
    Object.entries(all).map(([name, { parseValue, parseLiteral, serialize }]) => [
      name,
      { parseValue, parseLiteral, serialize },
    ]),
  );
}
