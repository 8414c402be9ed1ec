import { describe, expect, test } from 'vitest';
import { determine } from '../../../src/domain/determination/determine.ts';
import { ruleSets } from './ask.ts';
import type { Asked } from './questions.ts';
import { questionOf } from './questions.ts';

const base: Asked = {
  asOf: '2025-06-01',
  item: 'h100',
  quantity: 1,
  activity: 'EXPORT',
  from: 'US',
  destination: 'GB',
  endUser: { role: 'END_USER', location: 'GB', headquarters: 'GB', parent: 'GB' },
  others: [],
  certified: null,
};
const party = (location: string, headquarters: string | null, parent: string | null) =>
  ({ role: 'END_USER', location, headquarters, parent }) as const;
const answer = (change: Partial<Asked>) => determine(questionOf({ ...base, ...change }), ruleSets);
const codified = (change: Partial<Asked>) => answer(change).codified.summary;

const said = (change: Partial<Asked>) =>
  answer(change)
    .codified.findings.map(({ statement }) => statement)
    .join(' ');

describe('the summary', () => {
  test('names the exceptions that are open once their conditions are met', () => {
    expect(codified({})).toBe(
      'As codified on 2025-06-01, a license is required to export an item of 3A090.a to the United Kingdom, and AIA or LPP is available once its conditions are met.',
    );
  });

  test('names those that ask for nothing more', () => {
    expect(codified({ certified: true, quantity: 1700 })).toContain('and AIA is available.');
  });

  test('says that what is open is the exception where the license is certain', () => {
    expect(codified({ item: 'weights', endUser: party('GB', 'GB', 'CN') })).toBe(
      'As codified on 2025-06-01, a license is required to export model weights of 4E091 to the United Kingdom, and whether AIA lifts it needs review, since the text does not settle it.',
    );
    expect(codified({ endUser: party('GB', 'GB', null) })).toContain(
      'whether AIA or LPP lifts it needs review: it depends on the headquarters of the ultimate parent of the end user, which is not known.',
    );
  });

  test('says that the classification is open where the text leaves it so', () => {
    expect(codified({ item: 'planar' })).toContain(
      'whether a license is required to export this item to the United Kingdom needs review: the text leaves the classification of the item open',
    );
  });

  test('promises no review policy that depends on what is not known', () => {
    const unknown = { quantity: 10_000, destination: 'IN', endUser: party('IN', 'IN', 'IN') };
    expect(codified(unknown)).toContain('is not specified, or depends on facts that are not known');
  });

  test('has a transfer in-country stay within the country', () => {
    const within = { activity: 'TRANSFER_IN_COUNTRY', destination: 'CN', from: 'CN' } as const;
    expect(codified({ ...within, endUser: party('CN', 'CN', 'CN') })).toContain(
      'to transfer an item of 3A090.a within China',
    );
  });

  test('says which of several exceptions is open where one of them is whatever the facts are', () => {
    const gaming = answer({
      item: 'gaming',
      quantity: 10_000,
      destination: 'SG',
      endUser: party('SG', 'SG', null),
    });
    expect(gaming.codified.outcome).toBe('LICENSE_EXCEPTION');
    expect(gaming.codified.summary).toContain('which of NAC or ACA is available depends on');
  });
});

describe('a reason of concern', () => {
  test('names the list that the country is in', () => {
    expect(said({ endUser: party('GB', 'GB', 'CN') })).toContain(
      'is headquartered in China, which is in Country Group D:5.',
    );
    expect(said({ endUser: party('GB', 'GB', 'MO') })).toContain(
      'is headquartered in Macau, which is named beside Country Group D:5.',
    );
  });
});
