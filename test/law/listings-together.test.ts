import { expect, test } from 'vitest';
import { determine } from '../../src/domain/determination/determine.ts';
import type { Listing } from '../../src/domain/ownership/closure.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { questionOf } from './support/golden-case.ts';

const ruleSets = await loadRuleSets();
const germany = { location: 'DE', headquarters: 'DE', ultimateParentHeadquarters: 'DE' };
const [golden] = parseCases(
  JSON.stringify([
    {
      name: 'an uncontrolled chip to Germany',
      input: {
        item: { chipSpecification: { totalProcessingPerformance: 1000, dieAreaMm2: 400 } },
        endUser: germany,
        destination: 'DE',
        asOf: '2024-06-01',
      },
      expect: {},
      because: '744.11',
    },
  ]),
);

const listing = (list: string, licenseRequirement: string | null, reviewPolicy: string | null) => ({
  list,
  licenseRequirement,
  reviewPolicy,
  from: null,
  to: null,
  source: null,
  programs: [],
});
const all = listing('ENTITY_LIST', 'For all items subject to the EAR.', 'Presumption of denial.');
const unclear = listing('MEU_LIST', null, null);

function codifiedWith(...listings: readonly Listing[]) {
  if (golden === undefined) throw new Error('There is no case.');
  const question = questionOf(golden, ruleSets);
  const [endUser] = question.parties;
  return determine({ ...question, parties: [{ ...endUser, listings }] }, ruleSets).codified;
}

test('a listing is shown with its source', () => {
  const source = { name: 'Federal Register', url: null, statedOn: null, retrievedOn: null };
  const { findings } = codifiedWith({ ...all, source });
  const { facts } = findings.find(({ step }) => step === 'requirement') ?? { facts: [] };
  expect(facts).toEqual([
    { name: 'listing ENTITY_LIST', value: 'For all items subject to the EAR.', sources: [source] },
  ]);
});

test.each([['CMIC'], ['NS_CMIC'], ['DOD_1260H'], ['1260H'], ['SUPPLEMENT_8_PART_740']])(
  'a listing on %s asks for no license, whatever words are on record',
  (list) => {
    expect(codifiedWith(listing(list, 'For all items subject to the EAR.', null)).outcome).toBe(
      'NO_LICENSE_REQUIRED',
    );
  },
);

test('a listing that requires a license is told with its review policy', () => {
  const { outcome, findings } = codifiedWith(all);
  expect(outcome).toBe('LICENSE_REQUIRED');
  expect(findings.map(({ statement }) => statement).join('\n')).toContain(
    'the listing requires a license: "For all items subject to the EAR.", with the review policy "Presumption of denial."',
  );
});

test('a listing that requires a license is told without another one that may', () => {
  const { outcome, findings } = codifiedWith(unclear, all);
  expect(outcome).toBe('LICENSE_REQUIRED');
  const said = findings.map(({ statement }) => statement).join('\n');
  expect(said).toContain('the listing requires a license: "For all items subject to the EAR."');
  expect(said).not.toContain('no words on record');
});

test.each([
  ['ENTITY_LIST', ['15 CFR 744.11']],
  ['MEU_LIST', ['15 CFR 744.21']],
  ['SDN', ['15 CFR 744.8(a)(1)']],
  ['UVL', []],
] as const)('a listing on %s cites %j', (list, citations) => {
  const { findings } = codifiedWith({ ...all, list });
  const cited = (step: string) =>
    findings
      .filter((one) => one.step === step && one.statement.includes(list))
      .map((one) => one.citations.map(({ reference }) => reference));
  expect(cited('listing')).toEqual([citations]);
  expect(cited('requirement')).toEqual([citations]);
});

test('listings on two lists cite both', () => {
  const { findings } = codifiedWith(all, { ...all, list: 'MEU_LIST' });
  const requirement = findings.find(({ statement }) => statement.includes('is listed ('));
  expect(requirement?.citations.map(({ reference }) => reference)).toEqual([
    '15 CFR 744.11',
    '15 CFR 744.21',
  ]);
});

test('listings that may require a license are told together, and a person must look', () => {
  const { outcome, findings } = codifiedWith(unclear, { ...unclear, list: 'ENTITY_LIST' });
  expect(outcome).toBe('REVIEW');
  expect(findings.map(({ statement }) => statement).join('\n')).toContain(
    '("no words on record"): a person must look',
  );
});
