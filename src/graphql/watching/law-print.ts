import type { RuleSets } from '../../domain/determination/rule-set.ts';
import { hashOfJson } from '../../ports/canonical-json.ts';
import { ruleSetPrints } from '../question/rule-set-print.ts';

/** A print of all law that the service knows, and of the service that applies it: what is code in a rule has no other. */
export function lawPrint(ruleSets: RuleSets, version: string): string {
  const known = prints.get(ruleSets);
  if (known?.version === version) return known.print;
  const print = hashOfJson({
    version,
    headings: ruleSets.headings,
    ruleSets: ruleSets.headings.map(({ inForceFrom }) => ruleSetPrints(ruleSets, inForceFrom)),
  });
  prints.set(ruleSets, { version, print });
  return print;
}

const prints = new WeakMap<RuleSets, { readonly version: string; readonly print: string }>();
