import { expect, test } from 'vitest';
import { assessParty } from '../../src/domain/determination/assess-party.ts';
import { determine } from '../../src/domain/determination/determine.ts';
import { NOTHING_ATTESTED } from '../../src/domain/determination/question.ts';
import type { Authorization } from '../../src/domain/ownership/closure.ts';
import { countryName } from '../../src/iso-countries.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { items } from '../domain/determination/questions.ts';
import { graph } from '../support/ownership-graph.ts';

const ruleSets = await loadRuleSets();
const asOf = '2025-06-01';
const source = { name: 'A register', url: null, statedOn: null, retrievedOn: null };

/** The same for a firm with two. */
const both = (one: Partial<Authorization>, other: Partial<Authorization>) => nveu(one, [], [other]);

/** NVEU for one H100 to a firm of Malaysia with an authorization on record. */
function nveu(
  change: Partial<Authorization>,
  attested: readonly ('NVEU' | 'UVEU')[] = [],
  others: readonly Partial<Authorization>[] = [],
) {
  const authorizations = [change, ...others].map((one): Authorization => ({
    kind: 'NVEU',
    country: 'MY',
    limitTpp: null,
    from: null,
    to: null,
    source,
    ...one,
  }));
  const closure = graph()
    .entity('firm', 'COMPANY', { authorizations })
    .headquartered('firm', 'MY')
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
      destination: 'MY',
      parties: [
        assessParty({ role: 'END_USER', entity: 'firm', name: null, ...described }, closure, asOf),
      ],
      attestations: { ...NOTHING_ATTESTED, authorizations: attested },
      receipts: null,
      serviceTraining: [],
      countryName,
    },
    ruleSets,
  );
  const found = codified.exceptions.find(({ code }) => code === 'NVEU');
  return {
    said: codified.findings.map(({ statement }) => statement).join('\n'),
    availability: found?.availability,
    facts: found?.facts.map(({ name, value, sources }) =>
      [name, value, ...sources.map((one) => one.name)].join(' | '),
    ),
  };
}

const shipment = ['quantity | 1', 'item.totalProcessingPerformance | 15832'];

test('an authorization on record opens NVEU and is shown with its source and its limit', () => {
  expect(nveu({})).toMatchObject({
    availability: 'AVAILABLE',
    facts: ['authorization NVEU | no limit on record | A register', ...shipment],
  });
  expect(nveu({ limitTpp: 15_832 })).toMatchObject({
    availability: 'AVAILABLE',
    facts: ['authorization NVEU | up to 15832 TPP | A register', ...shipment],
  });
  expect(nveu({ limitTpp: 15_831 }).availability).toBe('UNAVAILABLE');
});

test.each([
  ['of another kind', { kind: 'UVEU' }],
  ['for another country', { country: 'TH' }],
  ['that has ended', { to: '2025-06-01' }],
  ['that has not begun', { from: '2025-06-02' }],
] as const)('one %s does not', (_why, change) => {
  expect(nveu(change).availability).toBe('UNAVAILABLE');
});

test('one without a country does', () => {
  expect(nveu({ country: null }).availability).toBe('AVAILABLE');
});

test('what is attested is shown in place of the record', () => {
  expect(nveu({}, ['NVEU'])).toMatchObject({
    availability: 'AVAILABLE',
    facts: ['attestations.authorizations | NVEU'],
  });
});

test('a license on record is told, and another authorization is none', () => {
  const told = 'A license is attested or on record';
  expect(nveu({ kind: 'LICENSE' }).said).toContain(told);
  expect(nveu({}).said).not.toContain(told);
});

test('of several on record one whose limit is kept is enough, and where none is, its limit is told', () => {
  expect(both({ limitTpp: 1 }, { limitTpp: 20_000 }).availability).toBe('AVAILABLE');
  expect(both({ limitTpp: 20_000 }, { limitTpp: 1 }).availability).toBe('AVAILABLE');
  const { availability, facts } = both({ limitTpp: 1 }, { limitTpp: 2, source: null });
  expect(availability).toBe('UNAVAILABLE');
  expect(facts?.slice(0, 2)).toEqual([
    'authorization NVEU | up to 1 TPP | A register',
    'authorization NVEU | up to 2 TPP',
  ]);
});
