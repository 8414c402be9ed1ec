import type { IsoDate } from '../date.ts';
import type { Amendment } from './amend.ts';
import { amend } from './amend.ts';
import type { Heading, Regime, RuleSet, RuleSets } from './rule-set.ts';

/** The rule sets of both regimes that amendments, oldest first, make of one another. */
export function ruleSetsOf(amendments: readonly Amendment[]): RuleSets {
  const lines: Readonly<Record<Regime, readonly RuleSet[]>> = {
    CODIFIED: lineOf(amendments, 'CODIFIED'),
    ENFORCED: lineOf(amendments, 'ENFORCED'),
  };
  return {
    headings: amendments.map(headingOf),
    inForce: (asOf: IsoDate, regime: Regime) =>
      lines[regime].findLast((ruleSet) => ruleSet.inForceFrom <= asOf) ?? null,
  };
}

function lineOf(amendments: readonly Amendment[], regime: Regime): readonly RuleSet[] {
  const line: RuleSet[] = [];
  for (const amendment of amendments) {
    if (amendment.regimes.includes(regime)) {
      line.push(amend(line.at(-1) ?? null, amendment, regime));
    }
  }
  return line;
}

function headingOf({ id, title, inForceFrom, regimes, summary, citations }: Amendment): Heading {
  return { id, title, inForceFrom, regimes, summary, citations };
}
