import { describe, expect, test } from 'vitest';
import { broughtIn } from '../../support/round-trip.ts';

const publicationDetails = {
  publicationDate: '2026-06-01',
  bodsVersion: '0.4',
  publisher: { name: 'A registry', url: 'https://registry.example/' },
};
let made = 0;

function statement(
  recordType: string,
  recordId: string,
  recordDetails: object,
  more: object = {},
): object {
  made += 1;
  return {
    statementId: `statement-${String(made).padStart(32, '0')}`,
    recordId,
    recordType,
    recordStatus: 'new',
    declarationSubject: recordId,
    statementDate: '2024-01-01',
    publicationDetails,
    recordDetails: { isComponent: false, ...recordDetails },
    ...more,
  };
}

const company = (id: string, details: object = {}, more: object = {}) =>
  statement(
    'entity',
    id,
    { entityType: { type: 'registeredEntity' }, name: `Company ${id}`, ...details },
    more,
  );
const relationship = (interests: readonly object[], more: object = {}, details: object = {}) =>
  statement(
    'relationship',
    'r',
    { componentRecords: [], subject: 'b', interestedParty: 'a', interests, ...details },
    more,
  );
const holding = (share: object | null, more: object = {}) => ({
  type: 'shareholding',
  directOrIndirect: 'direct',
  ...(share !== null && { share }),
  ...more,
});

async function linesOf(type: string, ...statements: readonly object[]) {
  const run = await broughtIn('bods.json', JSON.stringify(statements));
  return {
    ...run,
    lines: run.lines.filter((line) => line.type === type).map(({ value }) => value),
  };
}

const address = (type: string, code: string) => ({
  type,
  address: '1 Street',
  country: { name: code, code },
});

describe('addresses', () => {
  test('a business address is the headquarters; registered and alternative ones are locations', async () => {
    const addresses = [
      address('registered', 'VG'),
      address('business', 'CN'),
      address('alternative', 'SG'),
    ];
    const { lines } = await linesOf('headquarters', company('a', { addresses }));
    expect(lines).toMatchObject([{ country: 'CN' }]);
    const locations = await linesOf('location', company('a', { addresses }));
    expect(locations.lines).toMatchObject([{ country: 'SG' }, { country: 'VG' }]);
    const registered = await linesOf('headquarters', company('a', { addresses: [addresses[0]] }));
    expect(registered.lines).toEqual([]);
  });

  test('that moved are dated by the statements', async () => {
    const { lines } = await linesOf(
      'headquarters',
      company('a', { addresses: [address('business', 'SG')] }, { statementDate: '2025-03-01' }),
      company('a', { addresses: [address('business', 'CN')] }),
    );
    expect(lines).toMatchObject([
      { country: 'CN', from: null, to: '2025-03-01' },
      { country: 'SG', from: '2025-03-01', to: null },
    ]);
  });
});

