import { expect, test } from 'vitest';
import {
  reviewOf,
  scopeOf,
} from '../../src/law/2022-10-07-advanced-computing-chips/listing-words.ts';

test.each([
  ['For all items subject to the EAR. (See § 744.11 of the EAR).', 'ALL'],
  ['All Items Subject to the EAR', 'ALL'],
  ['For all items subject to the EAR, see §§ 734.9(e)1 and 744.11 of the EAR2', 'ALL'],
  ['For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)4', 'ALL'],
  [
    'For items on the CCL and EAR99 items listed in supplement no. 7 to part 746 of the EAR',
    'LISTED_ITEMS',
  ],
  [
    'For all items subject to the EAR, with case-by-case basis for items listed on the CCL',
    'UNCLEAR',
  ],
  [
    'For all items subject to the EAR when used in projects specified in § 746.8(a)(4) of the EAR',
    'UNCLEAR',
  ],
  ['All items subject to the EAR except for: crude oil, condensates', 'UNCLEAR'],
  ['All items subject to the EAR, apart from items that are authorized', 'UNCLEAR'],
  ['For any item subject to the EAR listed in supplement no. 2 to part 744.', 'UNCLEAR'],
  ['', 'UNCLEAR'],
  [null, 'UNCLEAR'],
])('a listing that says %j asks for %s', (words, scope) => {
  expect(scopeOf(words)).toBe(scope);
});

test.each([
  ['Presumption of denial.', 'PRESUMPTION_OF_DENIAL'],
  ['Presumption for denial', 'PRESUMPTION_OF_DENIAL'],
  ['Policy of denial. See §§ 746.8(b) and 744.21(e)', 'POLICY_OF_DENIAL'],
  ['Policy of denial for all items subject to the EAR. See § 746.8(b)', 'POLICY_OF_DENIAL'],
  ['Case-by-case basis.', 'CASE_BY_CASE'],
  ['Case-by-case review', 'CASE_BY_CASE'],
  [
    'Case-by-case for all items listed on the CCL. Presumption of approval for EAR99 items',
    'UNSPECIFIED',
  ],
  [
    'Policy of denial; Case-by-case basis for U.S. Government supported space programs.',
    'UNSPECIFIED',
  ],
  ['Presumption of approval for EAR99 items', 'UNSPECIFIED'],
  ['See §744.3 of this part', 'UNSPECIFIED'],
  [null, 'UNSPECIFIED'],
])('a listing that says %j is reviewed by %s', (words, policy) => {
  expect(reviewOf(words)).toBe(policy);
});
