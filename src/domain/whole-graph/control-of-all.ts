import { entityKinds } from '../ownership/closure.ts';
import { byHolder, certainReaches } from './control-reaches.ts';
import type { DatedGraph } from './dated-graph.ts';
import type { OwnersFirst } from './owners-first.ts';

/** Certain control over a whole graph. Nobody is 0; everybody else is the place of an entity and one more. */
export interface ControlOfAll {
  /** The top that controls an entity alone; of several one, and `contested` says so. */
  readonly controller: Uint32Array;
  readonly contested: Uint8Array;
  /** Controlled by entities that control one another: who is the top is for the walk for one entity to say. */
  readonly mutual: Uint8Array;
  readonly byPerson: Uint8Array;
  /** The first two tops with exactly half of an entity, and how many there are: companies and persons. */
  readonly firstHalf: Uint32Array;
  readonly secondHalf: Uint32Array;
  readonly halves: Uint8Array;
  readonly personHalves: Uint8Array;
}

const person = entityKinds.indexOf('PERSON');
const many = 3;

/** Who controls whom alone, and who has exactly half, in one walk from the owners down. */
export function controlOfAll(graph: DatedGraph, { order, loops }: OwnersFirst): ControlOfAll {
  const { kinds, keys } = graph.snapshot;
  const of = byHolder(graph.voices);
  const reachOf = certainReaches(graph, of);
  const control: ControlOfAll = {
    controller: new Uint32Array(keys.length),
    contested: new Uint8Array(keys.length),
    mutual: new Uint8Array(keys.length),
    byPerson: new Uint8Array(keys.length),
    firstHalf: new Uint32Array(keys.length),
    secondHalf: new Uint32Array(keys.length),
    halves: new Uint8Array(keys.length),
    personHalves: new Uint8Array(keys.length),
  };
  const holdsNothing = (entity: number): boolean => of.start[entity] === of.start[entity + 1];
  const done = new Set<number>();
  for (const entity of order) {
    if (holdsNothing(entity)) continue;
    if (kinds[entity] === person) {
      notePerson(control, entity, reachOf(entity));
      continue;
    }
    const loop = loops.get(entity);
    if (loop === undefined) {
      if (control.controller[entity] === 0) noteTop(control, entity, reachOf(entity));
    } else if (!done.has(entity)) {
      for (const member of loop) done.add(member);
      const free = loop.filter(
        (member) =>
          control.controller[member] === 0 && kinds[member] !== person && !holdsNothing(member),
      );
      noteLoop(control, free, reachOf);
    }
  }
  return control;
}

type Reach = ReturnType<ReturnType<typeof certainReaches>>;

function notePerson(
  { byPerson, personHalves }: ControlOfAll,
  entity: number,
  { group, halves }: Reach,
): void {
  for (const owned of group) if (owned !== entity) byPerson[owned] = 1;
  for (const owned of halves) personHalves[owned] = Math.min(many, (personHalves[owned] ?? 0) + 1);
}

function noteTop(control: ControlOfAll, top: number, { group, halves }: Reach): void {
  const { controller, contested, firstHalf, secondHalf, halves: known } = control;
  for (const owned of group) {
    if (owned === top) continue;
    if ((controller[owned] ?? 0) === 0) controller[owned] = top + 1;
    else contested[owned] = 1;
  }
  for (const owned of halves) {
    const count = known[owned] ?? 0;
    if (count === 0) firstHalf[owned] = top + 1;
    if (count === 1) secondHalf[owned] = top + 1;
    known[owned] = Math.min(many, count + 1);
  }
}

/**
 * Entities that hold one another and that nobody further up controls. One that another of them controls is no top;
 * where two control one another, all that they reach is left to the walk for one entity.
 */
function noteLoop(
  control: ControlOfAll,
  free: readonly number[],
  reachOf: (holder: number) => Reach,
): void {
  const among = new Set(free);
  const reaches = free.map((member) => {
    const { group, halves } = reachOf(member);
    return {
      member,
      group: [...group],
      halves: [...halves],
      controls: new Set(group.filter((each) => each !== member && among.has(each))),
    };
  });
  const byMember = new Map(reaches.map((reach) => [reach.member, reach]));
  const uppers = new Map<number, number[]>();
  for (const { member, controls } of reaches) {
    for (const lower of controls) {
      const list = uppers.get(lower);
      if (list) list.push(member);
      else uppers.set(lower, [member]);
    }
  }
  for (const reach of reaches) {
    const above = uppers.get(reach.member) ?? [];
    const isMutual = [...reach.controls].some((lower) =>
      byMember.get(lower)?.controls.has(reach.member),
    );
    if (isMutual) {
      for (const each of reach.group) control.mutual[each] = 1;
      for (const each of reach.halves) control.mutual[each] = 1;
    } else if (above.length === 0) noteTop(control, reach.member, reach);
  }
}
