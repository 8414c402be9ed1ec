import type { Edition } from '../importer.ts';
import { WrongFile } from '../input/unusable-file.ts';
import type { EarlierEditions } from './earlier-editions.ts';

/** A file and which edition it is. */
export interface FileEdition {
  readonly file: string;
  readonly edition: Edition;
}

/** Refuses what would mix editions up: an undated or an older file over a newer one, and two editions in one import. */
export function checkEditions(editions: readonly FileEdition[], earlier: EarlierEditions): void {
  for (const { file, edition } of editions) {
    const { sources, date, complete } = edition;
    const newest = earlier.newest(sources);
    if (date === null && (complete || newest !== null)) {
      throw new WrongFile(
        file,
        'does not tell the day that it was issued, which says what of an earlier file still holds: give it with --dated YYYY-MM-DD',
      );
    }
    if (date !== null && newest !== null && date < newest) {
      throw new WrongFile(
        file,
        `is of ${date}, and the graph has the same source of ${newest}: what is newer would be undone; import it into a graph of its own`,
      );
    }
    const other = editions.find(
      (each) =>
        each.edition.date !== date &&
        each.edition.sources.some((source) => sources.includes(source)),
    );
    if (other !== undefined) {
      throw new WrongFile(
        file,
        `is of ${date ?? 'no day'}, and ${other.file} of ${other.edition.date ?? 'no day'}: import the older one first, by itself`,
      );
    }
  }
}

/** One edition for each that several files make up; it is complete where one of them is. */
export function distinctEditions(editions: readonly FileEdition[]): readonly Edition[] {
  const bySources = new Map<string, Edition>();
  for (const { edition } of editions) {
    for (const source of edition.sources) {
      const known = bySources.get(source);
      const complete = edition.complete || known?.complete === true;
      bySources.set(source, { ...edition, sources: [source], complete });
    }
  }
  return [...bySources.values()];
}

/** A newer edition that ends more than this part of what holds is more likely to be a part of a file. */
const likelyEnded = 0.2;
/** Below this a part says nothing. */
const fewFacts = 100;

/** Refuses a file that says of itself that it is complete, and would end more than one edition ends. */
export function checkEnded(edition: Edition, ended: number, earlier: EarlierEditions): void {
  const open = earlier.open(edition.sources);
  if (ended <= fewFacts || ended <= open * likelyEnded) return;
  throw new WrongFile(
    edition.sources.join(', '),
    `the newer file leaves out ${ended} of the ${open} facts that hold: it seems to be a part; give --partial, or --complete where it is whole and they have ended`,
  );
}
