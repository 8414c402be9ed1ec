import { canonicalJson } from '../../ports/canonical-json.ts';
import { contextOf } from '../context-of.ts';
import type { Context } from '../context.ts';
import type { DeterminationAspect } from '../generated/resolver-types.ts';
import type { DeterminationNode } from '../nodes.ts';
import { restrictionsOf } from '../restrictions.ts';

/** Each part of an answer as a text that is the same exactly where the part is. */
export type Aspects = Readonly<Record<DeterminationAspect, string>>;

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

export function aspectsOf(
  { determination, parties, asOf }: DeterminationNode,
  context: Context,
): Aspects {
  const { classification, codified, enforced, redFlags, missingFacts } = determination;
  const rulings = [codified, enforced];
  const said: Readonly<Record<DeterminationAspect, unknown>> = {
    CLASSIFICATION: [classification.eccn, classification.status],
    CODIFIED_OUTCOME: codified.outcome,
    ENFORCED_OUTCOME: enforced.outcome,
    REVIEW_POLICY: rulings.map(({ reviewPolicy }) => reviewPolicy),
    EXCEPTIONS: rulings.map(({ exceptions }) =>
      exceptions.map(({ code, availability }) => [code, availability]),
    ),
    TIER: parties.map(({ standing }) => standing.tier.tier),
    ULTIMATE_PARENTS: parties.map(({ standing }) =>
      standing.ultimateParents.map(({ entity, basis, certainty, joint }) => [
        entity,
        basis,
        certainty,
        joint,
      ]),
    ),
    RESTRICTIONS: parties.map(({ standing: { entity }, reading }) =>
      entity === null
        ? []
        : restrictionsOf(entity, reading, asOf, contextOf(reading, context).ruleSets).map(
            ({ list, basis, certainty, aggregateShare, licenseRequirement }) => [
              list,
              basis,
              certainty,
              aggregateShare,
              licenseRequirement,
            ],
          ),
    ),
    RED_FLAGS: redFlags.map(({ number, title }) => [number, title]),
    MISSING_FACTS: missingFacts.map(({ fact }) => fact),
  };
  const text = (name: DeterminationAspect): string => canonicalJson(said[name]);
  return {
    CLASSIFICATION: text('CLASSIFICATION'),
    CODIFIED_OUTCOME: text('CODIFIED_OUTCOME'),
    ENFORCED_OUTCOME: text('ENFORCED_OUTCOME'),
    REVIEW_POLICY: text('REVIEW_POLICY'),
    EXCEPTIONS: text('EXCEPTIONS'),
    TIER: text('TIER'),
    ULTIMATE_PARENTS: text('ULTIMATE_PARENTS'),
    RESTRICTIONS: text('RESTRICTIONS'),
    RED_FLAGS: text('RED_FLAGS'),
    MISSING_FACTS: text('MISSING_FACTS'),
  };
}

export function changedAspects(before: Aspects, after: Aspects): readonly DeterminationAspect[] {
  return aspectNames.filter((name) => before[name] !== after[name]);
}
