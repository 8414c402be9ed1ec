import { assessParty } from '../../../src/domain/determination/assess-party.ts';
import type { Determination } from '../../../src/domain/determination/determination.ts';
import { determine } from '../../../src/domain/determination/determine.ts';
import { NOTHING_ATTESTED } from '../../../src/domain/determination/question.ts';
import type { Question } from '../../../src/domain/determination/question.ts';
import type { Closure } from '../../../src/domain/ownership/closure.ts';
import { countryName } from '../../../src/iso-countries.ts';
import { loadRuleSets } from '../../../src/law/register.ts';
import { items } from './questions.ts';
import type { ItemName } from './questions.ts';

export const ruleSets = await loadRuleSets();
export const asOf = '2025-06-01';

interface Change extends Partial<Pick<Question, 'destination' | 'asOf' | 'attestations'>> {
  readonly item?: ItemName;
}

/** What the rules make of sending an item to the entity `a` of a graph. */
export function ask(closure: Closure, { item = 'h100', ...change }: Change = {}): Determination {
  const party = assessParty(
    {
      role: 'END_USER',
      entity: 'a',
      name: null,
      location: null,
      headquarters: null,
      ultimateParentHeadquarters: null,
    },
    closure,
    change.asOf ?? asOf,
  );
  return determine(
    {
      asOf,
      item: items[item],
      itemName: null,
      itemRecord: null,
      quantity: 1,
      activity: 'EXPORT',
      from: 'US',
      destination: 'SG',
      parties: [party],
      attestations: NOTHING_ATTESTED,
      receipts: null,
      serviceTraining: [],
      countryName,
      ...change,
    },
    ruleSets,
  );
}

/** The names of the facts that an answer misses. */
export const missing = (answer: Determination) => answer.missingFacts.map(({ fact }) => fact);
