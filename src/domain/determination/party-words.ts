import type { PartyRole } from './determination.ts';
import type { AssessedParty } from './party.ts';

const roleNames = {
  END_USER: 'the end user',
  ULTIMATE_CONSIGNEE: 'the ultimate consignee',
  INTERMEDIATE_CONSIGNEE: 'the intermediate consignee',
  PURCHASER: 'the purchaser',
  EXPORTER: 'the exporter',
  OTHER: 'the other party',
} as const satisfies Record<PartyRole, string>;

/** How a sentence calls a party: by its role, and by its name where it has one. */
export function partyLabel({ role, name }: AssessedParty, index: number): string {
  const base = roleNames[role];
  if (name !== null) return `${base} ${name}`;
  return index === 0 ? base : `${base} (party ${index} of the others)`;
}

const factWords: ReadonlyMap<string, string> = new Map([
  ['item.performance', 'the performance of the item'],
  ['item.dieAreaMm2', 'the die area of the item'],
  ['item.nonPlanar', 'whether the item is made with non-planar transistors'],
  ['item.designedForDataCenter', 'whether the item is designed or marketed for data centers'],
  ['item.memoryBandwidthGBps', 'the memory bandwidth of the item'],
  ['item.memoryBandwidthDensity', 'the memory bandwidth density of the item'],
  ['item.interconnectGBps', 'the transfer rate of the item'],
  ['item.trainingOperations', 'how many operations trained the model'],
  ['item.weightsPublished', 'whether the weights are published'],
  ['item.trainedOnControlledChips', 'whether the model was trained on controlled chips'],
  ['item.eccn', 'the paragraph that the item is in'],
]);

/** What a fact of the item is called in a sentence. */
export function itemFactWords(fact: string): string {
  return factWords.get(fact) ?? fact;
}
