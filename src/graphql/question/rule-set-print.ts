import type { IsoDate } from '../../domain/date.ts';
import type { Regime, RuleSet, RuleSets } from '../../domain/determination/rule-set.ts';
import { hashOfJson } from '../../ports/canonical-json.ts';

/** A rule set as an answer names it for later: which one, and what was in it. */
export interface RuleSetPrint {
  readonly regime: Regime;
  readonly id: string;
  readonly title: string;
  readonly inForceFrom: IsoDate;
  /** SHA-256 over its paragraphs in words, lists, entries and citations: another one where the law was mended since. */
  readonly digest: string;
}

/** The rule sets in force on a date, the codified one first. */
export function ruleSetPrints(ruleSets: RuleSets, asOf: IsoDate): readonly RuleSetPrint[] {
  return (['CODIFIED', 'ENFORCED'] as const).flatMap((regime) => {
    const ruleSet = ruleSets.inForce(asOf, regime);
    if (ruleSet === null) return [];
    const { id, title, inForceFrom } = ruleSet;
    return [{ regime, id, title, inForceFrom, digest: digestOf(ruleSet) }];
  });
}

/** Rule sets do not change while the service runs, and each answers many questions. */
const digests = new WeakMap<RuleSet, string>();

function digestOf(ruleSet: RuleSet): string {
  const known = digests.get(ruleSet);
  if (known !== undefined) return known;
  // What is code in a rule has no text of its own that stays the same from one build to the next.
  const told: unknown = JSON.parse(
    JSON.stringify(ruleSet, (_name, value: unknown) =>
      value instanceof Map ? [...value.entries()] : value,
    ),
  );
  const digest = hashOfJson(told);
  digests.set(ruleSet, digest);
  return digest;
}
