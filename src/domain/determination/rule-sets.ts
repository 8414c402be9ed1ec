import type { IsoDate } from '../date.ts';
import type { Amendment } from './amend.ts';
import { amend } from './amend.ts';
import { RuleSetsDoNotFit } from './rule-set.ts';
import type { Heading, Regime, RuleSet, RuleSetSwitches, RuleSets } from './rule-set.ts';

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
    switched: (switches) => switchedRuleSets(amendments, switches),
  };
}

function switchedRuleSets(
  amendments: readonly Amendment[],
  { off, on }: RuleSetSwitches,
): RuleSets {
  const left = amendments.filter(({ id }) => !off.has(id));
  const made = new Map<string, RuleSet | null>();
  return {
    headings: amendments.map(headingOf),
    inForce: (asOf, regime) => {
      const binding = left.filter(({ id, inForceFrom }) => inForceFrom <= asOf || on.has(id));
      // Days between two amendments have one rule set, which a reader takes for the same only where it is.
      const name = [regime, ...binding.map(({ id }) => id)].join(' ');
      const known = made.get(name);
      if (known !== undefined) return known;
      const ruleSet = fitted(binding, regime);
      made.set(name, ruleSet);
      return ruleSet;
    },
    switched: (more) =>
      switchedRuleSets(amendments, {
        off: new Set([...off, ...more.off]),
        on: new Set([...on, ...more.on]),
      }),
  };
}

function fitted(binding: readonly Amendment[], regime: Regime): RuleSet | null {
  try {
    return lineOf(binding, regime).at(-1) ?? null;
  } catch (error) {
    throw new RuleSetsDoNotFit(
      `With these rule sets switched the others do not fit together: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
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
