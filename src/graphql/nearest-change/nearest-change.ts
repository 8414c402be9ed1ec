import type { Context } from '../context.ts';
import type {
  DeterminationInput,
  Outcome,
  Regime,
  VariedKind,
} from '../generated/resolver-types.ts';
import type { DeterminationNode } from '../nodes.ts';
import { contextOn } from '../overlay/under-overlay.ts';
import { answerOrNull } from '../question/answer-or-null.ts';
import { answerQuestion } from '../question/answer.ts';
import { type ToldCandidate, candidatesOf, forgetful } from './candidates.ts';
import { setsOf } from './sets.ts';

export interface ChangeSetNode {
  readonly kinds: readonly VariedKind[];
  readonly changes: readonly string[];
  /** What cannot be so together once they are made. */
  readonly conflicts: () => Promise<readonly string[]>;
  readonly determination: DeterminationNode;
}

export interface NearestChangeNode {
  readonly determination: DeterminationNode;
  readonly changesNeeded: number | null;
  readonly found: readonly ChangeSetNode[];
  readonly foundCount: number;
  readonly bound: {
    readonly candidates: readonly string[];
    readonly triedAlone: readonly string[];
    readonly candidatesLeftOut: number;
    readonly mostChanges: number;
    readonly everySetOf: number;
    readonly setsTried: number;
  };
  readonly truncated: boolean;
}

export interface NearestChangeRequest {
  readonly input: DeterminationInput;
  readonly to: Outcome;
  readonly regime: Regime;
  readonly mostChanges: number;
  /** Null: all. */
  readonly kinds: readonly VariedKind[] | null;
  /** Of how many changes sets of several are made. */
  readonly mostCandidates: number;
  readonly hasTime: () => boolean;
}

const mostAlone = 500;
const mostShown = 20;

/** Tries every set of candidates, the small ones first, until those of one size make the outcome so. */
export async function nearestChange(
  { input, to, regime, mostChanges, kinds, mostCandidates, hasTime }: NearestChangeRequest,
  request: Context,
): Promise<NearestChangeNode> {
  const { store } = request.whatIf.remembering(request.store);
  const context = contextOn(store, request.ruleSets, request);
  const determination = await answerQuestion(input, ['input'], context);
  const isSo = ({ determination: { codified, enforced } }: DeterminationNode): boolean =>
    (regime === 'CODIFIED' ? codified : enforced).outcome === to;
  const all = isSo(determination) ? [] : await candidatesOf(input, determination, kinds, context);
  const candidates = all.slice(0, mostCandidates);
  const alone = all.slice(0, Math.max(mostAlone, mostCandidates));
  let [setsTried, everySetOf, foundCount, truncated] = [0, 0, 0, false];
  const found: ChangeSetNode[] = [];
  for (let size = 1; size <= mostChanges && foundCount === 0 && !truncated; size += 1) {
    if (isSo(determination)) break;
    const members = size === 1 ? alone : candidates;
    for (const places of setsOf(size, members.length)) {
      const set = places.flatMap((place) => members[place] ?? []);
      if (new Set(set.map(({ subject }) => subject)).size < size) continue;
      if (!hasTime()) {
        truncated = true;
        break;
      }
      setsTried += 1;
      const node = await answerOrNull(varied(input, set), forgetful(context));
      if (node === null || !isSo(node)) continue;
      foundCount += 1;
      if (found.length < mostShown) {
        found.push({
          changes: set.map(({ statement }) => statement),
          kinds: set.map(({ kind }) => kind),
          conflicts: async () => (await node.hypothesis?.conflictsOn(node.asOf)) ?? [],
          determination: node,
        });
      }
    }
    if (!truncated) everySetOf = size;
  }
  return {
    determination,
    changesNeeded: isSo(determination) ? 0 : (found[0]?.changes.length ?? null),
    found,
    foundCount,
    bound: {
      candidates: candidates.map(({ statement }) => statement),
      triedAlone: alone.slice(candidates.length).map(({ statement }) => statement),
      candidatesLeftOut: all.length - candidates.length,
      mostChanges,
      everySetOf,
      setsTried,
    },
    truncated,
  };
}

function varied(input: DeterminationInput, set: readonly ToldCandidate[]): DeterminationInput {
  return set.reduce((question, { vary }) => vary(question), input);
}
