import { expect, test } from 'vitest';
import { assessParty } from '../../src/domain/determination/assess-party.ts';
import { determine } from '../../src/domain/determination/determine.ts';
import { NOTHING_ATTESTED } from '../../src/domain/determination/question.ts';
import type { Listing } from '../../src/domain/ownership/closure.ts';
import { countryName } from '../../src/iso-countries.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { items } from '../domain/determination/questions.ts';
import { type OwnershipGraph, graph } from '../support/ownership-graph.ts';

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
  return supplement8In(
    graph()
      .entity('firm', 'COMPANY', { listings: [onRecord] })
      .headquartered('firm', 'AE')
      .says('firm', 'TOP'),
  );
}

/** What the supplement is for the firm of a graph. */
function supplement8In(record: OwnershipGraph) {
  const closure = record.closure();
  const described = { location: null, headquarters: 'AE', ultimateParentHeadquarters: null };
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

const ministry = { name: 'A register', url: null, statedOn: null, retrievedOn: null };

test.each([
  ['STATE', 'AE', 'CONDITIONAL', 'is a state of the United Arab Emirates on record'],
  ['STATE_BODY', 'AE', 'REVIEW', 'is a body of a state on record, of the United Arab Emirates'],
  ['STATE', null, 'REVIEW', 'is a state on record, of which country is not on record'],
  ['STATE', 'OM', 'UNAVAILABLE', 'is a state on record, and not of the United Arab Emirates'],
  ['COMPANY', 'AE', 'UNAVAILABLE', 'That the end user firm is the government'],
] as const)('a %s of %s is %s, as the record has it', (kind, country, availability, says) => {
  const facts = { source: ministry, jurisdiction: country };
  const record = graph().entity('firm', kind, facts).says('firm', 'TOP').located('firm', 'AE');
  const found = supplement8In(record);
  expect(found).toMatchObject({ availability });
  expect(found?.reason).toContain(says);
  expect(found?.facts.flatMap(({ sources }) => sources)).toEqual(
    kind === 'COMPANY' ? [] : [ministry],
  );
});

test('who is controlled by the government and is in no list is told so', () => {
  const found = supplement8In(
    graph().state('emirates', 'AE').headquartered('firm', 'AE').owns('emirates', 'firm', 100),
  );
  expect(found?.availability).toBe('UNAVAILABLE');
  expect(found?.reason).toContain('is controlled by emirates on record');
});
