import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RuleSet } from '../../src/domain/determination/rule-set.ts';
import type { Citation } from '../../src/domain/source.ts';
import { lawFolders, loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { answerTo } from './support/golden-case.ts';

/** Every reference that an answer may give: what was read, or is named by what was read. A new one is added here first, with care. */
const allowed: ReadonlySet<string> = new Set([
  // The regulations.
  '15 CFR 734.7(a)',
  '15 CFR 734.9(h)',
  '15 CFR 734.9(l)',
  '15 CFR 740.2(a)(9)(ii)',
  '15 CFR 740.8',
  '15 CFR 740.25',
  '15 CFR 740.27(a)',
  '15 CFR 740.27(a)(3)',
  '15 CFR 740.28',
  '15 CFR 740.29',
  '15 CFR 742.6(a)(6)(i)(B)',
  '15 CFR 742.6(a)(6)(iii)',
  '15 CFR 742.6(a)(6)(iii)(A)',
  '15 CFR 742.6(a)(6)(iii)(B)',
  '15 CFR 742.6(a)(13)',
  '15 CFR 742.6(b)(10)',
  '15 CFR 742.6(b)(10)(iii)',
  '15 CFR 742.6(b)(10)(iv)',
  '15 CFR 742.6(b)(14)',
  '15 CFR 744.6',
  '15 CFR 744.8(a)(1)',
  '15 CFR 744.11',
  '15 CFR 744.21',
  '15 CFR 744.22',
  '15 CFR 744.23',
  '15 CFR 744.23(a)(3)',
  '15 CFR 744.23(a)(3)(i)(A)',
  '15 CFR 744.23(a)(3)(i)(B)',
  '15 CFR 748.15',
  '15 CFR 748.15(a)(2)(ii)',
  '15 CFR 750.7(g)',
  '15 CFR 772.1',
  // Supplements.
  ...[19, 21, 22, 24, 25, 27, 28, 29].map(
    (number) => `15 CFR part 732, supplement 3, red flag ${number}`,
  ),
  '15 CFR part 740, supplement 1',
  '15 CFR part 740, supplement 5, paragraph (a)',
  '15 CFR part 748, supplement 2, paragraphs (c)(3) and (c)(4)',
  '15 CFR part 748, supplement 10, paragraphs 14, 15 and 18',
  '15 CFR part 774, supplement 1',
  '15 CFR part 774, supplement 1, ECCN 3A090',
  '15 CFR part 774, supplement 1, ECCN 3A090, note 1',
  '15 CFR part 774, supplement 1, ECCN 3A090, note 2',
  '15 CFR part 774, supplement 1, ECCN 3A090, technical notes',
  '15 CFR part 774, supplement 1, ECCN 3A090.a',
  '15 CFR part 774, supplement 1, ECCN 3A090.b',
  '15 CFR part 774, supplement 1, ECCN 3A090.c',
  '15 CFR part 774, supplement 1, ECCN 4E091',
  '15 CFR part 774, supplement 1, ECCN 4E091, note 1',
  '15 CFR part 774, supplement 1, ECCN 4E091, note 2',
  '15 CFR part 774, supplement 1, ECCN 4E091, technical note 2',
  '15 CFR part 774, supplement 1, ECCN 4E091, technical note 3',
  // The Federal Register.
  '87 FR 62186',
  '88 FR 73458',
  '89 FR 18780',
  '89 FR 40369',
  '89 FR 96790',
  '90 FR 4544',
  '90 FR 5298',
  '90 FR 47201',
  '90 FR 50857',
  '91 FR 1684',
  '91 FR 17851',
  '91 FR 43034',
  // What stands in no volume.
  'BIS announcement of 13 May 2025',
  'BIS guidance of 13 May 2025, General Prohibition 10',
  'BIS guidance of 13 May 2025, diversion',
  'BIS policy statement of 13 May 2025',
  'BIS guidance of 31 May 2026',
  'NVIDIA Form 8-K of April 2025',
]);

const folders = await lawFolders();
const ruleSets = await Promise.all([
  loadRuleSets(),
  loadRuleSets(undefined, ['AFFILIATES_RULE=active']),
  loadRuleSets(undefined, ['AFFILIATES_RULE=stayed']),
]);
const lines = ruleSets.flatMap(({ headings, inForce }) =>
  headings.flatMap(({ inForceFrom }) =>
    (['CODIFIED', 'ENFORCED'] as const).flatMap((regime) => inForce(inForceFrom, regime) ?? []),
  ),
);

/** Whatever has a citation anywhere inside it. */
function citationsIn(value: unknown): readonly Citation[] {
  if (value instanceof Map) return [...value.values()].flatMap(citationsIn);
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [...(isCitation(value) ? [value] : []), ...Object.values(value).flatMap(citationsIn)];
}

function isCitation(value: object): value is Citation {
  return 'reference' in value && 'title' in value && 'url' in value;
}

const references = (value: unknown): readonly string[] => [
  ...new Set(citationsIn(value).map(({ reference }) => reference)),
];

describe('every citation is one that was read', () => {
  test('in the rules, the entries and the country lists of every date', () => {
    const inLaw = references(
      lines.map(({ rules, entries, geography, citations }: RuleSet) => [
        rules,
        entries,
        geography.lists,
        geography.treatedAs,
        citations,
      ]),
    );
    expect(inLaw.length).toBeGreaterThan(50);
    expect(inLaw.filter((reference) => !allowed.has(reference))).toEqual([]);
  });

  test.each(folders)('in the answers to the cases of %s', (folder) => {
    const cases = parseCases(
      readFileSync(new URL(`../../src/law/${folder}/cases.json`, import.meta.url), 'utf8'),
    );
    const [law] = ruleSets;
    const given = references(cases.map((golden) => answerTo(golden, law)));
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter((reference) => !allowed.has(reference))).toEqual([]);
  });
});

test('a citation of the regulations leads to where it says', () => {
  for (const { reference, url } of citationsIn(lines.map(({ rules }) => rules))) {
    const section = /^15 CFR (\d+\.\d+)/.exec(reference)?.[1];
    const part = /^15 CFR part (\d+)/.exec(reference)?.[1];
    const register = /^\d+ FR \d+$/.test(reference);
    const expected =
      section === undefined
        ? part === undefined
          ? register
            ? `https://www.federalregister.gov/citation/${reference.replaceAll(' ', '-')}`
            : null
          : `https://www.ecfr.gov/current/title-15/part-${part}`
        : `https://www.ecfr.gov/current/title-15/section-${section}`;
    expect([reference, url]).toEqual([reference, expected]);
  }
});
