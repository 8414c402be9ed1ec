import type { Outcome, ReviewPolicy } from './determination.ts';
import type { Influence } from './influence.ts';
import { policyWords } from './influence-findings.ts';
import { inWords, numberWords } from './words.ts';
import type { Question } from './question.ts';

const activities = {
  EXPORT: 'export',
  REEXPORT: 'reexport',
  TRANSFER_IN_COUNTRY: 'transfer in-country',
} as const;

/** One sentence that a person can read out. */
export function summaryOf(
  question: Question,
  regime: 0 | 1,
  outcome: Outcome,
  policy: ReviewPolicy | null,
  influences: readonly Influence[],
): string {
  const basis = regime === 0 ? 'As codified' : 'As enforced';
  const { asOf, item, activity, quantity, destination, countryName } = question;
  const thing =
    item.eccn === null
      ? 'this item'
      : `${quantity > 1 ? `${numberWords(quantity)} items` : 'an item'} of ${item.eccn}`;
  const act = `to ${activities[activity]} ${thing} to ${countryName(destination)}`;
  const said = {
    NO_LICENSE_REQUIRED: `no license is required in the entries covered here ${act}`,
    LICENSE_EXCEPTION: `a license is required ${act}, and a license exception or authorization is available on its conditions`,
    LICENSE_REQUIRED: `a license is required ${act}; an application meets ${policyWords(policy ?? 'UNSPECIFIED')}`,
    NOT_ENFORCED: `the codified license requirement ${act} is not enforced, by what the agency has said`,
    REVIEW: `whether a license is required ${act} needs review${whyReview(influences, regime)}`,
  } as const satisfies Record<Outcome, string>;
  return `${basis} on ${asOf}, ${said[outcome]}.`;
}

function whyReview(influences: readonly Influence[], regime: 0 | 1): string {
  const facts = influences
    .filter(({ changesOutcome }) => changesOutcome[regime] === true)
    .map(({ words }) => words);
  return facts.length === 0
    ? ': the text or a listing leaves the answer open'
    : `: it depends on ${inWords(facts)}, which ${facts.length === 1 ? 'is' : 'are'} not known`;
}
