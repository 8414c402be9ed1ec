import type { GraphLine } from '../../ports/graph-line.ts';
import { entityFact, entityOf, interestOf } from './entity-facts.ts';
import { textOf } from './property.ts';
import type { Properties } from './property.ts';
import { factsIn, listIn, listsIn } from './row.ts';

/** The lines of the entities of rows as closure.cypher has them, each entity followed by its facts. */
export function* entityLines(rows: readonly Properties[]): Iterable<GraphLine> {
  for (const row of rows) {
    const entity = entityProperties(row);
    const key = textOf(entity, 'key');
    if (isFirstOfEntity(row)) {
      yield { type: 'entity', value: entityOf(entity) };
      for (const { relationship, object, properties } of factsIn(row)) {
        yield entityFact(relationship, key, object, properties);
      }
    }
    for (const interest of listsIn(row, 'interests')) {
      const properties = interestProperties(interest);
      yield interestOf(textOf(properties, 'owner'), key, properties);
    }
  }
}

/** Whether a row is the first of its entity; the others have only further interests. */
export function isFirstOfEntity(row: Properties): boolean {
  return row['facts'] !== null;
}

/** The column `entity`, under the names that the properties have in the graph. */
export function entityProperties(row: Properties): Properties {
  const list = listIn(row, 'entity');
  return {
    key: list[0],
    name: list[1],
    kind: list[2],
    aliases: list[3],
    identifierSchemes: list[4],
    identifierValues: list[5],
    jurisdiction: list[6],
    from: list[7],
    to: list[8],
    sourceName: list[9],
    sourceUrl: list[10],
    sourceStatedOn: list[11],
    sourceRetrievedOn: list[12],
    sourceStatementId: list[13],
    sourceWords: list[14],
  };
}

/** An item of the column `interests`, under the names that the properties have in the graph, with the owner's key. */
function interestProperties(list: readonly unknown[]): Properties {
  return {
    owner: list[0],
    kind: list[1],
    minimumShare: list[2],
    maximumShare: list[3],
    minimumOpen: list[4],
    maximumOpen: list[5],
    from: list[6],
    to: list[7],
    sourceName: list[8],
    sourceUrl: list[9],
    sourceStatedOn: list[10],
    sourceRetrievedOn: list[11],
    sourceStatementId: list[12],
    sourceWords: list[13],
  };
}
