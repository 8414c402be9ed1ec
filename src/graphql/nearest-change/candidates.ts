import type { IsoDate } from '../../domain/date.ts';
import type { Context } from '../context.ts';
import type { DeterminationInput, VariedKind } from '../generated/resolver-types.ts';
import type { DeterminationNode } from '../nodes.ts';
import { underOverlay } from '../overlay/under-overlay.ts';
import { RequestProblem } from '../request-problem.ts';
import { ruleSetOn } from '../rules-on.ts';
import { chipSelector, modelSelector } from '../selectors.ts';
import { attestationCandidates } from './attestation-candidates.ts';
import type { Candidate } from './candidate.ts';
import { chipCandidates, modelCandidates } from './item-candidates.ts';
import { partyCandidates } from './party-candidates.ts';
import { ruleSetCandidates } from './rule-set-candidates.ts';
import { statedCandidates } from './stated-candidates.ts';

export interface ToldCandidate extends Candidate {
  readonly statement: string;
}

/** Every single change of the kinds, each in a sentence, one of each kind in turn, so that a cut leaves some of each. */
export async function candidatesOf(
  input: DeterminationInput,
  determination: DeterminationNode,
  kinds: readonly VariedKind[] | null,
  context: Context,
): Promise<readonly ToldCandidate[]> {
  const { asOf } = determination;
  const under = await underOverlay(input.overlay, ['input', 'overlay'], context);
  const before = new Set(under.hypothesis?.changes ?? []);
  const candidates = (await everyCandidate(input, determination, under)).filter(
    ({ kind }) => kinds === null || kinds.includes(kind),
  );
  const told = new Map<string, ToldCandidate>();
  for (const candidate of candidates) {
    const statement = await statementOf(candidate, input, asOf, before, context);
    if (statement !== null)
      told.set(`${candidate.subject} ${statement}`, { ...candidate, statement });
  }
  return inTurn([...told.values()]);
}

async function everyCandidate(
  input: DeterminationInput,
  { parties, asOf }: DeterminationNode,
  under: Context,
): Promise<readonly Candidate[]> {
  const ruleSet = ruleSetOn(under.ruleSets, asOf, ['input', 'asOf']);
  const item = input.item.chip
    ? await under.loaders.item(chipSelector(input.item.chip, []))
    : input.item.model
      ? await under.loaders.item(modelSelector(input.item.model, []))
      : null;
  const chip = item?.items.chips.get(item.key);
  const model = item?.items.models.get(item.key);
  const places = [input.destination, input.from ?? 'US', 'US'];
  const asked = [input.endUser, ...(input.otherParties ?? [])];
  return [
    ...(input.item.chip && chip ? chipCandidates(chip, ruleSet) : []),
    ...(input.item.model && model ? modelCandidates(model, ruleSet) : []),
    ...parties.flatMap((party, index) =>
      partyCandidates(party, asOf, ruleSet, places).filter(
        // What the question states of a party is followed, whatever is on record.
        ({ kind }) => kind !== 'LOCATION' || !asked[index]?.location,
      ),
    ),
    ...statedCandidates(
      input,
      parties.map(({ standing }) => standing.name),
      ruleSet,
      places,
    ),
    ...attestationCandidates(input),
    ...ruleSetCandidates(input, asOf, under.ruleSets),
  ];
}

/** Null for a change that the record or the rules do not allow alone. */
async function statementOf(
  candidate: Candidate,
  input: DeterminationInput,
  asOf: IsoDate,
  before: ReadonlySet<string>,
  context: Context,
): Promise<string | null> {
  if (candidate.statement !== null) return candidate.statement;
  try {
    const { overlay } = candidate.vary(input);
    const { hypothesis, ruleSets } = await underOverlay(
      overlay,
      ['input', 'overlay'],
      forgetful(context),
    );
    for (const regime of ['CODIFIED', 'ENFORCED'] as const) {
      if (ruleSets.inForce(asOf, regime) === null) return null;
    }
    return hypothesis?.changes.find((change) => !before.has(change)) ?? null;
  } catch (error) {
    if (error instanceof RequestProblem) return null;
    throw error;
  }
}

/** Thousands of overlays are tried: none of them is remembered with all that was read under it. */
export function forgetful(context: Context): Context {
  return { ...context, overlays: new Map() };
}

function inTurn(candidates: readonly ToldCandidate[]): readonly ToldCandidate[] {
  const byKind = Map.groupBy(candidates, ({ kind }) => kind);
  const rounds = Math.max(0, ...[...byKind.values()].map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    [...byKind.values()].flatMap((ofKind) => ofKind[round] ?? []),
  ).flat();
}
