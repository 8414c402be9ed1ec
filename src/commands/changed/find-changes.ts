import type { EntityKey } from '../../domain/ownership/closure.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { OwnershipAspect } from '../../domain/ownership/ownership-history.ts';
import type { RuleSets } from '../../domain/determination/rule-set.ts';
import type { Source } from '../../domain/source.ts';
import { causesOfChange } from '../../graphql/changed-between/change-causes.ts';
import {
  type EntityChangeNode,
  changedBetween,
} from '../../graphql/changed-between/changed-between.ts';
import { type Standpoint, standpointOf } from '../../graphql/changed-between/standpoint.ts';
import type { TwoGraphs } from '../../graphql/changed-between/two-graphs.ts';
import type { CauseNode } from '../../graphql/comparison/causes-found.ts';
import type { DeterminationAspect } from '../../graphql/generated/resolver-types.ts';
import { contextOn } from '../../graphql/overlay/under-overlay.ts';
import { RequestProblem } from '../../graphql/request-problem.ts';
import { isSameDecision } from '../../domain/resolution/decision.ts';
import type { Decision } from '../../domain/resolution/decision.ts';
import { graphDifference } from '../../ports/graph-difference.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { questionContext, refusalOfProblem } from '../ask.ts';
import type { ChangesQuestion } from './changed-options.ts';
import { type EntityShown, entityShown } from './entity-shown.ts';

/** What is answered otherwise, for a person or a machine to read. */
export interface ChangesReport {
  readonly from: { readonly asOf: IsoDate; readonly graphVersion: string };
  readonly to: { readonly asOf: IsoDate; readonly graphVersion: string };
  /** In how many lines the two graphs differ; null where it is one graph. */
  readonly lines: Readonly<Record<'added' | 'gone' | 'changed', number>> | null;
  /** Decisions that entities are one, or are not, of the one graph alone; null where it is one graph. */
  readonly decisions: DecisionsApart | null;
  readonly totalCount: number;
  /** Those that are told of. */
  readonly changes: readonly ToldChange[];
  readonly added: readonly EntityKey[];
  readonly gone: readonly EntityKey[];
  readonly unanswered: readonly {
    readonly key: EntityKey;
    readonly asOf: IsoDate;
    readonly message: string;
  }[];
}

export interface DecisionsApart {
  readonly added: readonly Decision[];
  readonly gone: readonly Decision[];
}

export interface ToldChange {
  readonly key: EntityKey;
  readonly changed: readonly OwnershipAspect[];
  readonly before: EntityShown;
  readonly after: EntityShown;
  readonly causes: readonly ToldCause[];
  readonly answer: ToldAnswer | null;
}

interface ToldCause {
  readonly kind: string;
  readonly statement: string;
  readonly ruleSet: string | null;
  readonly source: Source | null;
}

interface ToldAnswer {
  readonly changed: readonly DeterminationAspect[];
  readonly before: ToldOutcomes;
  readonly after: ToldOutcomes;
  readonly causes: readonly ToldCause[];
}

interface ToldOutcomes {
  readonly id: string;
  readonly codified: string;
  readonly enforced: string;
}

export interface ComparedGraphs {
  readonly store: GraphStore;
  /** Null: the store is compared with itself. */
  readonly earlier: GraphStore | null;
  readonly ruleSets: RuleSets;
}

/** Compares two days of a graph, or of two graphs. */
export async function findChanges(
  asked: ChangesQuestion,
  { store, earlier, ruleSets }: ComparedGraphs,
): Promise<ChangesReport> {
  const context = questionContext(store, ruleSets);
  const before = earlier === null ? context : contextOn(earlier, ruleSets, context);
  const graphs =
    earlier === null
      ? null
      : { before: earlier, after: store, difference: await graphDifference(earlier, store) };
  try {
    const from = await standpointOf({ asOf: asked.from }, ['from'], before);
    const to = await standpointOf({ asOf: asked.to }, ['to'], context);
    const { filter, question, first } = asked;
    const found = await changedBetween({ from, to, filter, question, graphs, hasTime: () => true });
    const changes: ToldChange[] = [];
    for (const change of found.changes.slice(0, first)) changes.push(await told(change));
    return {
      from: await stateOf(from),
      to: await stateOf(to),
      lines: graphs === null ? null : counted(graphs),
      decisions: earlier === null ? null : await decisionsApart(earlier, store),
      totalCount: found.changes.length,
      changes,
      added: found.added,
      gone: found.gone,
      unanswered: found.unanswered,
    };
  } catch (error) {
    throw error instanceof RequestProblem ? refusalOfProblem(error) : error;
  }
}

async function stateOf({ asOf, context }: Standpoint): Promise<ChangesReport['from']> {
  return { asOf, graphVersion: await context.loaders.version() };
}

function counted({ difference }: TwoGraphs): ChangesReport['lines'] {
  const all = [...difference.values()];
  const added = all.filter(({ before }) => before === null).length;
  const gone = all.filter(({ after }) => after === null).length;
  return { added, gone, changed: all.length - added - gone };
}

function isAmong(all: readonly Decision[], decision: Decision): boolean {
  return all.some((one) => isSameDecision(one, decision));
}

async function decisionsApart(earlier: GraphStore, store: GraphStore): Promise<DecisionsApart> {
  const [was, is] = [(await earlier.decisions()).decisions, (await store.decisions()).decisions];
  return {
    added: is.filter((one) => !isAmong(was, one)),
    gone: was.filter((one) => !isAmong(is, one)),
  };
}

async function told(change: EntityChangeNode): Promise<ToldChange> {
  const { key, from, to, item, changed, answer } = change;
  return {
    key,
    changed,
    before: await entityShown(key, from, item),
    after: await entityShown(key, to, item),
    causes: (await causesOfChange(change)).map(toldCause),
    answer:
      answer === null
        ? null
        : {
            changed: answer.changed,
            before: outcomes(answer.before),
            after: outcomes(answer.after),
            causes: (await answer.found()).causes.map(toldCause),
          },
  };
}

function toldCause({ kind, statement, ruleSet, source }: CauseNode): ToldCause {
  return { kind, statement, ruleSet: ruleSet?.id ?? null, source };
}

function outcomes({
  id,
  determination: { codified, enforced },
}: NonNullable<EntityChangeNode['answer']>['before']): ToldOutcomes {
  return { id, codified: codified.outcome, enforced: enforced.outcome };
}
