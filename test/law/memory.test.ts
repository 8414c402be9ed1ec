import { expect, test } from 'vitest';
import { determine } from '../../src/domain/determination/determine.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { questionOf } from './support/golden-case.ts';

const ruleSets = await loadRuleSets();
const china = { location: 'CN', headquarters: 'CN', ultimateParentHeadquarters: 'CN' };
const [memory] = parseCases(
  JSON.stringify([
    {
      name: 'memory to China',
      input: { item: { eccn: '3A090.c' }, endUser: china, destination: 'CN', asOf: '2025-06-01' },
      expect: {},
      because: '740.25',
    },
  ]),
);

// 15 CFR 740.25: a 'memory bandwidth density' of less than 3.3 GB/s for each mm².
test.each([
  [0, 'REVIEW', null],
  [3.29, 'REVIEW', null],
  [3.3, 'UNAVAILABLE', 'PRESUMPTION_OF_DENIAL'],
  [3.31, 'UNAVAILABLE', 'PRESUMPTION_OF_DENIAL'],
])(
  'License Exception HBM at %s GB/s for each mm² is %s',
  (memoryBandwidthDensity, availability, policy) => {
    if (memory === undefined) throw new Error('There is no case.');
    const question = questionOf(memory, ruleSets);
    const worlds = question.item.worlds.map((world) => ({ ...world, memoryBandwidthDensity }));
    const { codified } = determine({ ...question, item: { ...question.item, worlds } }, ruleSets);
    expect(codified.exceptions.find(({ code }) => code === 'HBM')?.availability).toBe(availability);
    expect(codified.reviewPolicy).toBe(policy);
  },
);
