import type { Context } from '../context.ts';
import type { DeterminationAspect, DeterminationInput } from '../generated/resolver-types.ts';
import { type Aspects, aspectsOf } from './aspects.ts';
import type { Undoing } from './undoings.ts';

/** An answer of which it is asked what made it so. */
interface Judged {
  readonly input: DeterminationInput;
  readonly aspects: Aspects;
}

/** Whether without something what changed would be answered otherwise. */
export async function makesDifference(
  undoing: Undoing,
  { input, aspects }: Judged,
  changed: readonly DeterminationAspect[],
  context: Context,
): Promise<boolean> {
  const differ = (one: Aspects, other: Aspects): boolean =>
    changed.some((aspect) => one[aspect] !== other[aspect]);
  const without = await undoing.without(input);
  if (without !== null) return differ(aspectsOf(without, context), aspects);
  const [before, after] = (await undoing.inTurn?.(input)) ?? [null, null];
  // What cannot be undone at all cannot be told apart from the others: it stays among the causes.
  if (before === null || after === null) return true;
  return differ(aspectsOf(before, context), aspectsOf(after, context));
}