describe('a relationship', () => {
  test('of which the share changed is two facts, and a closed one ends', async () => {
    const { lines } = await linesOf(
      'ownership',
      company('a'),
      company('b'),
      relationship([holding({ exact: 60 })], {
        statementDate: '2025-01-01',
        recordStatus: 'updated',
      }),
      relationship([holding({ exact: 40 })]),
      relationship([holding({ exact: 60 })], {
        statementDate: '2026-01-01',
        recordStatus: 'closed',
      }),
    );
    expect(lines).toMatchObject([
      { share: { minimum: 400_000_000 }, from: null, to: '2025-01-01' },
      { share: { minimum: 600_000_000 }, from: '2025-01-01', to: '2026-01-01' },
    ]);
  });

  test('says more of the statement in the words of the source', async () => {
    const { lines } = await linesOf(
      'ownership',
      company('a'),
      company('b'),
      relationship(
        [
          {
            type: 'votingRights',
            directOrIndirect: 'unknown',
            details: 'Class B',
            share: { exclusiveMinimum: 25, maximum: 50 },
          },
        ],
        {
          source: {
            type: ['officialRegister'],
            url: 'https://register.example/b',
            retrievedAt: '2024-02-01T10:00:00Z',
          },
        },
      ),
    );
    expect(lines).toMatchObject([
      {
        kind: 'VOTING_RIGHTS',
        share: {
          minimum: 250_000_000,
          minimumOpen: true,
          maximum: 500_000_000,
          maximumOpen: false,
        },
        source: {
          name: 'A registry',
          url: 'https://register.example/b',
          statedOn: '2024-01-01',
          retrievedOn: '2024-02-01',
          words: 'votingRights. unknown whether direct. Class B. officialRegister',
        },
      },
    ]);
  });

  test.each([
    ['indirect interests', { ...holding({ exact: 60 }), directOrIndirect: 'indirect' }],
    ['interests that are boardMember', { type: 'boardMember', directOrIndirect: 'direct' }],
    ['interests that are unknownInterest', { directOrIndirect: 'unknown' }],
    ['interests that are rightsToProfitOrIncome', { type: 'rightsToProfitOrIncome' }],
    [
      'rights to appoint half of the board or less',
      { type: 'appointmentOfBoard', share: { exact: 50 } },
    ],
    [
      'rights to appoint half of the board or less',
      { type: 'appointmentOfBoard', share: { minimum: 10, exclusiveMaximum: 50 } },
    ],
  ])('counts %s as left out', async (reason, interest) => {
    const { lines, report } = await linesOf(
      'ownership',
      company('a'),
      company('b'),
      relationship([interest]),
    );
    expect(lines).toEqual([]);
    expect([...report.leftOut]).toEqual([[reason, 1]]);
  });

  test('that has components is indirect, but where an interest says that it is direct', async () => {
    const { lines, report } = await linesOf(
      'ownership',
      company('a'),
      company('b'),
      relationship(
        [
          holding({ exact: 60 }, { directOrIndirect: 'unknown' }),
          holding({ exact: 60 }, { type: 'votingRights', directOrIndirect: undefined }),
          holding({ exact: 5 }),
        ],
        {},
        { componentRecords: ['a-to-m', 'm-to-b'] },
      ),
    );
    expect(lines).toMatchObject([{ kind: 'SHAREHOLDING', share: { minimum: 50_000_000 } }]);
    expect([...report.leftOut]).toEqual([['indirect interests', 2]]);
  });

  test('may give an exact share with bounds that allow it', async () => {
    const { lines } = await linesOf(
      'ownership',
      company('a'),
      company('b'),
      relationship([
        holding({ exact: 60, minimum: 60, maximum: 60 }),
        holding({ exact: 80, exclusiveMinimum: 75, maximum: 100 }, { type: 'votingRights' }),
      ]),
    );
    expect(lines).toMatchObject([
      { kind: 'SHAREHOLDING', share: { minimum: 600_000_000, maximum: 600_000_000 } },
      { kind: 'VOTING_RIGHTS', share: { minimum: 800_000_000, maximum: 800_000_000 } },
    ]);
  });

  test('of which two interests are one in the graph keeps the words of both', async () => {
    const { lines, refusals } = await linesOf(
      'ownership',
      company('a'),
      company('b'),
      relationship([
        { type: 'settlor', directOrIndirect: 'direct' },
        { type: 'trustee', directOrIndirect: 'direct', details: 'Co-trustee' },
      ]),
    );
    expect(refusals).toEqual([]);
    expect(lines).toMatchObject([
      { kind: 'OTHER_CONTROL', source: { words: 'settlor. trustee. Co-trustee' } },
    ]);
  });

  test('with two shares of one kind from the same day is from the larger up to both together', async () => {
    const { lines, refusals } = await linesOf(
      'ownership',
      company('a'),
      company('b'),
      relationship([
        holding({ exact: 30 }, { details: 'Class A', startDate: '2020-01-01' }),
        holding({ exact: 25 }, { details: 'Class B', startDate: '2020-01-01' }),
        holding({ exact: 40 }, { startDate: '2021-01-01' }),
      ]),
    );
    expect(refusals).toEqual([]);
    expect(lines).toMatchObject([
      {
        share: { minimum: 300_000_000, maximum: 550_000_000 },
        from: '2020-01-01',
        source: { words: 'shareholding. Class A. shareholding. Class B' },
      },
      { share: { minimum: 400_000_000, maximum: 400_000_000 }, from: '2021-01-01' },
    ]);
  });

  test('with two shares of one kind from the same day refuses the second where it ends on another', async () => {
    const { lines, refusals } = await linesOf(
      'ownership',
      company('a'),
      company('b'),
      relationship([
        holding({ exact: 30 }, { startDate: '2020-01-01' }),
        holding({ exact: 25 }, { startDate: '2020-01-01', endDate: '2022-01-01' }),
      ]),
    );
    expect(refusals.map(({ reason, detail }) => [reason, detail])).toEqual([
      [
        'statement: a second interest of one kind that begins on the same day and ends on another',
        'shareholding from 2020-01-01',
      ],
    ]);
    expect(lines).toMatchObject([{ share: { minimum: 300_000_000 }, from: '2020-01-01' }]);
  });

  test('without a beneficial owner who must be disclosed says nothing of a parent', async () => {
    const { lines, report } = await linesOf(
      'ownerStatement',
      company('b'),
      relationship([], {}, { interestedParty: { reason: 'noBeneficialOwners' } }),
    );
    expect(lines).toEqual([]);
    expect([...report.leftOut]).toEqual([
      ['relationships whose interested party is noBeneficialOwners', 1],
    ]);
  });

  test.each([
    ['unknown', 'UNIDENTIFIED'],
    ['interestedPartyExemptFromDisclosure', 'WITHHELD'],
  ])('without a named party says why: %s', async (reason, expected) => {
    const { lines } = await linesOf(
      'ownerStatement',
      company('b'),
      relationship([], {}, { interestedParty: { reason } }),
    );
    expect(lines).toMatchObject([{ entity: 'b', statement: expected }]);
  });
});

