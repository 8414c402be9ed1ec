import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownersWords } from '../../src/law/2025-09-29-affiliates-rule/owners-words.ts';

type Reading = Parameters<typeof ownersWords>[0][number];

const reading = (
  owner: string,
  license: Reading['license'],
  policy: Reading['policy'],
): Reading => ({
  owner,
  license,
  policy,
  listing: {
    list: 'ENTITY_LIST',
    programs: [],
    licenseRequirement: `What ${owner} needs`,
    reviewPolicy: null,
    from: null,
    to: null,
    source: null,
  },
});

// From the most restrictive to the least; the last two may ask for nothing.
const ranked = [
  reading('Denied', 'REQUIRED', 'POLICY_OF_DENIAL'),
  reading('Presumed', 'REQUIRED', 'PRESUMPTION_OF_DENIAL'),
  reading('Cases', 'REQUIRED', 'CASE_BY_CASE'),
  reading('Open and denied', 'UNDECIDED', 'POLICY_OF_DENIAL'),
  reading('Open', 'UNDECIDED', 'CASE_BY_CASE'),
];

test('owners are named from the most restrictive requirement to the least, however they are given', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ranked, { minLength: 2 }), (readings) => {
      const [most, ...others] = ranked.filter((one) => readings.includes(one));
      fc.pre(most?.license === 'REQUIRED');
      const said = ownersWords(readings, 'the end user');
      const certain = others.every(({ license }) => license === 'REQUIRED');
      expect(said).toContain(
        `the most restrictive requirement${certain ? '' : ' that is certain'} is that of ${most?.owner ?? ''} (ENTITY_LIST)`,
      );
      const places = others.map(({ owner }) => said.indexOf(`That of ${owner} (ENTITY_LIST) is`));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((left, right) => left - right));
    }),
  );
});

test('of owners of whom none certainly asks for a license none is the most restrictive', () => {
  expect(ownersWords(ranked.slice(3), 'the end user')).not.toContain('most restrictive');
});

test('owners of equal requirements are named together, in the order in which they are given', () => {
  const alike = ['X', 'Y'].map((owner) => reading(owner, 'REQUIRED', 'CASE_BY_CASE'));
  expect(ownersWords([...alike, reading('Z', 'REQUIRED', 'POLICY_OF_DENIAL')], 'a')).toContain(
    'that of Z (ENTITY_LIST): a license is required, "What Z needs". That of X (ENTITY_LIST) and Y (ENTITY_LIST) is "What X needs; What Y needs".',
  );
});
