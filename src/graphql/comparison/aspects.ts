import { canonicalJson } from '../../ports/canonical-json.ts';
import { contextOf } from '../context-of.ts';
import type { Context } from '../context.ts';
import type { DeterminationAspect } from '../generated/resolver-types.ts';
import type { DeterminationNode } from '../nodes.ts';
import { comparedParts, restrictionsOf } from '../restrictions.ts';

/** Parts of an answer, each as a text that is the same exactly where the part is. */
export type Aspects = Readonly<Partial<Record<DeterminationAspect, string>>>;

export const aspectNames = [
  'CLASSIFICATION',
  'CODIFIED_OUTCOME',
  'ENFORCED_OUTCOME',
  'REVIEW_POLICY',
  'EXCEPTIONS',
  'TIER',
  'ULTIMATE_PARENTS',
  'RESTRICTIONS',
  'RED_FLAGS',
  'MISSING_FACTS',
] as const satisfies readonly DeterminationAspect[];

/** Those parts of an answer that are named; left out: all. */
export function aspectsOf(
  node: DeterminationNode,
  context: Context,
  names: readonly DeterminationAspect[] = aspectNames,
): Aspects {
  return Object.fromEntries(
    names.map((name) => [name, canonicalJson(partOf(name, node, context))]),
  );
}

function partOf(
  name: DeterminationAspect,
  { determination, parties, asOf }: DeterminationNode,
  context: Context,
): unknown {
  const { classification, codified, enforced, redFlags, missingFacts } = determination;
  const rulings = [codified, enforced];
  switch (name) {
    case 'CLASSIFICATION':
      return [classification.eccn, classification.status];
    case 'CODIFIED_OUTCOME':
      return codified.outcome;
    case 'ENFORCED_OUTCOME':
      return enforced.outcome;
    case 'REVIEW_POLICY':
      return rulings.map(({ reviewPolicy }) => reviewPolicy);
    case 'EXCEPTIONS':
      return rulings.map(({ exceptions }) =>
        exceptions.map(({ code, availability }) => [code, availability]),
      );
    case 'TIER':
      return parties.map(({ standing }) => standing.tier.tier);
    case 'ULTIMATE_PARENTS':
      return parties.map(({ standing }) =>
        standing.ultimateParents.map(({ entity, basis, certainty, joint }) => [
          entity,
          basis,
          certainty,
          joint,
        ]),
      );
    case 'RESTRICTIONS':
      return parties.map(({ standing: { entity }, reading }) =>
        entity === null
          ? []
          : comparedParts(
              restrictionsOf(entity, reading, asOf, contextOf(reading, context).ruleSets),
            ),
      );
    case 'RED_FLAGS':
      return redFlags.map(({ number, title }) => [number, title]);
    case 'MISSING_FACTS':
      return missingFacts.map(({ fact }) => fact);
  }
}

export function changedAspects(before: Aspects, after: Aspects): readonly DeterminationAspect[] {
  return aspectNames.filter((name) => before[name] !== after[name]);
}

/** Whether any of these parts is another one. */
export function isOtherwise(
  one: Aspects,
  other: Aspects,
  parts: readonly DeterminationAspect[],
): boolean {
  return parts.some((part) => one[part] !== other[part]);
}
