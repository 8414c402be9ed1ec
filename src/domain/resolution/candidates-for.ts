import type { LatinWord } from '../search/search-term.ts';
import { blockNames } from './blocking.ts';
import { beginningsOf, charactersOf } from './characters.ts';
import { normaliseName } from '../search/normalise.ts';
import type { Candidate, PartyDescription } from './propose.ts';

/** Parties among which entities are looked for, one entity after the other, so that a graph of any size is gone through once. */
export interface CandidateFinder {
  /** Shows an entity; it is kept for each party that it may be. */
  readonly see: (entity: Candidate) => void;
  /** Of each party, by its place: the entities that are worth comparing with it, in the order in which they were seen. */
  readonly found: readonly (readonly Candidate[])[];
}

/**
 * Finds for each party the entities that share an identifier with it, or all words of a name but for one that may be misspelt:
 * all that `proposeMatches` proposes, but for names in which two words or more are misspelt.
 */
export function candidatesFor(
  parties: readonly Pick<PartyDescription, 'names' | 'identifiers'>[],
  latin: LatinWord,
): CandidateFinder {
  const placesOf = new Map<string, number[]>();
  const rests = new Set<string>();
  const noteRest = (rest: string): boolean => rests.add(rest).has(rest);
  const isRest = (rest: string): boolean => rests.has(rest);
  for (const [place, party] of parties.entries()) {
    const blocks = [
      ...blockNames(party, latin, noteRest),
      ...beginningBlocks(party, 'party', 'entity'),
    ];
    for (const block of new Set(blocks)) {
      const places = placesOf.get(block);
      if (places === undefined) placesOf.set(block, [place]);
      else places.push(place);
    }
  }
  const found: Candidate[][] = parties.map(() => []);
  return {
    see: (entity) => {
      const places = new Set<number>();
      const look = (block: string): void => {
        for (const place of placesOf.get(block) ?? []) places.add(place);
      };
      for (const block of blockNames(entity, latin, isRest)) look(block);
      for (const block of beginningBlocks(entity, 'entity', 'party')) look(block);
      for (const place of places) found[place]?.push(entity);
    },
    found,
  };
}

/** A whole name of one meets the beginnings of the other's names, and no beginning meets a beginning. */
function* beginningBlocks(
  { names }: Pick<PartyDescription, 'names'>,
  own: string,
  other: string,
): Iterable<string> {
  for (const name of names) {
    const whole = charactersOf(normaliseName(name));
    if (whole === null) continue;
    yield `whole ${own} ${whole}`;
    for (const beginning of beginningsOf(whole)) yield `whole ${other} ${beginning}`;
  }
}
