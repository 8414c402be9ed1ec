import type { Citation, Fact } from '../source.ts';
import type { Availability, ExceptionFinding } from './determination.ts';
import type { CommonException } from './common-reasons.ts';
import type { ExceptionTrial } from './evaluate.ts';
import type { Trials } from './trials.ts';
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
  const spoken = trials.parties.flatMap(({ reasons }) => reasons[regime]?.exceptions ?? []);
  const codes = unique(spoken.map(({ code }) => code));
  const isBarred = looked.every((effect) => effect.barred);
  return codes.map((code) => {
    const availabilities = unique(
      looked.map((effect) => availabilitiesOf(effect).get(code) ?? null),
    );
    const [only] = availabilities;
    const differs = availabilities.length > 1;
    const availability = differs ? 'REVIEW' : (only ?? 'UNAVAILABLE');
    return findingOf(
      code,
      availability,
      spoken.filter((one) => one.code === code),
      { differs, isBarred },
    );
  });
}

function findingOf(
  code: string,
  availability: Availability,
  spoken: readonly CommonException[],
  { differs, isBarred }: { readonly differs: boolean; readonly isBarred: boolean },
): ExceptionFinding {
  const common = spoken.flatMap(({ trial }) =>
    trial?.saying.availability === availability ? [trial] : [],
  );
  const [first] = common;
  const [some] = spoken;
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
    facts: isBarred || differs ? [] : factsOf(common),
    citations: first === undefined ? (some?.rule.citations ?? []) : citationsOf(first),
  };
}

/** The facts of every party of which it is said, each once. */
function factsOf(common: readonly ExceptionTrial[]): readonly Fact[] {
  const facts = common.flatMap(({ saying }) => saying.facts);
  return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()];
}

function citationsOf({ rule, saying }: ExceptionTrial): readonly Citation[] {
  return [...rule.citations, ...(saying.citations ?? [])];
}
