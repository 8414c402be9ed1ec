import type { EntityKey } from './closure.ts';
import { NO_SHARE, plusShare, rangeOfGroup } from './group-share.ts';
import type { GroupShare } from './group-share.ts';
import { HALF } from './share.ts';
import type { ShareInterval } from './share.ts';
import type { Electorate } from './votes.ts';

/** What some entities control together, in the end: the least set that grows no more. */
export interface ControlReach {
  /** Those who control, and all that they control. */
  readonly group: ReadonlySet<EntityKey>;
  /** Entities outside the group in which the group has, or could have, exactly half of the votes. */
  readonly halves: readonly EntityKey[];
  /** How many voices were looked at. */
  readonly steps: number;
}

/**
 * What `holders` control: an entity is controlled once the holders and what they control already have more than
 * half of its votes, or one of them has control as it stands. With `certain` the votes count at their minimum,
 * which every reading of the facts grants; with `possible` at the most that the other owners leave.
 */
export function controlReach(
  electorate: Electorate,
  holders: Iterable<EntityKey>,
  mode: 'certain' | 'possible',
): ControlReach {
  const group = new Set(holders);
  // Most owners hold one entity and control nothing: for them a map of tallies costs more than all the rest.
  const simple = reachOfOneVoice(electorate, group, mode);
  if (simple) return simple;
  const tallies = new Map<EntityKey, GroupShare>();
  const halves = new Set<EntityKey>();
  let steps = 0;
  for (const holder of group) {
    for (const voice of electorate.voicesOf(holder)) {
      steps += 1;
      const { owned } = voice;
      if (group.has(owned)) continue;
      const sum = plusShare(tallies.get(owned) ?? NO_SHARE, voice.share);
      tallies.set(owned, sum);
      const standing = standingOf(sum, electorate, owned, mode);
      if (voice.outright || standing === 'majority') group.add(owned);
      if (standing === 'half') halves.add(owned);
      else halves.delete(owned);
    }
  }
  return { group, halves: [...halves].filter((owned) => !group.has(owned)), steps };
}

const none: readonly EntityKey[] = [];

/** Whether a holder controls for certain, and has half for certain of, nothing: as nearly every owner of one entity does. */
export function certainlyReachesNothing(electorate: Electorate, holder: EntityKey): boolean {
  const voices = electorate.voicesOf(holder);
  const [voice] = voices;
  if (voice === undefined) return true;
  return voices.length === 1 && !voice.outright && certainStanding(voice.share) === 'less';
}

/** The reach of a holder with no voice at all, or with one that gives it neither control nor half; else null. */
function reachOfOneVoice(
  electorate: Electorate,
  group: ReadonlySet<EntityKey>,
  mode: 'certain' | 'possible',
): ControlReach | null {
  const [holder] = group;
  if (holder === undefined || group.size > 1) return null;
  const voices = electorate.voicesOf(holder);
  const [voice] = voices;
  if (voice === undefined) return { group, halves: none, steps: 0 };
  if (voices.length > 1) return null;
  if (group.has(voice.owned)) return { group, halves: none, steps: 1 };
  if (voice.outright) return null;
  const standing = standingOf(plusShare(NO_SHARE, voice.share), electorate, voice.owned, mode);
  return standing === 'less' ? { group, halves: none, steps: 1 } : null;
}

function standingOf(
  sum: GroupShare,
  electorate: Electorate,
  owned: EntityKey,
  mode: 'certain' | 'possible',
): Standing {
  const votes = rangeOfGroup(sum, electorate.voicesIn(owned).minima);
  return mode === 'certain' ? certainStanding(votes) : possibleStanding(votes);
}

type Standing = 'majority' | 'half' | 'less';

function certainStanding({ minimum, minimumOpen }: ShareInterval): Standing {
  if (minimum > HALF || (minimum === HALF && minimumOpen)) return 'majority';
  return minimum === HALF ? 'half' : 'less';
}

function possibleStanding({ maximum, maximumOpen }: ShareInterval): Standing {
  if (maximum > HALF) return 'majority';
  return maximum === HALF && !maximumOpen ? 'half' : 'less';
}
