import type { ItemWorld } from './classification.ts';
import { isExtreme } from './item-cases.ts';
import type { Question } from './question.ts';
import type { IndexedReceipts } from './receipts.ts';
import type { PartyInWorld, Shipment, Situation } from './situation.ts';
import { numberWords } from './words.ts';

/** The question as the rules see it in one world. */
export function situationOf(
  question: Question,
  item: ItemWorld,
  party: PartyInWorld,
  recorded: IndexedReceipts | null,
): Situation {
  const { asOf, activity, from, quantity, itemName, attestations, countryName } = question;
  return {
    asOf,
    activity,
    from,
    quantity,
    item,
    itemName,
    itemLabel: item.eccn === null ? 'the item' : `an item of ${item.eccn}`,
    shipment: shipmentOf(quantity, item),
    party,
    attestations,
    recorded: (country) => recorded?.byCountry.get(country) ?? [],
    countryName,
  };
}

function shipmentOf(quantity: number, { totalProcessingPerformance }: ItemWorld): Shipment {
  if (totalProcessingPerformance === null || isExtreme(totalProcessingPerformance)) {
    return { tpp: totalProcessingPerformance ?? 0, words: 'an unknown TPP', facts: [] };
  }
  const tpp = quantity * totalProcessingPerformance;
  return {
    tpp,
    words: `${numberWords(tpp)} TPP`,
    facts: [
      { name: 'quantity', value: String(quantity), sources: [] },
      {
        name: 'item.totalProcessingPerformance',
        value: String(totalProcessingPerformance),
        sources: [],
      },
    ],
  };
}
