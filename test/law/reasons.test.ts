import { describe, expect, test } from 'vitest';
import { loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { answerTo } from './support/golden-case.ts';

const ruleSets = await loadRuleSets();

/** The codified answer to one question for a firm of one country on 1 June 2025. */
function codified({
  country = 'BR',
  parent = country,
  item = {
    chipSpecification: {
      totalProcessingPerformance: 10_000,
      dieAreaMm2: 800,
      designedForDataCenter: true,
    },
  },
  ...rest
}: {
  readonly country?: string;
  readonly parent?: string;
  readonly item?: object;
  readonly quantity?: number;
  readonly activity?: string;
  readonly attestations?: object;
}) {
  const endUser = { location: country, headquarters: country, ultimateParentHeadquarters: parent };
  const input = { item, endUser, destination: country, asOf: '2025-06-01', ...rest };
  const [golden] = parseCases(JSON.stringify([{ name: 'one', input, expect: {}, because: '' }]));
  if (golden === undefined) throw new Error('There is no case.');
  const answer = answerTo(golden, ruleSets).codified;
  return {
    outcome: answer.outcome,
    exception: (code: string) => answer.exceptions.find((one) => one.code === code),
    facts: answer.findings.flatMap(({ facts }) => facts.map(({ name }) => name)),
    said: answer.findings.map(({ statement }) => statement).join('\n'),
  };
}

test('LPP names every condition, and the amount of which it cannot know', () => {
  expect(codified({}).exception('LPP')?.conditions).toEqual([
    'The group of the ultimate parent stays within 26,900,000 TPP this calendar year, over all exporters.',
    'The consignee signs the certification.',
    'A copy of the certification goes to BIS within 30 days of export.',
    'The consignee reports when it reaches the limit.',
  ]);
  const known = { consigneeCertification: true, groupTppReceivedThisYear: 0 };
  expect(codified({ attestations: known }).exception('LPP')?.conditions).toEqual([
    'A copy of the certification goes to BIS within 30 days of export.',
    'The consignee reports when it reaches the limit.',
  ]);
});

test('LPP counts what the group has received only where that is stated', () => {
  expect(codified({ quantity: 2_691 }).exception('LPP')?.reason).not.toContain('has received');
  const attestations = { groupTppReceivedThisYear: 5 };
  expect(codified({ quantity: 2_691, attestations }).exception('LPP')?.reason).toContain(
    'and the 5 TPP that the group has received this year',
  );
});

test('AIA for chips names every condition', () => {
  expect(codified({ country: 'DE' }).exception('AIA')?.conditions).toEqual([
    'The consignee signs the certification.',
    'The item was designed by an approved or authorized IC designer.',
    'Furnish the ECCN to the consignee.',
    'Written notice for each shipment.',
    'Not to support the training of 4E091 models for an entity located or headquartered outside supplement 5(a).',
    'The certification goes to BIS by e-mail before the consignee has received 253,000,000 TPP in all.',
  ]);
});

test('ACM tells what is not attested from what is attested not to be so', () => {
  expect(codified({}).exception('ACM')?.reason).toContain('is not attested');
  const attestations = { privateSectorManufacturing: false };
  expect(codified({ attestations }).exception('ACM')?.reason).toContain(
    'It is attested that this is not',
  );
});

test('what is not examined is told as it fits the item', () => {
  expect(codified({}).said).toContain('License Exceptions TMP, RPL, GOV and TSU');
  const item = { chipSpecification: { totalProcessingPerformance: 100, dieAreaMm2: 800 } };
  expect(codified({ item }).said).toContain('other controls on the item');
});

describe('AIA for weights, where headquarters and ultimate parent are not both in supplement 5(a)', () => {
  const item = { eccn: '4E091' };
  const parent = 'CN';
  const meeting = (facilityMeetsSecurityParagraphs?: boolean) =>
    codified({
      country: 'GB',
      parent,
      item,
      attestations:
        facilityMeetsSecurityParagraphs === undefined ? {} : { facilityMeetsSecurityParagraphs },
    });

  test.each([[undefined], [true], [false]])('needs review where the facility is %s', (meets) => {
    expect(meeting(meets).outcome).toBe('REVIEW');
    expect(meeting(meets).exception('AIA')?.availability).toBe('REVIEW');
  });

  test('says both readings where the facility is attested not to be secure', () => {
    const { reason, facts } = meeting(false).exception('AIA') ?? {};
    expect(reason).toContain('On one reading the facility closes the exception');
    expect(reason).toContain('On the other the conflict comes first');
    expect(facts?.map(({ name }) => name)).toContain(
      'attestations.facilityMeetsSecurityParagraphs',
    );
    expect(meeting(true).exception('AIA')?.reason).not.toContain('On one reading');
    expect(meeting(true).exception('AIA')?.reason).toContain('would let the weights go');
  });
});

test('a license that is attested is told', () => {
  expect(codified({ attestations: { authorizations: ['LICENSE'] } }).said).toContain(
    'A license is attested or on record',
  );
  expect(codified({ attestations: { authorizations: ['UVEU'] } }).said).not.toContain(
    'A license is attested or on record',
  );
});
