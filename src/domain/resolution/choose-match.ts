import type { EntityKey } from '../ownership/closure.ts';
import { leastScore } from './propose.ts';
import type { MatchProposal } from './propose.ts';

/** An entity that a party is taken for, and by what. */
export interface MatchTaken {
  readonly by: 'KEY' | 'LEI' | 'IDENTIFIER' | 'NAME';
  readonly proposal: MatchProposal;
  /** Entities of the same name that it is not taken for, since all that is known of them is in other countries. */
  readonly namesakes: readonly EntityKey[];
}

/** What a party is taken for; or why a person has to say. */
export type MatchChoice =
  | MatchTaken
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
      return undecided(`Identifiers in the row are of ${several([outright, other.key])}.`);
    }
    const namesake = proposals.find(({ bears }) => bears === 'WHOLE_NAME');
    if (namesake !== undefined && proposal.bears !== 'WHOLE_NAME') {
      const what = key === null ? 'LEI' : 'key';
      return undecided(
        `The ${what} is that of ${JSON.stringify(outright)} and the name that of ${JSON.stringify(namesake.key)}.`,
      );
    }
    return { by: key === null ? 'LEI' : 'KEY', proposal, namesakes: [] };
  }
  if (disputed !== undefined) {
    const { contradicts } = disputed.features.identifiers;
    return undecided(otherIdentifier(disputed.key, contradicts ?? ''));
  }
  const identified = proposals.filter(
    ({ isExact, features }) => isExact && features.identifiers.agrees !== null,
  );
  return identified.length > 0
    ? chosenByIdentifier(identified, proposals)
    : chosenByName(proposals);
}

function chosenByIdentifier(
  [first, second]: readonly MatchProposal[],
  proposals: readonly MatchProposal[],
): MatchChoice {
  if (first === undefined) return { by: 'NOTHING' };
  if (second !== undefined) {
    return undecided(`Identifiers in the row are of ${several([first.key, second.key])}.`);
  }
  const namesake = proposals.find(({ bears }) => bears === 'WHOLE_NAME');
  if (namesake !== undefined && first.bears !== 'WHOLE_NAME') {
    return undecided(
      `The identifier is that of ${JSON.stringify(first.key)} and the name that of ${JSON.stringify(namesake.key)}.`,
    );
  }
  return { by: 'IDENTIFIER', proposal: first, namesakes: [] };
}

/**
 * A country never rules out an entity of the name on its own word: only one of which registration and headquarters are
 * known and elsewhere, and only where neither it nor the one that is taken is on a list.
 */
function chosenByName(proposals: readonly MatchProposal[]): MatchChoice {
  const named = proposals.filter(({ bears }) => bears !== 'NONE');
  const [first, second] = named.filter(({ isExact }) => isExact);
  if (first === undefined) return undecidedByName(proposals);
  const others = named.filter((one) => one !== first);
  const isTold = (one: MatchProposal): boolean =>
    one.isElsewhere && !one.isListed && !first.isListed;
  if (second === undefined && others.every(isTold)) {
    return { by: 'NAME', proposal: first, namesakes: others.map(({ key }) => key) };
  }
  return undecided(`The whole name is that of ${several(named.map(({ key }) => key))}.`);
}

function undecidedByName(proposals: readonly MatchProposal[]): MatchChoice {
  const bearers = proposals.filter(({ bears }) => bears === 'WHOLE_NAME').map(({ key }) => key);
  if (bearers.length > 0) {
    return undecided(
      `The whole name is that of ${several(bearers)}, but the country in the row is none of its own.`,
    );
  }
  return proposals.some(isAlike)
    ? undecided('The name is only like that of an entity of the graph.')
    : { by: 'NOTHING' };
}

/**
 * Whether a person should look at a proposal: also a like name in another country or legal form, or with another identifier, which
 * scores little, may be the party, and so may one that is cited by its first characters.
 */
export function isAlike({ score, features, isShortened }: MatchProposal): boolean {
  return score >= leastScore || features.name >= leastScore || isShortened;
}

function undecided(why: string): MatchChoice {
  return { by: 'UNDECIDED', why };
}

function otherIdentifier(key: EntityKey, scheme: string): string {
  return `The ${scheme} in the row is not that of ${JSON.stringify(key)}, which another identifier or the key names.`;
}

/** Entities in words; of many the first. */
function several(keys: readonly EntityKey[]): string {
  const shown = keys.slice(0, mostNamed).map((key) => JSON.stringify(key));
  const more = keys.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return [shown.slice(0, -1).join(', '), ...shown.slice(-1)].filter(Boolean).join(' and ');
}

const mostNamed = 5;
