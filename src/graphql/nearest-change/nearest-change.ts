import type { Context } from '../context.ts';
import type {
  DeterminationInput,
  Outcome,
  OverlayChange,
  Regime,
} from '../generated/resolver-types.ts';
import type { DeterminationNode } from '../nodes.ts';
import { contextOn, underOverlay } from '../overlay/under-overlay.ts';
import { answerOrNull } from '../question/answer-or-null.ts';
import { answerQuestion } from '../question/answer.ts';
import { RequestProblem } from '../request-problem.ts';
import { ruleSetOn } from '../rules-on.ts';
import { chipSelector, modelSelector } from '../selectors.ts';
import type { Candidate } from './candidate.ts';
import { chipCandidates, modelCandidates } from './item-candidates.ts';
import { partyCandidates } from './party-candidates.ts';
import { setsOf } from './sets.ts';

export interface ChangeSetNode {
  readonly changes: readonly string[];
  readonly determination: DeterminationNode;
}

export interface NearestChangeNode {
  readonly determination: DeterminationNode;
  readonly changesNeeded: number | null;
  readonly found: readonly ChangeSetNode[];
  readonly foundCount: number;
  readonly bound: {
    readonly candidates: readonly string[];
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
  readonly hasTime: () => boolean;
}

/** 40 candidates have 9,880 sets of three: some ten seconds of work. */
const mostCandidates = 40;
const mostShown = 20;

/** Tries every set of candidates, the small ones first, until those of one size make the outcome so. */
export async function nearestChange(
  { input, to, regime, mostChanges, hasTime }: NearestChangeRequest,
  request: Context,
): Promise<NearestChangeNode> {
  const { store } = request.whatIf.remembering(request.store);
  const context = contextOn(store, request.ruleSets, request);
  const determination = await answerQuestion(input, ['input'], context);
  const isSo = ({ determination: { codified, enforced } }: DeterminationNode): boolean =>
    (regime === 'CODIFIED' ? codified : enforced).outcome === to;
  const all = isSo(determination) ? [] : await candidatesOf(input, determination, context);
  const candidates = all.slice(0, mostCandidates);
  let [setsTried, everySetOf, foundCount, truncated] = [0, 0, 0, false];
  const found: ChangeSetNode[] = [];
  for (let size = 1; size <= mostChanges && foundCount === 0 && !truncated; size += 1) {
    if (isSo(determination)) break;
    for (const places of setsOf(size, candidates.length)) {
      const set = places.flatMap((place) => candidates[place] ?? []);
      if (new Set(set.map(({ subject }) => subject)).size < size) continue;
      if (!hasTime()) {
        truncated = true;
        break;
      }
      setsTried += 1;
      const node = await answerOrNull(withChanges(input, set), alone(context));
      if (node === null || !isSo(node)) continue;
      foundCount += 1;
      if (found.length < mostShown) {
        found.push({ changes: set.map(({ statement }) => statement), determination: node });
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
      candidatesLeftOut: all.length - candidates.length,
      mostChanges,
      everySetOf,
      setsTried,
    },
    truncated,
  };
}

interface ToldCandidate extends Candidate {
  readonly statement: string;
}

async function candidatesOf(
  input: DeterminationInput,
  { parties, asOf }: DeterminationNode,
  context: Context,
): Promise<readonly ToldCandidate[]> {
  const under = await underOverlay(input.overlay, ['input', 'overlay'], context);
  const ruleSet = ruleSetOn(under.ruleSets, asOf, ['input', 'asOf']);
  const item = input.item.chip
    ? await under.loaders.item(chipSelector(input.item.chip, []))
    : input.item.model
      ? await under.loaders.item(modelSelector(input.item.model, []))
      : null;
  const chip = item?.items.chips.get(item.key);
  const model = item?.items.models.get(item.key);
  const candidates = [
    ...(input.item.chip && chip ? chipCandidates(chip, ruleSet) : []),
    ...(input.item.model && model ? modelCandidates(model, ruleSet) : []),
    ...parties.flatMap((party) => partyCandidates(party, asOf, ruleSet)),
  ];
  const distinct = new Map(candidates.map((one) => [JSON.stringify(one.change), one]));
  const told: ToldCandidate[] = [];
  for (const candidate of distinct.values()) {
    const statement = await statementOf(candidate, input, context);
    if (statement !== null) told.push({ ...candidate, statement });
  }
  return told;
}

/** Null for a change that the record does not allow. */
async function statementOf(
  candidate: Candidate,
  input: DeterminationInput,
  context: Context,
): Promise<string | null> {
  try {
    const { overlay } = withChanges(input, [candidate]);
    const { hypothesis } = await underOverlay(overlay, ['input', 'overlay'], alone(context));
    return hypothesis?.changes[input.overlay?.changes?.length ?? 0] ?? null;
  } catch (error) {
    if (error instanceof RequestProblem) return null;
    throw error;
  }
}

/** Thousands of overlays are tried: none of them is remembered with all that was read under it. */
function alone(context: Context): Context {
  return { ...context, overlays: new Map() };
}

function withChanges(
  input: DeterminationInput,
  set: readonly { readonly change: OverlayChange }[],
): DeterminationInput {
  const { overlay } = input;
  const changes = [...(overlay?.changes ?? []), ...set.map(({ change }) => change)];
  return {
    ...input,
    overlay: {
      ruleSetsOff: overlay?.ruleSetsOff ?? [],
      ruleSetsOn: overlay?.ruleSetsOn ?? [],
      changes,
    },
  };
}
