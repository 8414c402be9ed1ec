import { entityKinds } from '../ownership/closure.ts';
import type { Ancestry } from './ancestry.ts';
import type { ControlOfAll } from './control-of-all.ts';
import type { DatedGraph } from './dated-graph.ts';
import { canHoldHalves, shareAVoter } from './halves-above.ts';
import type { HolderOfHalf } from './halves-above.ts';
import type { ReachesAbove, ReachMode } from './reach-above.ts';

/** From an entity that nobody controls alone for certain to a top that shares or may have control of it. */
export interface StepUp {
  readonly to: number;
  readonly certain: boolean;
  readonly joint: boolean;
}

/** What is above one top. */
export interface AboveTop {
  readonly steps: readonly StepUp[];
  /** Whether two persons have half of it each. */
  readonly isHeldByTwoPersons: boolean;
  /** How many there are above it that nobody controls. */
  readonly free: number;
}

/** One that nobody controls: a company, or a person, who is no top but can have a half. */
interface Free {
  readonly place: number;
  readonly isPerson: boolean;
}

const person = entityKinds.indexOf('PERSON');

/**
 * Who shares control of the first of an ancestry in halves or may have control of it, as the climb for one entity finds
 * it. Null where something that it controls could control it in turn: then they are one, which is not for here.
 */
export function aboveTop(
  { voices, snapshot }: DatedGraph,
  control: ControlOfAll,
  ancestry: Ancestry,
  isExact: boolean,
  reachOf: ReachesAbove,
): AboveTop | null {
  const { entities } = ancestry;
  const [top = 0] = entities;
  const own = {
    place: 0,
    sure: new Set(reachOf(ancestry, 0, 'certain').group),
    group: new Set(reachOf(ancestry, 0, 'possible').group),
  };
  for (const place of own.sure) {
    if (place !== 0 && reachOf(ancestry, place, 'possible').controls) return null;
  }
  const free: Free[] = [];
  for (let place = 1; place < entities.length; place += 1) {
    const isPerson = snapshot.kinds[entities[place] ?? 0] === person;
    if (isPerson || control.controller[entities[place] ?? 0] === 0) free.push({ place, isPerson });
  }
  const holder = ({ place }: Free, group: readonly number[]): HolderOfHalf => ({
    place,
    sure: new Set(reachOf(ancestry, place, 'certain').group),
    group: new Set(group),
  });
  const withHalf = (mode: ReachMode, candidates: readonly Free[]): Free[] =>
    candidates.filter(({ place }) => reachOf(ancestry, place, mode).isHalf);
  const step = (
    { place }: { readonly place: number },
    certain: boolean,
    joint: boolean,
  ): StepUp => ({
    to: entities[place] ?? 0,
    certain,
    joint,
  });

  const hasHalves = (control.halves[top] ?? 0) + (control.personHalves[top] ?? 0) > 1;
  const sharing = hasHalves ? withHalf('certain', free) : [];
  const sharers = sharing.map((each) => ({ ...each, ...holder(each, []) }));
  const hasPartner = (one: (typeof sharers)[number], ofPersons: boolean): boolean =>
    sharers.some(
      (other) =>
        other !== one && (other.isPerson || !ofPersons) && !shareAVoter(ancestry, one, other),
    );
  const joint = sharers.filter((each) => !each.isPerson && hasPartner(each, false));
  const isHeldByTwoPersons = sharers.some((each) => each.isPerson && hasPartner(each, true));

  const holdsItself = hasPartOfItself();
  if (joint.length > 0 && !holdsItself && !couldBeHeldByPerson()) {
    return {
      steps: joint.map((each) => step(each, true, true)),
      isHeldByTwoPersons,
      free: free.length,
    };
  }
  // Where all votes are known exactly, what is possible is what is certain.
  if (isExact && !holdsItself) return { steps: [], isHeldByTwoPersons, free: free.length };
  const steps: StepUp[] = [];
  const inHalf: { readonly each: Free; readonly group: readonly number[] }[] = [];
  let canShare = false;
  for (const each of free) {
    const { group, controls, isHalf } = reachOf(ancestry, each.place, 'possible');
    if (controls && !each.isPerson) steps.push(step(each, false, false));
    if (controls || isHalf) inHalf.push({ each, group });
    canShare ||= isHalf && !each.isPerson;
  }
  if (canShare) {
    const holders = inHalf.map(({ each, group }) => holder(each, group));
    for (const [at, one] of holders.entries()) {
      if (inHalf[at]?.each.isPerson !== false || one.group.has(0)) continue;
      // The half that an entity and its subsidiaries have of it themselves leaves open what the other half is worth.
      const hasOther = [own, ...holders].some(
        (other) => other !== one && canHoldHalves(voices, ancestry, one, other),
      );
      if (hasOther) steps.push(step(one, false, true));
    }
  }
  return { steps, isHeldByTwoPersons, free: free.length };

  function hasPartOfItself(): boolean {
    for (let voice = 0; ancestry.owned[voice] === 0; voice += 1) {
      const isOwn = own.group.has(ancestry.holder[voice] ?? 0);
      if (isOwn && (voices.maximum[ancestry.voice[voice] ?? 0] ?? 0) > 0) return true;
    }
    return false;
  }

  /** Whether a person of whom it is not certain could control the top alone. */
  function couldBeHeldByPerson(): boolean {
    return free.some(
      ({ place, isPerson }) =>
        isPerson &&
        reachOf(ancestry, place, 'possible').controls &&
        !reachOf(ancestry, place, 'certain').controls,
    );
  }
}
