import type { DatedGraph } from './dated-graph.ts';
import { MINIMUM_OPEN } from './snapshot.ts';

/**
 * Some entities with everything above them that has a say in them, directly or through others. Each has a place among
 * them, those asked about the first, from 0; and so has each voice that one of them has in another. Valid until the next
 * is asked for.
 */
export interface Ancestry {
  /** By place. */
  readonly entities: readonly number[];
  /** By place: the minima of all voices in it, and how many of those are open. */
  readonly minima: readonly number[];
  readonly openMinima: readonly number[];
  /** By place: the first voice that it has in others of them, or `NO_VOICE`. */
  readonly firstVoice: readonly number[];
  /** By voice: the next one of the same holder, or `NO_VOICE`. */
  readonly nextVoice: readonly number[];
  /** By voice: the places of its holder and of that in which it is. Those in the first entity come first. */
  readonly holder: readonly number[];
  readonly owned: readonly number[];
  /** By voice: its place among all voices of the graph. */
  readonly voice: readonly number[];
  /** The place of an entity; null where it is not among them. */
  readonly placeOf: (entity: number) => number | null;
}

export const NO_VOICE = -1;

/** Looks at what is above some entities after others. */
export function ancestries({
  voices,
  snapshot,
}: DatedGraph): (some: readonly number[]) => Ancestry {
  const seen = new Uint32Array(snapshot.keys.length);
  const places = new Uint32Array(snapshot.keys.length);
  let asked = 0;
  const byPlace = { entities: column(), minima: column(), openMinima: column() };
  const byVoice = { nextVoice: column(), holder: column(), owned: column(), voice: column() };
  const firstVoice = column();
  const { entities, minima, openMinima } = byPlace;
  const { nextVoice, holder, owned, voice } = byVoice;
  const enter = (entity: number): number => {
    if (seen[entity] === asked) return places[entity] ?? 0;
    const place = entities.length;
    seen[entity] = asked;
    places[entity] = place;
    entities.push(entity);
    firstVoice.push(NO_VOICE);
    return place;
  };
  const ancestry: Ancestry = {
    ...byPlace,
    ...byVoice,
    firstVoice,
    placeOf: (entity) => (seen[entity] === asked ? (places[entity] ?? null) : null),
  };
  return (some) => {
    asked += 1;
    for (const values of [...Object.values(byPlace), ...Object.values(byVoice), firstVoice])
      values.length = 0;
    for (const entity of some) enter(entity);
    // Grows as it goes.
    for (let place = 0; place < entities.length; place += 1) {
      const each = entities[place] ?? 0;
      const first = voices.start[each] ?? 0;
      let [sum, open] = [0, 0];
      for (let at = first; at < first + (voices.count[each] ?? 0); at += 1) {
        const by = enter(voices.holder[at] ?? 0);
        sum += voices.minimum[at] ?? 0;
        if (((voices.flags[at] ?? 0) & MINIMUM_OPEN) !== 0) open += 1;
        nextVoice.push(firstVoice[by] ?? NO_VOICE);
        firstVoice[by] = voice.length;
        holder.push(by);
        owned.push(place);
        voice.push(at);
      }
      minima.push(sum);
      openMinima.push(open);
    }
    return ancestry;
  };
}

function column(): number[] {
  return [];
}
