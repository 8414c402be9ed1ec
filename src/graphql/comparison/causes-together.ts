import type { Context } from '../context.ts';
import type { DeterminationAspect } from '../generated/resolver-types.ts';
import { type Aspects, aspectsOf, isOtherwise } from './aspects.ts';
import type { CausesFound, Suspect } from './causes-found.ts';

/**
 * Where nothing alone makes the difference: what does together, and nothing that could stay; else all. Rules that must go only
 * because they rest on others are not told.
 */
export async function causesTogether(
  suspects: readonly Suspect[],
  changed: readonly DeterminationAspect[],
  context: Context,
  hasTime: () => boolean,
): Promise<CausesFound> {
  const [first] = suspects;
  const together = first?.undoing.together;
  if (first === undefined || together === undefined) return told(suspects, false);
  const { answered } = first;
  const isOne = suspects.every(
    (one) => one.undoing.together === together && one.answered === answered,
  );
  const partsWithout = async (those: readonly Suspect[]): Promise<Aspects | null> => {
    if (those.length === 0) return answered.aspects;
    const without = await together(
      answered,
      those.map(({ undoing }) => undoing),
    );
    return without === null ? null : aspectsOf(without, context, changed);
  };
  const differsWithout = async (those: readonly Suspect[]): Promise<boolean> => {
    const parts = await partsWithout(those);
    return parts !== null && isOtherwise(parts, answered.aspects, changed);
  };
  if (!isOne || !(await differsWithout(suspects))) return told(suspects, false);
  let needed = suspects;
  // The latest are tried first, so that what began earlier, on which others rest, is kept where either would do.
  for (const suspect of suspects.toReversed()) {
    if (!hasTime()) return told(needed, true);
    const fewer = needed.filter((one) => one !== suspect);
    if (await differsWithout(fewer)) needed = fewer;
  }
  const causes: Suspect[] = [];
  for (const [place, suspect] of needed.entries()) {
    if (!hasTime()) return told(needed, true);
    // Facts and all later rules are away in both: what this one alone does there.
    const others = needed.filter((one, at) => !isRule(one) || at > place);
    const [just, without] = [await partsWithout(others), await partsWithout([...others, suspect])];
    const isIdle =
      isRule(suspect) && just !== null && without !== null && !isOtherwise(just, without, changed);
    if (!isIdle) causes.push(suspect);
  }
  return told(causes.length === 0 ? needed : causes, false);
}

function isRule({ undoing }: Suspect): boolean {
  return undoing.cause.kind === 'RULE_SET';
}

function told(those: readonly Suspect[], truncated: boolean): CausesFound {
  return { causes: those.map(({ undoing }) => undoing.cause), truncated };
}
