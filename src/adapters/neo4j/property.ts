import neo4j from 'neo4j-driver';
import type { IsoDate } from '../../domain/date.ts';

/** What Neo4j returned as a map: the properties of a node or a relationship, not yet checked. */
export type Properties = Readonly<Record<string, unknown>>;

/** A property that has not the type that the service wrote: somebody else has written to the graph. */
function unexpected(properties: Properties, name: string, wanted: string): Error {
  const { key, identity } = properties;
  const of = typeof key === 'string' ? key : identity;
  return new Error(
    `In Neo4j the property ${name} of ${JSON.stringify(of)} must be ${wanted}, not ` +
      `${JSON.stringify(properties[name] ?? null)}: put it right there, or empty the database and load the graph files again.`,
  );
}

export function isProperties(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a property that must be there with a reader of those that may be missing. */
function required<T>(
  read: (properties: Properties, name: string) => T | null,
  wanted: string,
): (properties: Properties, name: string) => T {
  return (properties, name) => {
    const value = read(properties, name);
    if (value === null) throw unexpected(properties, name, wanted);
    return value;
  };
}

export function textOrNull(properties: Properties, name: string): string | null {
  const value = properties[name] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw unexpected(properties, name, 'text');
}

/** Integers come back as numbers where JavaScript can count them exactly, else as an infinity, which is refused. */
export function numberOrNull(properties: Properties, name: string): number | null {
  const value = properties[name] ?? null;
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw unexpected(properties, name, 'a number');
}

export function booleanOrNull(properties: Properties, name: string): boolean | null {
  const value = properties[name] ?? null;
  if (value === null || typeof value === 'boolean') return value;
  throw unexpected(properties, name, 'true or false');
}

/** A date that a query has sent as its text. A text that stands in the graph as such is none. */
export class DateText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export function dateOrNull(properties: Properties, name: string): IsoDate | null {
  const value = properties[name] ?? null;
  if (value === null) return null;
  // A date of Neo4j's own is a day that there is; only its year may be one that we do not write.
  const text = value instanceof DateText ? value.text : neo4j.isDate(value) ? value.toString() : '';
  if (isIsoDate(text)) return text;
  throw unexpected(properties, name, 'a date of the years 0000 to 9999');
}

function isIsoDate(text: string): text is IsoDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

export const textOf = required(textOrNull, 'text');
export const numberOf = required(numberOrNull, 'a number');
export const booleanOf = required(booleanOrNull, 'true or false');
export const dateOf = required(dateOrNull, 'a date');

/** The texts of one list with the items of another: what belongs together stands at the same place in both. */
export function besideTexts<T>(
  properties: Properties,
  textsName: string,
  name: string,
  read: (properties: Properties, name: string) => readonly T[],
): readonly (readonly [string, T])[] {
  const items = read(properties, name);
  const texts = textsOf(properties, textsName);
  if (items.length !== texts.length) {
    throw unexpected(properties, name, `a list as long as ${textsName}`);
  }
  return items.flatMap((item, position) => {
    const text = texts[position];
    return text === undefined ? [] : [[text, item] as const];
  });
}

export function textsOf(properties: Properties, name: string): readonly string[] {
  return listOf(properties, name, (item) => typeof item === 'string', 'a list of texts');
}

export function numbersOf(properties: Properties, name: string): readonly number[] {
  return listOf(properties, name, (item) => typeof item === 'number', 'a list of numbers');
}

function listOf<T>(
  properties: Properties,
  name: string,
  isItem: (item: unknown) => item is T,
  wanted: string,
): readonly T[] {
  const value = properties[name];
  if (Array.isArray(value) && value.every(isItem)) return value;
  throw unexpected(properties, name, wanted);
}

/** A text that must be one of the words of a table. */
export function wordOf<Word extends string>(
  properties: Properties,
  name: string,
  words: Readonly<Record<Word, true>>,
): Word {
  const value = textOf(properties, name);
  if (isWord(value, words)) return value;
  throw unexpected(properties, name, `one of ${Object.keys(words).join(', ')}`);
}

function isWord<Word extends string>(
  value: string,
  words: Readonly<Record<Word, true>>,
): value is Word {
  return Object.hasOwn(words, value);
}
