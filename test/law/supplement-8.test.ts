import { expect, test } from 'vitest';
import { assessParty } from '../../src/domain/determination/assess-party.ts';
import { determine } from '../../src/domain/determination/determine.ts';
import { NOTHING_ATTESTED } from '../../src/domain/determination/question.ts';
import type { Listing } from '../../src/domain/ownership/closure.ts';
import { countryName } from '../../src/iso-countries.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { items } from '../domain/determination/questions.ts';
import { graph } from '../support/ownership-graph.ts';

const ruleSets = await loadRuleSets();
const asOf = '2026-08-01';

/** What the supplement is for a firm of the Emirates that is on a list. */
function supplement8(listing: Partial<Listing>) {
  const onRecord: Listing = {
    list: 'SUPPLEMENT_8_PART_740',
    programs: [],
    licenseRequirement: null,
    reviewPolicy: null,
    from: null,
    to: null,
    source: null,
    ...listing,
  };
  const closure = graph()
    .entity('firm', 'COMPANY', { listings: [onRecord] })
    .headquartered('firm', 'AE')
    .says('firm', 'TOP')
    .closure();
  const described = { location: null, headquarters: null, ultimateParentHeadquarters: null };
  const { codified } = determine(
    {
      asOf,
      item: items.h100,
      itemName: null,
      itemRecord: null,
      quantity: 1,
      activity: 'EXPORT',
      from: 'US',
      destination: 'AE',
      parties: [
        assessParty({ role: 'END_USER', entity: 'firm', name: null, ...described }, closure, asOf),
      ],
      attestations: NOTHING_ATTESTED,
      receipts: null,
      serviceTraining: [],
      countryName,
    },
    ruleSets,
  );
  return codified.exceptions.find(({ code }) => code === 'SUPPLEMENT_8');
}

test('an entity that stands in the supplement on record is shown with the source of that', () => {
  const source = { name: 'A rule', url: null, statedOn: null, retrievedOn: null };
  expect(supplement8({ source })).toMatchObject({
    availability: 'CONDITIONAL',
    facts: [{ name: 'listing SUPPLEMENT_8_PART_740', value: 'listed', sources: [source] }],
  });
  expect(supplement8({})?.facts).toMatchObject([{ sources: [] }]);
});

test('the words of the name may be parted otherwise, and another list is not it', () => {
  expect(supplement8({ list: 'Supplement 8 part-740' })?.availability).toBe('CONDITIONAL');
  expect(supplement8({ list: 'UVL' })?.availability).toBe('UNAVAILABLE');
});
