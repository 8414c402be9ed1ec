import { isProperties } from './property.ts';
import type { Properties } from './property.ts';

/** A relationship between items as a row of an answer lists it. */
export interface ItemFact {
  readonly relationship: string;
  readonly label: string;
  readonly object: string;
  readonly properties: Properties;
}

export function propertiesIn(row: Properties, column: string): Properties {
  const value = row[column];
  if (isProperties(value)) return value;
  throw unexpected(column, 'the properties of a node', value);
}

/** A column that is a list of maps. */
export function mapsIn(row: Properties, column: string): readonly Properties[] {
  const value = row[column];
  if (Array.isArray(value) && value.every(isProperties)) return value;
  throw unexpected(column, 'a list of maps', value);
}

/** A column that is a list of values, each of them a list. */
export function listsIn(row: Properties, column: string): readonly (readonly unknown[])[] {
  const lists = row[column];
  if (Array.isArray(lists) && lists.every(isList)) return lists;
  throw unexpected(column, 'a list of lists', lists);
}

/** A column that is a list of values, each of them a list or null. */
export function listsOrNullIn(
  row: Properties,
  column: string,
): readonly (readonly unknown[] | null)[] {
  const lists = row[column];
  if (Array.isArray(lists) && lists.every(isListOrNull)) return lists;
  throw unexpected(column, 'a list of lists', lists);
}

/** A column that is a list of values, or null. */
export function listOrNullIn(row: Properties, column: string): readonly unknown[] | null {
  const list = row[column];
  if (isListOrNull(list)) return list;
  throw unexpected(column, 'a list', list);
}

/** The column `facts` of items.cypher: [relationship, label of the object, key of the object, properties]. */
export function itemFactsIn(row: Properties): readonly ItemFact[] {
  return listsIn(row, 'facts').map((fact) => {
    const [relationship, label, object, properties] = fact;
    if (
      typeof relationship !== 'string' ||
      typeof label !== 'string' ||
      typeof object !== 'string' ||
      !isProperties(properties)
    ) {
      throw unexpected('facts', 'a relationship, a label, a key and properties', fact);
    }
    return { relationship, label, object, properties };
  });
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isListOrNull(value: unknown): value is readonly unknown[] | null {
  return value === null || isList(value);
}

/** The query and this file no longer fit together. */
export function unexpected(column: string, wanted: string, value: unknown): Error {
  return new TypeError(
    `The column ${column} of an answer of Neo4j must be ${wanted}, not ${JSON.stringify(value ?? null)}.`,
  );
}
