import type { ExceptionFinding, Outcome, ReviewPolicy, Ruling } from './determination.ts';
import type { Influence } from './influence.ts';
import { policyWords } from './influence-findings.ts';
import { partyLabel } from './party-words.ts';
import { inWords, numberWords } from './words.ts';
import type { Question } from './question.ts';
import type { Verdict } from './verdict.ts';

/** What a ruling came to, and what it rests on. */
export interface Summarised extends Pick<Ruling, 'outcome' | 'reviewPolicy' | 'exceptions'> {
  readonly influences: readonly Influence[];
  readonly verdicts: readonly Verdict[];
}

/** One sentence that a person can read out. */
export function summaryOf(question: Question, regime: 0 | 1, ruling: Summarised): string {
  const basis = regime === 0 ? 'As codified' : 'As enforced';
  const act = actWords(question);
  const said = {
    NO_LICENSE_REQUIRED: () => `no license is required in the entries covered here ${act}`,
    LICENSE_EXCEPTION: () => `a license is required ${act}, and ${openWords(ruling.exceptions)}`,
    LICENSE_REQUIRED: () =>
      `a license is required ${act}; ${reviewWords(ruling.reviewPolicy ?? 'UNSPECIFIED')}`,
    NOT_ENFORCED: () =>
      `the codified license requirement ${act} is not enforced, by what the agency has said`,
    REVIEW: () => openAnswer(question, regime, act, ruling),
  } as const satisfies Record<Outcome, () => string>;
  return `${basis} on ${question.asOf}${againstRecordWords(question)}, ${said[ruling.outcome]()}.`;
}

/** Where the answer rests on what the request states against the record, nobody may take it for what the record gives. */
function againstRecordWords({ parties }: Question): string {
  const followed = parties.flatMap((party, index) =>
    party.conflicts.some(({ isOfRequest }) => isOfRequest) ? [partyLabel(party, index)] : [],
  );
  return followed.length === 0
    ? ''
    : ` and following the request against the record of ${inWords(followed)}`;
}

function actWords({ item, activity, quantity, destination, countryName }: Question): string {
  const country = countryName(destination);
  const thing = thingWords(item.eccn, quantity);
  if (activity === 'TRANSFER_IN_COUNTRY') return `to transfer ${thing} within ${country}`;
  return `to ${activity === 'EXPORT' ? 'export' : 'reexport'} ${thing} to ${country}`;
}

function thingWords(eccn: string | null, quantity: number): string {
  if (eccn === null) return 'this item';
  if (eccn === '4E091') return 'model weights of 4E091';
  return `${quantity > 1 ? `${numberWords(quantity)} items` : 'an item'} of ${eccn}`;
}

function reviewWords(policy: ReviewPolicy): string {
  return policy === 'UNSPECIFIED'
    ? 'which review policy an application meets is not specified, or depends on facts that are not known'
    : `an application meets ${policyWords(policy)}`;
}

/** Which exceptions are open, those first that ask for nothing more. */
function openWords(exceptions: readonly ExceptionFinding[]): string {
  const codes = (availability: ExceptionFinding['availability']) =>
    exceptions.filter((one) => one.availability === availability).map(({ code }) => code);
  const [open, conditional] = [codes('AVAILABLE'), codes('CONDITIONAL')];
  if (open.length > 0) return `${inWords(open)} ${open.length === 1 ? 'is' : 'are'} available`;
  return conditional.length > 0
    ? `${inWords(conditional, 'or')} is available once its conditions are met`
    : `which of ${inWords(codes('REVIEW'), 'or')} is available depends on facts that are not known, and one of them is`;
}

/** What is open in a review, and why: the requirement itself, or only whether an exception lifts it. */
function openAnswer(
  { item }: Question,
  regime: 0 | 1,
  act: string,
  { influences, verdicts, exceptions }: Summarised,
): string {
  const effects = verdicts.flatMap((verdict) => verdict.effects);
  const isRequired = effects.every(
    ({ requirement, undecided }) => requirement === 'ENFORCED' && !undecided,
  );
  const facts = influences
    .filter(({ changesOutcome }) => changesOutcome[regime] === true)
    .map(({ words }) => words);
  const open = exceptions.filter(({ availability }) => availability === 'REVIEW');
  const codes = inWords(
    open.map(({ code }) => code),
    'or',
  );
  const lead = isRequired
    ? `a license is required ${act}, and whether ${codes} lifts it needs review`
    : `whether a license is required ${act} needs review`;
  if (facts.length > 0) {
    return `${lead}: it depends on ${inWords(facts)}, which ${facts.length === 1 ? 'is' : 'are'} not known`;
  }
  if (isRequired) return `${lead}, since the text does not settle it`;
  return item.worlds.some(({ conflict }) => conflict !== null)
    ? `${lead}: the text leaves the classification of the item open`
    : `${lead}: what could be read of the law, or of a listing, does not say whether it reaches this`;
}
