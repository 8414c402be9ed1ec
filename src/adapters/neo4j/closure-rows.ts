import type { EntityKey } from '../../domain/ownership/closure.ts';
import { addLine, emptyGroups, wholeEntity } from '../../ports/line-groups.ts';
import type { LineGroups } from '../../ports/line-groups.ts';
import { entityAt, factAt, interestAt, rowsIn } from './entity-row.ts';
import type { Rows } from './entity-row.ts';
import { orderByPlace } from './place-order.ts';
import type { Properties } from './property.ts';

/** Puts the rows of closure.cypher together as they come. */
export interface ClosureRows {
  readonly add: (row: Properties) => void;
  /** What has come, as soon as it is known to be of one state of the graph. */
  readonly groups: () => LineGroups;
}

/** The place of an owner who is not among the entities: who came into the graph after them, or is none. */
const nowhere = -1;

/**
 * Entities come in the order of their keys, and the place in that order is what interests and other facts name them by;
 * only the owner of an interest is named by its key. Interests come in any order and are made when all are there, in the order
 * of their owners: what is made in order also stands so in memory, where all that is asked of it takes half the time.
 */
export function closureRows(): ClosureRows {
  const groups = emptyGroups();
  const keys: EntityKey[] = [];
  const placeOfKey = new Map<unknown, number>();
  /** Of each interest its row, its place there and the place of its owner. */
  const interests: { rows: Rows[]; at: number[]; owner: number[] } = {
    rows: [],
    at: [],
    owner: [],
  };

  const addEntities = (rows: Rows): void => {
    for (let at = 0; at < rows.size; at += 1) {
      const entity = wholeEntity(entityAt(rows, at));
      placeOfKey.set(entity.key, keys.length);
      keys.push(entity.key);
      groups.entity.push(entity);
    }
  };

  const holdInterests = (rows: Rows): void => {
    const [, owners] = rows.columns;
    for (const [at, key] of (owners ?? []).entries()) {
      interests.rows.push(rows);
      interests.at.push(at);
      interests.owner.push(placeOfKey.get(key) ?? nowhere);
    }
  };

  const keyAt = (place: unknown): EntityKey | undefined =>
    typeof place === 'number' ? keys[place] : undefined;

  const makeInterests = (): void => {
    for (const one of orderByPlace(interests.owner, nowhere, keys.length)) {
      const [rows, at = 0] = [interests.rows[one], interests.at[one]];
      if (rows === undefined) continue;
      const [owned] = rows.columns;
      const interest = interestAt(rows, at, keyAt(interests.owner[one]), keyAt(owned?.[at]));
      groups.ownership.push(interest);
    }
  };

  return {
    add: (row) => {
      const rows = rowsIn(row);
      if (rows.type === 'entity') addEntities(rows);
      else if (rows.type === 'interest') holdInterests(rows);
      else {
        const [entities] = rows.columns;
        entities?.forEach((place, at) => {
          addLine(groups, factAt(rows, at, keyAt(place)));
        });
      }
    },
    groups: () => {
      makeInterests();
      return groups;
    },
  };
}