describe('parties', () => {
  test('that are not known are one entity each, named by the reason', async () => {
    const { lines } = await linesOf(
      'entity',
      statement('entity', 'x', {
        entityType: { type: 'anonymousEntity' },
        unspecifiedEntityDetails: { reason: 'interestedPartyHasNotProvidedInformation' },
      }),
      statement('person', 'p', { personType: 'unknownPerson' }),
    );
    expect(lines).toMatchObject([
      { key: 'p', kind: 'PERSON', name: 'Unknown person (no reason given)' },
      {
        key: 'x',
        kind: 'UNKNOWN',
        name: 'Unknown entity (interestedPartyHasNotProvidedInformation)',
      },
    ]);
  });

  test('keep their former names as aliases, and no day of birth', async () => {
    const run = await linesOf(
      'entity',
      statement('person', 'p', {
        personType: 'knownPerson',
        names: [{ givenName: 'Jane', familyName: 'Doe' }],
        birthDate: '1970-02-03',
      }),
      company('a', { name: 'Old Ltd' }),
      company('a', { name: 'New Ltd' }, { statementDate: '2025-01-01', recordStatus: 'updated' }),
    );
    expect(run.lines).toMatchObject([
      { key: 'a', name: 'New Ltd', aliases: ['Old Ltd'] },
      { key: 'p', name: 'Jane Doe' },
    ]);
    expect(JSON.stringify(run.lines)).not.toContain('1970');
  });
});

test('what cannot be is refused by its place and reason, and the rest goes in', async () => {
  const { refusals, lines } = await linesOf(
    'entity',
    company('a'),
    { statementId: 'no more' },
    company('c', { name: null }),
    company('b', {
      identifiers: [{ id: 'NOT-A-LEI', scheme: 'XI-LEI' }],
      jurisdiction: { name: 'Atlantis' },
    }),
    relationship([holding({ exact: 50, minimum: 60 }), { type: 'telepathy' }]),
  );
  expect(refusals.map(({ at, reason }) => [at, reason])).toEqual([
    [2, 'statement: is none of BODS 0.4'],
    [4, 'statement: an identifier that is none of its scheme; the rest went in'],
    [4, 'statement: the jurisdiction is no country of ISO 3166; the rest went in'],
    [3, 'statement: no name'],
    [5, 'statement: a share that is given twice, and differs'],
    [5, 'statement: a type of interest that is not known'],
  ]);
  expect(lines).toMatchObject([{ key: 'a' }, { key: 'b', identifiers: [] }]);
});
