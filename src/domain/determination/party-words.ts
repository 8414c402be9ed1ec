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
