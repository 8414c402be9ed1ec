import { expect, it } from 'vitest';
import { isListName } from '../../src/domain/ownership/list-names.ts';
import { listsByCode } from '../../src/import/us-screening-list/records.ts';
import { carriesDown } from '../../src/law/2025-09-29-affiliates-rule/carried-down.ts';

const listing = (list: string) => ({
  list,
  programs: [],
  licenseRequirement: null,
  reviewPolicy: null,
  source: null,
  from: null,
  to: null,
});

it('the Affiliates Rule knows a list however a source parts the words of its name', () => {
  expect(carriesDown.certainly(listing('Entity List'))).toBe(true);
  expect(carriesDown.certainly(listing('SDN'))).toBe(false);
  expect(carriesDown.possibly(listing('meu-list'))).toBe(true);
  expect(carriesDown.possibly(listing('SDN'))).toBe(true);
  expect(carriesDown.possibly(listing('UVL'))).toBe(false);
});

it('knows every list that the importers and the rules name', () => {
  const named = [...Object.values(listsByCode), 'DOD_1260H', 'SUPPLEMENT_8_PART_740'];
  expect(named.filter((list) => !isListName(list))).toEqual([]);
  expect(isListName('NONPROLIFERATION')).toBe(true);
  expect(isListName('nonproliferation')).toBe(false);
});
