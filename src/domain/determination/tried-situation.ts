import type { ItemWorld } from './classification.ts';
import type { Question } from './question.ts';
import type { IndexedReceipts } from './receipts.ts';
import { shipmentOf } from './shipment.ts';
import type { PartyInWorld, Situation } from './situation.ts';

/** The question as the rules see it in one world. */
export function situationOf(
  question: Question,
  item: ItemWorld,
  party: PartyInWorld,
  recorded: IndexedReceipts | null,
): Situation {
  const { asOf, activity, from, quantity, itemName, itemRecord, attestations, countryName } =
    question;
  return {
    asOf,
    activity,
    from,
    quantity,
    item,
    itemName,
    itemRecord,
    itemLabel: item.eccn === null ? 'the item' : `an item of ${item.eccn}`,
    shipment: shipmentOf(quantity, item),
    party,
    attestations,
    recorded: (country) => [country, null].flatMap((to) => recorded?.byCountry.get(to) ?? []),
    countryName,
  };
}
