import type { IsoDate } from '../domain/date.ts';
import type { RuleSet, RuleSets } from '../domain/determination/rule-set.ts';
import { RequestProblem } from './request-problem.ts';

/** The codified rule set in force on a date; a date before the first one is a problem of the request. */
export function ruleSetOn(ruleSets: RuleSets, asOf: IsoDate, path: readonly string[]): RuleSet {
  const ruleSet = ruleSets.inForce(asOf, 'CODIFIED');
  if (ruleSet !== null) return ruleSet;
  const [first] = ruleSets.headings;
  throw new RequestProblem(
    'NO_RULES_IN_FORCE',
    `No rules on advanced chips and model weights were in force on ${asOf}. Ask for ${first?.inForceFrom ?? 'a later date'} or later.`,
    { path, details: { asOf, ...(first && { firstDate: first.inForceFrom }) } },
  );
}
