import type { GraphLine, LineType } from '../../ports/graph-line.ts';
import type { RunQuery } from './connection.ts';
import { readCypher } from './cypher-file.ts';
import { textOf } from './property.ts';

/** A query for each type: the server plans one for all of them anew for nearly every batch, for a second and more. */
const queries = {
  entity: readCypher('stored-entity'),
  headquarters: readCypher('stored-headquarters'),
  location: readCypher('stored-location'),
  ownership: readCypher('stored-ownership'),
  ownerStatement: readCypher('stored-owner-statement'),
  listing: readCypher('stored-listing'),
  chip: readCypher('stored-chip'),
  cluster: readCypher('stored-cluster'),
  installation: readCypher('stored-installation'),
  model: readCypher('stored-model'),
  training: readCypher('stored-training'),
  derivation: readCypher('stored-derivation'),
  syntheticData: readCypher('stored-synthetic-data'),
  transfer: readCypher('stored-transfer'),
  authorization: readCypher('stored-authorization'),
} satisfies Record<LineType, string>;

/** A line with its identity in the store. */
export interface IdentifiedLine {
  readonly line: GraphLine;
  readonly identity: string;
}

/** What tells a line from all others of all types. */
export function placeOf({ line, identity }: IdentifiedLine): string {
  return placeIn(line.type, identity);
}

function placeIn(type: LineType, identity: string): string {
  return `${type} ${identity}`;
}

/** The content hashes of those lines that the graph holds, by place. */
export async function readHashes(
  run: RunQuery,
  asked: readonly IdentifiedLine[],
): Promise<ReadonlyMap<string, string>> {
  const byType = Map.groupBy(asked, ({ line }) => line.type);
  // All are sent before the first is answered.
  const found = await Promise.all(
    [...byType].map(async ([type, lines]) => {
      const identities = lines.map(({ identity }) => identity);
      const rows = await run(queries[type], { identities });
      return rows.map(
        (row) => [placeIn(type, textOf(row, 'identity')), textOf(row, 'hash')] as const,
      );
    }),
  );
  return new Map(found.flat());
}
