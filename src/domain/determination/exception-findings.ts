import type { Citation } from '../source.ts';
import type { Availability, ExceptionFinding } from './determination.ts';
import type { ExceptionTrial } from './evaluate.ts';
import type { Trials, TriedParty } from './trials.ts';
import type { Verdict } from './verdict.ts';
import { availabilitiesOf, unique } from './verdict.ts';

const barred =
  'The listing of a party brings a license requirement of its own, which no exception examined here lifts (our reading).';

const whateverIsUnknown = {
  AVAILABLE: 'It is open, whatever the facts are that are not known.',
  CONDITIONAL: 'It is open on its conditions, whatever the facts are that are not known.',
  REVIEW: 'A person must look at it, whatever the facts are that are not known.',
  UNAVAILABLE: 'It is not open, whatever the facts are that are not known.',
} as const satisfies Record<Availability, string>;

/** Each exception with its availability for all parties together, over every world in which exceptions are looked at. */
export function exceptionFindings(
  trials: Trials,
  verdicts: readonly Verdict[],
  regime: 0 | 1,
): readonly ExceptionFinding[] {
  const looked = verdicts
    .flatMap(({ effects }) => effects)
    .filter(({ requirement }) => requirement === 'ENFORCED');
  if (looked.length === 0) return [];
  const byParty = trials.parties.map((party) => exceptionTrialsOf(party, regime));
  const codes = unique(byParty.flat(2).map(({ rule }) => rule.code));
  const isBarred = looked.every((effect) => effect.barred);
  return codes.map((code) => {
    const availabilities = unique(
      looked.map((effect) => availabilitiesOf(effect).get(code) ?? null),
    );
    const [only] = availabilities;
    const differs = availabilities.length > 1;
    const availability = differs ? 'REVIEW' : (only ?? 'UNAVAILABLE');
    return findingOf(code, availability, byParty, { differs, isBarred });
  });
}

/** For each party, the trials of each of its cases, readings and item cases in the regime. */
function exceptionTrialsOf(
  party: TriedParty,
  regime: 0 | 1,
): readonly (readonly ExceptionTrial[])[] {
  return party.cases.flatMap(({ trials }) => {
    const half = trials.length / 2;
    return trials.slice(regime * half, (regime + 1) * half).map(({ exceptions }) => exceptions);
  });
}

function findingOf(
  code: string,
  availability: Availability,
  byParty: readonly (readonly (readonly ExceptionTrial[])[])[],
  { differs, isBarred }: { readonly differs: boolean; readonly isBarred: boolean },
): ExceptionFinding {
  const speaking = byParty.map((cases) =>
    cases.flatMap((one) => one.filter(({ rule }) => rule.code === code)),
  );
  const deciding = speaking.map((ones) =>
    ones.filter(({ saying }) => saying.availability === availability),
  );
  const common = deciding.flatMap((ones, party) => {
    const reasons = unique(ones.map(({ saying }) => saying.reason));
    const cases = byParty[party]?.length ?? 0;
    const [first] = ones;
    return reasons.length === 1 && first !== undefined && ones.length === cases ? [first] : [];
  });
  const [first] = common;
  const some = speaking.flat()[0];
  return {
    code,
    availability,
    reason: isBarred
      ? barred
      : differs
        ? 'Whether it is available depends on facts that are not known.'
        : (first?.saying.reason ?? whateverIsUnknown[availability]),
    conditions:
      availability === 'UNAVAILABLE'
        ? []
        : unique(common.flatMap(({ saying }) => saying.conditions)),
    citations: first === undefined ? (some?.rule.citations ?? []) : citationsOf(first),
  };
}

function citationsOf({ rule, saying }: ExceptionTrial): readonly Citation[] {
  return [...rule.citations, ...(saying.citations ?? [])];
}
