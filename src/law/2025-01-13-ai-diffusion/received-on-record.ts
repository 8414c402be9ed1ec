import { tallyOf } from '../../domain/determination/receipts.ts';
import type { GroupReceipt, Tally } from '../../domain/determination/receipts.ts';
import type { Situation } from '../../domain/determination/situation.ts';

/**
 * What transfers on record under LPP brought, or may have brought, the group of a party in the calendar year of the
 * question up to its day, and what they add up to: a part, since all exporters' count.
 */
export function receivedOnRecord({
  asOf,
  party,
}: Pick<Situation, 'asOf'> & { readonly party: Pick<Situation['party'], 'received'> }): {
  readonly tally: Tally;
  readonly counted: readonly GroupReceipt[];
} {
  const counted = (party.received ?? []).filter(
    ({ receipt: { exception, date } }) =>
      exception?.toUpperCase() === 'LPP' && date.slice(0, 4) === asOf.slice(0, 4) && date <= asOf,
  );
  return {
    tally: tallyOf(counted.map(({ tpp, belongs }) => ({ tpp, isCertain: belongs === 'YES' }))),
    counted,
  };
}
