import type { Finding } from '../finding.ts';
import type { ExceptionTrial, Trial } from './evaluate.ts';
import type { ExceptionRule } from './rule-set.ts';

/** What is said of a party in every world that was tried, in one regime. */
export interface CommonReasons {
  readonly findings: readonly Finding[];
  /** Every exception that a rule speaks of in some world, in the order in which they came up. */
  readonly exceptions: readonly CommonException[];
}

export interface CommonException {
  readonly code: string;
  /** The first rule that spoke of it. */
  readonly rule: ExceptionRule;
  /** What is said of it in every world, with one availability and one reason; null where that differs. */
  readonly trial: ExceptionTrial | null;
}

/** Where that which is common stands in the first world; parties that are alike have the same places. */
export interface CommonPlaces {
  readonly findings: readonly number[];
  readonly exceptions: readonly {
    readonly code: string;
    readonly rule: ExceptionRule;
    readonly place: number | null;
  }[];
}

/** Compares the trials of a party as they come, since all of them together are too many to keep. */
export function compareTrials(): {
  readonly add: (trial: Trial) => void;
  readonly places: () => CommonPlaces;
} {
  let first: Trial | null = null;
  let findings: readonly number[] = [];
  const exceptions = new Map<string, CommonPlaces['exceptions'][number]>();

  const add = (trial: Trial): void => {
    const isFirst = first === null;
    first ??= trial;
    const known = first;
    findings = isFirst
      ? [...trial.findings.keys()]
      : findings.filter((place) => hasFinding(trial, known.findings[place]));
    for (const [place, { rule }] of trial.exceptions.entries()) {
      const { code } = rule;
      if (exceptions.has(code)) continue;
      exceptions.set(code, { code, rule, place: isFirst ? place : null });
    }
    if (isFirst) return;
    for (const [code, one] of exceptions) {
      if (one.place === null || hasException(trial, known.exceptions[one.place])) continue;
      exceptions.set(code, { ...one, place: null });
    }
  };
  return { add, places: () => ({ findings, exceptions: [...exceptions.values()] }) };
}

function hasFinding({ findings }: Trial, sought: Finding | undefined): boolean {
  return findings.some(
    ({ step, statement }) => step === sought?.step && statement === sought.statement,
  );
}

function hasException({ exceptions }: Trial, sought: ExceptionTrial | undefined): boolean {
  return exceptions.some(
    ({ rule, saying }) =>
      rule.code === sought?.rule.code &&
      saying.availability === sought.saying.availability &&
      saying.reason === sought.saying.reason,
  );
}

/** That which is common, in the words of the first world of a party. */
export function reasonsAt(places: CommonPlaces, first: Trial): CommonReasons {
  return {
    findings: places.findings.flatMap((place) => first.findings[place] ?? []),
    exceptions: places.exceptions.map(({ code, rule, place }) => ({
      code,
      rule,
      trial: (place === null ? null : first.exceptions[place]) ?? null,
    })),
  };
}
