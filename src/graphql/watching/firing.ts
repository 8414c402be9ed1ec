import { z } from 'zod';
import type { RuleSets } from '../../domain/determination/rule-set.ts';
import type { SavedFiring } from '../../ports/watch-record.ts';
import { aspectNames } from '../comparison/aspects.ts';
import type { CauseNode } from '../comparison/causes-found.ts';
import type { DeterminationAspect } from '../generated/resolver-types.ts';
import { type WatchAnswer, keptDay, toldAnswerOf } from './watch-answer.ts';

/** A difference between two answers to a saved question, as it is told. */
export interface FiringNode {
  /** Its place among all differences: pass it on to hear of later ones. */
  readonly id: string;
  readonly watch: string;
  readonly firedAt: string;
  readonly statement: string;
  readonly before: WatchAnswer;
  readonly after: WatchAnswer;
  readonly changed: readonly DeterminationAspect[];
  readonly causes: readonly CauseNode[];
}

const source = z.object({
  name: z.string(),
  url: z.string().nullable(),
  statedOn: keptDay.nullable(),
  retrievedOn: keptDay.nullable(),
  statementId: z.string().exactOptional(),
  words: z.string().exactOptional(),
});

const kept = z.object({
  statement: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  changed: z.array(z.enum(aspectNames)),
  causes: z.array(
    z.object({
      kind: z.enum(['FACT', 'RULE_SET', 'OVERLAY', 'DATE']),
      statement: z.string(),
      /** The id of the rule set. */
      ruleSet: z.string().nullable(),
      source: source.nullable(),
    }),
  ),
});

/** A difference as it is kept. */
export function differenceJson({
  causes,
  ...difference
}: Omit<FiringNode, 'id' | 'watch' | 'firedAt'>): string {
  const told = causes.map((cause) => ({ ...cause, ruleSet: cause.ruleSet?.id ?? null }));
  return JSON.stringify({ ...difference, causes: told });
}

/** A difference that was kept; a rule set of which the law no longer knows is left out of its causes. */
export function firingOf(
  { id, watch, firedAt, difference }: SavedFiring,
  { headings }: RuleSets,
): FiringNode {
  const { causes, before, after, ...told } = kept.parse(JSON.parse(difference));
  return {
    id: String(id),
    watch,
    firedAt,
    ...told,
    before: toldAnswerOf(before),
    after: toldAnswerOf(after),
    causes: causes.map((cause) => ({
      ...cause,
      ruleSet: headings.find((heading) => heading.id === cause.ruleSet) ?? null,
    })),
  };
}
