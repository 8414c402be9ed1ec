import type { EntityKey } from './closure.ts';
import { controlOn } from './control.ts';
import type { ControlTop } from './control-tops.ts';
import type { Ownership } from './in-force.ts';
import { couldBeHeldByPerson, couldHoldItself, possibleControllers } from './possible-control.ts';
import { strongComponents } from './strong-components.ts';

/** A top of the climb: one entity, or several that control one another. */
export interface ClimbedTop {
  readonly members: readonly EntityKey[];
  /** All entities through which control can come down from it. */
  readonly group: ReadonlySet<EntityKey>;
  readonly certain: boolean;
  /** Whether it has no control without another holder of half. */
  readonly joint: boolean;
  /** Whether it is a top only where those above it could be below it too. */
  readonly onlyInLoop: boolean;
}

export interface Climb {
  readonly tops: readonly ClimbedTop[];
  /** False where the limit ended the walk. */
  readonly complete: boolean;
}

/** One step up, from an entity that nobody controls alone for certain to a top that shares or may have control of it. */
interface Step {
  readonly from: ControlTop;
  readonly to: ControlTop;
  readonly certain: boolean;
  readonly joint: boolean;
  readonly group: ReadonlySet<EntityKey>;
}

// All that one top controls have the climb from there in common.
const known = new WeakMap<Ownership, WeakMap<ControlTop, Map<number, Climb>>>();

/**
 * Climbs from an entity to those who control it alone, from each of them to those who share control of it in halves,
 * and to those who may control it where shares leave that open, until nobody is above.
 */
export function climbControl(ownership: Ownership, key: EntityKey, limit: number): Climb {
  const own = controlOn(ownership).topOf(key);
  const start = own ? [own] : controlOn(ownership).controllersOf(key);
  const [top] = start;
  if (top === undefined || start.length > 1) return climbFrom(ownership, start, limit);
  const climbs = known.get(ownership) ?? new WeakMap<ControlTop, Map<number, Climb>>();
  known.set(ownership, climbs);
  const byLimit = climbs.get(top) ?? new Map<number, Climb>();
  climbs.set(top, byLimit);
  const climb = byLimit.get(limit) ?? climbFrom(ownership, start, limit);
  byLimit.set(limit, climb);
  return climb;
}

function climbFrom(ownership: Ownership, start: readonly ControlTop[], limit: number): Climb {
  const reached = new Set(start);
  const steps = new Map<ControlTop, readonly Step[]>();
  const stepsInto = new Map<ControlTop, Step[]>();
  let complete = true;
  for (const top of reached) {
    const up = stepsUp(ownership, top, limit);
    complete &&= up.complete;
    steps.set(top, up.steps);
    for (const step of up.steps) {
      reached.add(step.to);
      const into = stepsInto.get(step.to);
      if (into) into.push(step);
      else stepsInto.set(step.to, [step]);
    }
  }
  const stepsFrom = (top: ControlTop): readonly Step[] => steps.get(top) ?? [];
  const certainOwners = (top: ControlTop): ControlTop[] =>
    stepsFrom(top).flatMap(({ certain, to }) => (certain ? [to] : []));
  const surely = closureOf(start, certainOwners);
  const alone = closureOf(start, (top) =>
    stepsFrom(top).flatMap(({ joint, to }) => (joint ? [] : [to])),
  );
  const leadsToHalves = closureOf(
    [...stepsInto].filter(([, into]) => into.some(({ joint }) => joint)).map(([top]) => top),
    (top) => stepsFrom(top).map(({ to }) => to),
  );
  const loops = strongComponents(reached, (top) => stepsFrom(top).map(({ to }) => to));
  const loopOf = new Map(loops.flatMap((loop) => loop.map((top) => [top, new Set(loop)] as const)));
  const tops = strongComponents(reached, certainOwners).flatMap((mutual): ClimbedTop[] => {
    const onlyInLoop = mutual.some((top) =>
      certainOwners(top).some((upper) => !mutual.includes(upper)),
    );
    const isTop =
      !onlyInLoop ||
      [...closureOf(mutual, certainOwners)].every((upper) =>
        mutual.some((top) => loopOf.get(top)?.has(upper)),
      );
    if (!isTop) return [];
    const certain =
      complete &&
      !onlyInLoop &&
      mutual.every((top) => surely.has(top) && stepsFrom(top).every((step) => step.certain));
    return [
      {
        members: mutual.flatMap(({ members }) => members),
        group: groupBelow(
          mutual,
          (top) => (stepsInto.get(top) ?? []).filter((step) => step.certain || !certain),
          leadsToHalves,
        ),
        certain,
        joint: !mutual.some((top) => alone.has(top)),
        onlyInLoop,
      },
    ];
  });
  return { tops, complete };
}

function stepsUp(
  ownership: Ownership,
  from: ControlTop,
  limit: number,
): { readonly steps: readonly Step[]; readonly complete: boolean } {
  const [key] = from.members;
  // One under certain control is here only because it could control its own controller, from whom the climb goes on.
  const isControlled = key !== undefined && controlOn(ownership).controllersOf(key).length > 0;
  if (key === undefined || isControlled) {
    return { steps: [], complete: true };
  }
  const joint = controlOn(ownership).jointControllersOf(key);
  // What an entity could control may be one of its own holders, so that its half is none; and of two holders one may
  // be a person's who has the other half.
  const isSettled = (): boolean =>
    !couldHoldItself(ownership, key) && !couldBeHeldByPerson(ownership, key);
  if (joint.length > 0 && isSettled()) {
    return {
      steps: joint.map((to) => ({ from, to, certain: true, joint: true, group: to.group })),
      complete: true,
    };
  }
  const { controllers, complete } = possibleControllers(ownership, key, limit);
  // A half of one of several that control one another is none: each of them is controlled already.
  const isMutual = from.members.length > 1;
  const counting = isMutual ? controllers.filter(({ joint: isHalf }) => !isHalf) : controllers;
  return {
    steps: counting.map(({ top, group, joint }) => ({
      from,
      to: top,
      certain: false,
      joint,
      group,
    })),
    complete,
  };
}

/**
 * All entities below some tops, along the steps that lead to them. What one that is already below could control alone
 * is below too, so that only its steps that lead on to one in halves lead to more.
 */
function groupBelow(
  tops: readonly ControlTop[],
  stepsInto: (top: ControlTop) => readonly Step[],
  leadsToHalves: ReadonlySet<ControlTop>,
): ReadonlySet<EntityKey> {
  const group = new Set<EntityKey>();
  const below = new Set(tops);
  for (const top of below) {
    const isCovered = top.members.every((member) => group.has(member));
    if (!isCovered) for (const key of top.group) group.add(key);
    const taken = new Set<ReadonlySet<EntityKey>>();
    for (const step of stepsInto(top)) {
      if (!isCovered && !taken.has(step.group)) for (const key of step.group) group.add(key);
      taken.add(step.group);
    }
    for (const { from, joint } of stepsInto(top)) {
      const isBelow = !joint && from.members.every((member) => group.has(member));
      if (!isBelow || leadsToHalves.has(from)) below.add(from);
    }
  }
  return group;
}

function closureOf(
  start: Iterable<ControlTop>,
  next: (top: ControlTop) => Iterable<ControlTop>,
): ReadonlySet<ControlTop> {
  const reached = new Set(start);
  for (const top of reached) for (const further of next(top)) reached.add(further);
  return reached;
}
