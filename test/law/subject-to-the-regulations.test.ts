import { expect, test } from 'vitest';
import { determine } from '../../src/domain/determination/determine.ts';
import { classifyChip } from '../../src/domain/item/chip.ts';
import { graphChipFacts } from '../../src/domain/item/chip-facts.ts';
import { entry3A090 } from '../../src/law/2023-11-17-advanced-computing/3a090.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { chip } from '../domain/item/item-graphs.ts';
import { parseCases } from './support/case-format.ts';
import { questionOf } from './support/golden-case.ts';

const ruleSets = await loadRuleSets();
const china = { location: 'CN', headquarters: 'CN', ultimateParentHeadquarters: 'CN' };

/** The codified answer on a chip of the graph that goes to a Chinese firm, listed or not. */
function codified({
  subjectToEar,
  teraOps = 312.5,
  ...more
}: {
  readonly subjectToEar: boolean | null;
  readonly teraOps?: number;
  readonly from?: string;
  readonly activity?: string;
  readonly listed?: boolean;
}) {
  const { listed = false, ...places } = more;
  const listing = {
    list: 'ENTITY_LIST',
    licenseRequirement: 'All items subject to the EAR.',
    reviewPolicy: null,
  };
  const endUser = { ...china, ...(listed ? { listing } : {}) };
  const input = {
    item: { eccn: 'EAR99' },
    endUser,
    destination: 'CN',
    asOf: '2024-06-01',
    from: 'DE',
    activity: 'REEXPORT',
    ...places,
  };
  const [golden] = parseCases(JSON.stringify([{ name: 'one', input, expect: {}, because: '' }]));
  if (golden === undefined) throw new Error('There is no case.');
  const performance = [{ operation: 'FP16', bits: 16, teraOps }];
  const item = classifyChip(graphChipFacts(chip('c', { subjectToEar, performance })), entry3A090);
  const { outcome, findings } = determine(
    { ...questionOf(golden, ruleSets), item },
    ruleSets,
  ).codified;
  return { outcome, reach: findings.filter(({ step }) => step === 'reach') };
}

test('a chip that does not leave the United States and is not subject to the regulations is out of their reach', () => {
  const { outcome, reach } = codified({ subjectToEar: false });
  expect(outcome).toBe('NO_LICENSE_REQUIRED');
  expect(reach.flatMap(({ facts }) => facts.map(({ name, value }) => `${name} ${value}`))).toEqual([
    'from DE',
    'item.subjectToEar NO',
  ]);
  const within = codified({ subjectToEar: false, from: 'CN', activity: 'TRANSFER_IN_COUNTRY' });
  expect(within.outcome).toBe('NO_LICENSE_REQUIRED');
  expect(within.reach[0]?.facts[0]).toEqual({
    name: 'activity',
    value: 'TRANSFER_IN_COUNTRY',
    sources: [],
  });
});

test('a chip is presumed to be subject to them, and what leaves the United States is', () => {
  expect(codified({ subjectToEar: null }).outcome).toBe('LICENSE_REQUIRED');
  expect(codified({ subjectToEar: true }).outcome).toBe('LICENSE_REQUIRED');
  expect(codified({ subjectToEar: false, from: 'US', activity: 'EXPORT' }).outcome).toBe(
    'LICENSE_REQUIRED',
  );
});

test('a listing reaches only what is subject to them, also below every entry', () => {
  const small = { teraOps: 10, listed: true };
  expect(codified({ ...small, subjectToEar: null }).outcome).toBe('LICENSE_REQUIRED');
  expect(codified({ ...small, subjectToEar: false }).outcome).toBe('NO_LICENSE_REQUIRED');
  expect(codified({ ...small, subjectToEar: false, from: 'US', activity: 'EXPORT' }).outcome).toBe(
    'LICENSE_REQUIRED',
  );
});
