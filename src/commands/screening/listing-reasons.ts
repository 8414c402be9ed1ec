import type { Ruling } from '../../domain/determination/determination.ts';
import { listedInWords } from './match-words.ts';
import type { ScreenedRow } from './screened-row.ts';

/** A name like that of a listed entity is told also where it is, letter by letter, that of another. */
export function likeAndListed(proposals: ScreenedRow['proposals']): readonly string[] {
  return proposals
    .filter(({ listings }) => listings.length > 0)
    .map(
      (one) =>
        `Of a like name is ${one.name} (${JSON.stringify(one.key)}), ${listedInWords(one).join('')}.`,
    );
}

/** What listings ask, of the party's own and of its owners: whoever reads the row must not need the whole answer to see it. */
export function listingReasons(...rulings: readonly Ruling[]): readonly string[] {
  const findings = rulings.flatMap((ruling) => ruling.findings);
  const asked = findings.filter(
    ({ step, facts }) => step !== 'listing' && facts.some(({ name }) => /\blisting\b/.test(name)),
  );
  return [...new Set(asked.map(({ statement }) => statement))];
}
