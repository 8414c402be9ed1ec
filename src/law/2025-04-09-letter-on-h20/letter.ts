import { concernWords, firstReason, isMacauOrD5 } from '../../domain/determination/concern.ts';
import type { NamedItem } from '../../domain/determination/item-name.ts';
import { nameFact } from '../../domain/determination/item-name.ts';
import type { RequirementRule } from '../../domain/determination/rule-set.ts';
import { announcement } from '../citation.ts';

export const report = announcement(
  'NVIDIA Form 8-K of April 2025',
  'License requirement for the H20 by letter, 9 and 14 April 2025',
);

/** By its name or its key on record. */
export const namedH20 = {
  words: /(?<![a-z0-9])H20(?![a-z0-9])/i,
} satisfies NamedItem;

/** A letter binds the company that it was sent to: whether that is the exporter is not on record, so a person must look. */
export const letterOnH20 = {
  stage: 'requirement',
  id: 'letter on the H20',
  title: 'A license by letter for the H20',
  words:
    'By a letter of 9 April 2025, said on 14 April to be without an end, BIS asked NVIDIA for a license for its H20 to China, Macau and Country Group D:5, and for companies headquartered or parented there. The letter itself was not published; it is known from what the company reported. It binds the company that received it.',
  citations: [report],
  looksAtExporter: false,
  says: (situation) => {
    const named = nameFact(situation, namedH20);
    if (named === null) return null;
    const reason = firstReason(situation, isMacauOrD5);
    if (reason === null) return null;
    return {
      license: 'UNDECIDED',
      exceptions: 'POSSIBLE',
      policy: null,
      statement: `By a letter of 9 April 2025 BIS asked NVIDIA for a license for its H20 here, since ${concernWords(reason)}. The letter binds the company that received it, and whether it binds the exporter and still stands is not on record (UNVERIFIED): a person must look.`,
      facts: [named, ...reason.facts],
    };
  },
} satisfies RequirementRule;
