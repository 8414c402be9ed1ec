import { listName } from '../ownership/list-names.ts';
import type { Citation } from '../source.ts';
import type { RuleSet } from './rule-set.ts';

/** The place in the law of what a list asks for; none where the rules in force have no requirement of that list. */
export function listCitations(ruleSet: RuleSet, list: string): readonly Citation[] {
  const name = listName(list);
  return ruleSet.rules.flatMap((rule) => {
    const citation = rule.stage === 'requirement' ? rule.citationsByList?.get(name) : undefined;
    return citation === undefined ? [] : [citation];
  });
}
