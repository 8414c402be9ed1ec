import type { EntityKey } from '../ownership/closure.ts';
import { leastScore } from './propose.ts';
import type { MatchProposal } from './propose.ts';

/** What a party is taken for, and by what; or why a person has to say. */
export type MatchChoice =
  | { readonly by: 'KEY' | 'LEI' | 'IDENTIFIER' | 'NAME'; readonly proposal: MatchProposal }
  /** Nothing in the graph is like it. */
  | { readonly by: 'NOTHING' }
  | { readonly by: 'UNDECIDED'; readonly why: string };

/** What a party's row names outright. Keys are of the graph; null where the graph has no such entity or nothing is named. */
export interface NamedOutright {
  readonly key: { readonly given: string; readonly found: EntityKey | null } | null;
  readonly lei: { readonly given: string; readonly found: EntityKey | null } | null;
}

/**
 * Takes a party for an entity only where that is exact and there is one such entity: by key, then by identifier, then by
 * its whole name. Whatever is only alike, contradicts or is one of several is left to a person. `proposals` are all
 * candidates, of whatever score.
 */
export function chooseMatch(
  named: NamedOutright,
  proposals: readonly MatchProposal[],
): MatchChoice {
  const { key, lei } = named;
  if (key !== null && key.found === null) {
    return undecided(`The graph has no entity with the key ${JSON.stringify(key.given)}.`);
  }
  const disputed = proposals.find(
    ({ features }) =>
      features.identifiers.agrees !== null && features.identifiers.contradicts !== null,
  );
  const outright = key?.found ?? lei?.found ?? null;
  if (outright !== null) {
    if (lei !== null && lei.found !== null && lei.found !== outright) {
      return undecided(
        `The key is that of ${JSON.stringify(outright)} and the LEI that of ${JSON.stringify(lei.found)}.`,
      );
    }
    const proposal = proposals.find((one) => one.key === outright);
    if (proposal === undefined) throw new Error(`"${outright}" was named and is no candidate.`);
    const { contradicts } = proposal.features.identifiers;
    if (contradicts !== null) return undecided(otherIdentifier(outright, contradicts));
    const other = proposals.find(
      (one) => one.key !== outright && one.features.identifiers.agrees !== null,
    );
    if (other !== undefined) {
      return undecided(`Identifiers in the row are of ${two(outright, other.key)}.`);
    }
    const namesake = proposal.isExact ? undefined : proposals.find(({ isExact }) => isExact);
    if (namesake !== undefined) {
      const what = key === null ? 'LEI' : 'key';
      return undecided(
        `The ${what} is that of ${JSON.stringify(outright)} and the name that of ${JSON.stringify(namesake.key)}.`,
      );
    }
    return { by: key === null ? 'LEI' : 'KEY', proposal };
  }
  if (disputed !== undefined) {
    const { contradicts } = disputed.features.identifiers;
    return undecided(otherIdentifier(disputed.key, contradicts ?? ''));
  }
  const exact = proposals.filter(({ isExact }) => isExact);
  const identified = exact.filter(({ features }) => features.identifiers.agrees !== null);
  const [first, second] = identified.length > 0 ? identified : exact;
  if (first !== undefined && second !== undefined) {
    const what = identified.length > 0 ? 'Identifiers in the row are' : 'The whole name is that';
    return undecided(`${what} of ${two(first.key, second.key)}.`);
  }
  if (first !== undefined) {
    return { by: identified.length > 0 ? 'IDENTIFIER' : 'NAME', proposal: first };
  }
  return proposals.some(isAlike)
    ? undecided('The name is only like that of an entity of the graph.')
    : { by: 'NOTHING' };
}

/**
 * Whether a person should look at a proposal: also a like name in another country or legal form, or with another identifier, which
 * scores little, may be the party.
 */
export function isAlike({ score, features }: MatchProposal): boolean {
  return score >= leastScore || features.name >= leastScore;
}

function undecided(why: string): MatchChoice {
  return { by: 'UNDECIDED', why };
}

function otherIdentifier(key: EntityKey, scheme: string): string {
  return `The ${scheme} in the row is not that of ${JSON.stringify(key)}, which another identifier or the key names.`;
}

function two(one: EntityKey, other: EntityKey): string {
  return `${JSON.stringify(one)} and ${JSON.stringify(other)}`;
}
