import type { ItemClass } from '../../domain/determination/tier-standing.ts';
import type { EntityKey } from '../../domain/ownership/closure.ts';
import { type ShareInterval, shareText } from '../../domain/ownership/share.ts';
import { ultimateParents } from '../../domain/ownership/ultimate-parents.ts';
import type { Standpoint } from '../../graphql/changed-between/standpoint.ts';
import { standingOfEntity } from '../../graphql/entity-tier.ts';
import { restrictionsOf } from '../../graphql/restrictions.ts';

/** What is told of an entity at a standpoint, in the words of the API. */
export interface EntityShown {
  readonly name: string;
  readonly ULTIMATE_PARENTS: readonly string[];
  readonly TIER: string;
  readonly RESTRICTIONS: readonly string[];
}

export async function entityShown(
  key: EntityKey,
  { asOf, context: { loaders, ruleSets } }: Standpoint,
  item: ItemClass,
): Promise<EntityShown> {
  const found = await loaders.entity({ key });
  const entity = found?.reading.closure.entities.get(found.key);
  if (found === null || entity === undefined) {
    throw new Error(`The graph gave the entity "${key}" and now lacks it.`);
  }
  const { reading } = found;
  return {
    name: entity.name,
    ULTIMATE_PARENTS: ultimateParents(reading.closure, found.key, asOf).parents.map(
      ({ entity: parent, basis, certainty, joint }) =>
        `${parent} (${[basis, ...(joint ? ['joint'] : []), ...unless('YES', certainty)].join(', ')})`,
    ),
    TIER: standingOfEntity(reading.closure, found.key, asOf, ruleSets, item).tier,
    RESTRICTIONS: restrictionsOf(found.key, reading, asOf, ruleSets).map(
      ({ list, basis, certainty, aggregateShare, licenseRequirement }) =>
        `${list} (${[
          basis,
          ...shareOf(aggregateShare),
          ...unless('YES', certainty),
          ...(licenseRequirement === null ? [] : [licenseRequirement]),
        ].join(', ')})`,
    ),
  };
}

function unless(usual: string, value: string): readonly string[] {
  return value === usual ? [] : [value];
}

function shareOf(share: ShareInterval | null): readonly string[] {
  return share === null ? [] : [shareText(share)];
}
