import { readCypher } from './cypher-file.ts';
import type { PutQuery, Row } from './line-row.ts';
import type { Parameter, Parameters } from './parameter.ts';

/** The queries for lines that are not there yet, of the types that make up a large load; any other line is put. */
const createQueries: Partial<Readonly<Record<PutQuery, string>>> = {
  entity: readCypher('create-entity'),
  headquarters: readCypher('create-headquarters'),
  location: readCypher('create-location'),
  ownership: readCypher('create-ownership'),
};

export function createQuery(query: PutQuery): string | null {
  return createQueries[query] ?? null;
}

/** Rows of one type as a list for each member of a row and each property, one item a row. All have the same properties. */
export function columnsOf(rows: readonly Row[]): Parameters {
  const columns: Record<string, readonly Parameter[]> = {
    identity: rows.map(({ identity }) => identity),
    subject: rows.map(({ subject = null }) => subject),
    object: rows.map(({ object = null }) => object),
  };
  for (const name of Object.keys(rows[0]?.properties ?? {})) {
    columns[name] = rows.map(({ properties }) => properties[name] ?? null);
  }
  return columns;
}
