import { strongComponents } from '../ownership/strong-components.ts';
import type { StepUp } from './steps-up.ts';

/** A top of the climb from another. */
export interface TopOfClimb {
  readonly entity: number;
  readonly certain: boolean;
  /** Whether it has no control without another holder of half. */
  readonly joint: boolean;
}

/** What the climb from one top came by. */
export interface ClimbUp {
  readonly tops: readonly TopOfClimb[];
  /** All tops on the way, with the steps from each. */
  readonly steps: ReadonlyMap<number, readonly StepUp[]>;
}

/**
 * Climbs from a top step by step until nobody is above, as `climbControl` does where no way leads round to a top again.
 * Null where one does, or where the steps from one of them are not known.
 */
export function climbFrom(
  start: number,
  stepsUp: (top: number) => readonly StepUp[] | null,
): ClimbUp | null {
  const steps = new Map<number, readonly StepUp[]>();
  const stepsFrom = (top: number): readonly StepUp[] => steps.get(top) ?? [];
  const reached = new Set([start]);
  for (const top of reached) {
    const up = stepsUp(top);
    if (up === null) return null;
    steps.set(top, up);
    for (const { to } of up) reached.add(to);
  }
  if (strongComponents(reached, (top) => stepsFrom(top).map(({ to }) => to)).length < reached.size)
    return null;
  const surely = reach([start], (top) => stepsFrom(top).filter(({ certain }) => certain));
  const alone = reach([start], (top) => stepsFrom(top).filter(({ joint }) => !joint));
  const tops: TopOfClimb[] = [];
  for (const entity of reached) {
    const up = stepsFrom(entity);
    if (up.some(({ certain }) => certain)) continue;
    const certain = up.length === 0 && surely.has(entity);
    tops.push({ entity, certain, joint: !alone.has(entity) });
  }
  return { tops, steps };
}

/** Tops from which the way up leads on to one that has its control in halves, and those themselves. */
export function leadingToHalves(steps: ClimbUp['steps']): ReadonlySet<number> {
  const inHalves = [...steps.values()].flatMap((up) =>
    up.flatMap(({ to, joint }) => (joint ? [to] : [])),
  );
  return reach(inHalves, (top) => steps.get(top) ?? []);
}

function reach(
  start: Iterable<number>,
  next: (top: number) => readonly StepUp[],
): ReadonlySet<number> {
  const reached = new Set(start);
  for (const top of reached) for (const { to } of next(top)) reached.add(to);
  return reached;
}
