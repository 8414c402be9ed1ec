import { listWords } from './words.ts';
import type { Closure, EntityKey } from '../ownership/closure.ts';
import { affiliateRestrictions } from '../ownership/fifty-percent.ts';
import { shareText } from '../ownership/share.ts';
import { indicator } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { everyListing } from './whole-graph-of.ts';

/**
 * Whether parties on a list have something of an entity, half or more or less: also while no rule of the law looks at it.
 */
export function listedOwnerIndicators(
  { asOf }: Pick<TransferGraph, 'asOf'>,
  above: Closure,
  key: EntityKey,
): readonly Indicator[] {
  const { affiliate } = affiliateRestrictions(above, key, asOf, everyListing);
  if (affiliate === null) return [];
  const nameOf = (entity: EntityKey): string => above.entities.get(entity)?.name ?? entity;
  const owners = affiliate.listedOwners.map(
    ({ entity, listings }) => `${nameOf(entity)} (${listWords(listings)})`,
  );
  if (owners.length === 0) return [];
  const facts = affiliate.interests.map(({ owner, share, sources }) => ({
    name: `${key}.owner.${owner}`,
    value: shareText(share),
    sources,
  }));
  const together = `${owners.join(' and ')} ${owners.length === 1 ? 'has' : 'have'} an interest in ${nameOf(key)}`;
  return [
    affiliate.certainty === 'YES'
      ? indicator('LISTED_OWNERS_OF_HALF', `${together}, which makes half or more.`, { facts })
      : indicator(
          'LISTED_MINORITY_OWNER',
          affiliate.certainty === 'NO'
            ? `${together}, of less than half.`
            : `${together}; whether it is half or more is not known.`,
          { facts },
        ),
  ];
}
