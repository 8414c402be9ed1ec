import type { ChipEntry, StatedParagraph } from './chip-entry.ts';
import { eccnText, isWithinEccn, parseEccn } from './eccn.ts';
import type { Eccn } from './eccn.ts';
import type { ModelEntry } from './model-entry.ts';

/** The entries in force; null where the rules of the date have none. */
export interface EntriesInForce {
  readonly chip: ChipEntry | null;
  readonly model: ModelEntry | null;
}

/** What a stated classification can stand for; a null `eccn` is none of the entries covered. */
export interface Candidate {
  /** `uncovered`: a paragraph that is none of those covered; `eccn` and `chipClass` are those of the strictest of its entry. */
  readonly kind: 'chip' | 'model' | 'none' | 'uncovered';
  readonly eccn: string | null;
  readonly chipClass: 'a' | 'b' | null;
  /** In words, for a person who has to say which it is. */
  readonly words: string;
}

/** Everything that a stated classification can mean, and why. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly reason: string;
}

const none: Candidate = {
  kind: 'none',
  eccn: null,
  chipClass: null,
  words: 'in none of the entries covered here',
};

/** Reads a stated classification against the entries in force. Where the paragraph that decides is missing, all that it can be. */
export function statedCandidates(text: string, entries: EntriesInForce): Candidates {
  const stated = parseEccn(text);
  const listed = (entries.chip?.stated ?? []).map(asListed);
  if (stated === null) {
    return possible(
      [...byClass(listed, null), ...weights(entries), none],
      `"${text}" is not a classification; write one such as 3A090.a, 4E091 or EAR99`,
    );
  }
  const written = eccnText(stated);

  const exact = listed.find(({ eccn }) => isWithinEccn(stated, eccn));
  if (exact !== undefined) {
    return possible(
      [chipCandidate(exact.paragraph, exact.paragraph.eccn, written)],
      `it is stated to be ${written}`,
    );
  }

  const [model] = weights(entries);
  if (model !== undefined && entries.model?.eccn === stated.entry) {
    return possible([model], `it is stated to be ${written}`);
  }

  const following = (entries.chip?.following ?? []).find((entry) => follows(stated, entry));
  if (following !== undefined) {
    const always = stated.paragraphs[0] === 'z';
    return possible(
      [...byClass(listed, written), ...(always ? [] : [none])],
      `${written} follows the item that it is for, and which that is was not stated`,
    );
  }

  const sameEntry = listed.filter(({ eccn }) => eccn.entry === stated.entry);
  // An entry with paragraphs outside .z holds advanced computing items alone; elsewhere only its .z does.
  const onlyListed =
    stated.paragraphs[0] === 'z' || sameEntry.some(({ eccn }) => eccn.paragraphs[0] !== 'z');
  const below = sameEntry.filter(({ eccn }) => isWithinEccn(eccn, stated));
  if (below.length > 0) {
    return possible(
      [...byClass(below, null), ...(onlyListed ? [] : [none])],
      `${written} does not say which paragraph, and the paragraph decides`,
    );
  }
  const covered = byClass(sameEntry, null);
  const [strictest] = covered;
  if (strictest !== undefined && onlyListed) {
    const words = `in another paragraph of ${stated.entry}, which is not covered here`;
    return possible(
      [...covered, { ...strictest, kind: 'uncovered', words }],
      `${written} is no paragraph that is covered here of ${stated.entry}; the ones that are: ${sameEntry
        .map(({ paragraph }) => paragraph.eccn)
        .join(', ')}`,
    );
  }
  return possible([none], `it is stated to be ${written}, which is none of them`);
}

interface Listed {
  readonly paragraph: StatedParagraph;
  readonly eccn: Eccn;
}

function asListed(paragraph: StatedParagraph): Listed {
  const eccn = parseEccn(paragraph.eccn);
  if (eccn === null) {
    throw new Error(`The entry lists "${paragraph.eccn}" as a paragraph, and that is no ECCN`);
  }
  return { paragraph, eccn };
}

function possible(candidates: readonly Candidate[], reason: string): Candidates {
  return { candidates, reason };
}

/** One candidate for each class; `eccn` replaces the paragraph's own where the item is another one that follows it. */
function byClass(listed: readonly Listed[], eccn: string | null): readonly Candidate[] {
  const classes = Map.groupBy(listed, ({ paragraph }) => paragraph.chipClass ?? paragraph.eccn);
  return [...classes.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { paragraph } = first;
    const like = others.length === 0 ? paragraph.eccn : `${paragraph.eccn} or another of its class`;
    return eccn === null
      ? [chipCandidate(paragraph, paragraph.eccn, like)]
      : [chipCandidate(paragraph, eccn, `${eccn}, for an item of ${like}`)];
  });
}

function chipCandidate({ chipClass }: StatedParagraph, eccn: string, words: string): Candidate {
  return { kind: 'chip', eccn, chipClass, words };
}

function weights({ model }: EntriesInForce): readonly Candidate[] {
  if (model === null) return [];
  return [{ kind: 'model', eccn: model.eccn, chipClass: null, words: model.eccn }];
}

function follows(stated: Eccn, entry: string): boolean {
  const eccn = parseEccn(entry);
  return eccn !== null && (isWithinEccn(stated, eccn) || isWithinEccn(eccn, stated));
}
