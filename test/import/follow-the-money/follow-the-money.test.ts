import { describe, expect, test } from 'vitest';
import { shareOfText } from '../../../src/import/share-text.ts';
import { endDayOf, firstDayOf } from '../../../src/import/partial-date.ts';
import { broughtIn } from '../../support/round-trip.ts';

type Properties = Readonly<Record<string, readonly string[]>>;

function line(id: string, schema: string, properties: Properties): string {
  const last_change = '2026-03-01T10:00:00';
  return `${JSON.stringify({ id, schema, properties, datasets: ['a_dataset'], last_change })}\n`;
}

const company = (id: string, more: Properties = {}): string =>
  line(id, 'Company', { name: [`Company ${id}`], ...more });

async function linesOf(type: string, ...lines: readonly string[]) {
  const run = await broughtIn('entities.ftm.json', lines.join(''));
  return {
    ...run,
    lines: run.lines.filter((each) => each.type === type).map(({ value }) => value),
  };
}

describe('a party', () => {
  test('has its names, identifiers, source and words; its main country is no headquarters', async () => {
    const run = await linesOf(
      'entity',
      company('a', {
        alias: ['A', 'A'],
        previousName: ['Old A'],
        leiCode: ['NO-LEI'],
        registrationNumber: ['77'],
        jurisdiction: ['sg'],
        mainCountry: ['cn'],
        country: ['eu'],
        incorporationDate: ['2001'],
        dissolutionDate: ['2020-02'],
        topics: ['sanction'],
        sourceUrl: ['https://data.example/a'],
      }),
    );
    expect(run.lines).toMatchObject([
      {
        name: 'Company a',
        kind: 'COMPANY',
        aliases: ['A', 'Old A'],
        identifiers: [{ scheme: 'registrationNumber', value: '77' }],
        jurisdiction: 'SG',
        from: '2001-01-01',
        to: '2020-03-01',
        source: {
          name: 'a_dataset',
          url: 'https://data.example/a',
          statementId: 'a',
          words: 'Company. Topics: sanction',
        },
      },
    ]);
    expect(run.report.files[0]).toMatchObject({ date: '2026-03-01' });
    expect(run.refusals.map(({ reason, detail }) => [reason, detail])).toEqual([
      ['Company: leiCode is no LEI; the rest went in', 'NO-LEI'],
      ['Company: country is no country of ISO 3166-1; the rest went in', 'eu'],
    ]);
    const report = await linesOf('headquarters', company('a', { mainCountry: ['cn'] }));
    expect(report.lines).toEqual([]);
    const locations = await linesOf('location', company('a', { mainCountry: ['cn'] }));
    expect(locations.lines).toMatchObject([{ country: 'CN' }]);
  });
});

test('a party of several jurisdictions has none for certain, and is there as long as it may have been', async () => {
  const { lines } = await linesOf(
    'entity',
    company('a', {
      jurisdiction: ['cn', 'us'],
      incorporationDate: ['2001-05-01', '1999'],
      dissolutionDate: ['2020', '2019-03-01'],
    }),
    company('b', { jurisdiction: ['cn', 'CN'] }),
  );
  expect(lines).toMatchObject([
    {
      jurisdiction: null,
      from: '1999-01-01',
      to: '2021-01-01',
      source: { words: 'Company. Jurisdictions: cn, us' },
    },
    { jurisdiction: 'CN', source: { words: 'Company' } },
  ]);
});

describe('a link', () => {
  test('of ownership keeps a share that nobody can read in the words', async () => {
    const { lines } = await linesOf(
      'ownership',
      line('o', 'Ownership', {
        owner: ['a'],
        asset: ['b'],
        percentage: ['a third'],
        startDate: ['2019-05'],
      }),
      company('a'),
      company('b'),
    );
    expect(lines).toMatchObject([
      {
        owner: 'a',
        owned: 'b',
        kind: 'SHAREHOLDING',
        share: null,
        from: '2019-05-01',
        source: { words: 'Ownership. percentage: a third. startDate: 2019-05' },
      },
    ]);
  });

  test.each([
    ['voting', 'VOTING_RIGHTS'],
    ['appointment', 'BOARD_APPOINTMENT'],
    ['contractual', 'OTHER_CONTROL'],
    ['state', 'OTHER_CONTROL'],
  ])('of control by %s is %s', async (controlType, kind) => {
    const { lines } = await linesOf(
      'ownership',
      company('a'),
      company('b'),
      line('c', 'Control', { controller: ['a'], controlled: ['b'], controlType: [controlType] }),
    );
    expect(lines).toMatchObject([{ owner: 'a', owned: 'b', kind, share: null }]);
  });

  test.each([
    [['25', '60-70'], { minimum: 250_000_000, maximum: 700_000_000 }],
    [['51', '51 %'], { minimum: 510_000_000, maximum: 510_000_000 }],
    [['100', 'a majority'], null],
  ])('of ownership with the percentages %j may have any of them', async (percentage, share) => {
    const { lines } = await linesOf(
      'ownership',
      company('a'),
      company('b'),
      line('o', 'Ownership', {
        owner: ['a'],
        asset: ['b'],
        percentage,
        startDate: ['2020-03-01', '2019'],
        endDate: ['2021-05', '2021-02-01'],
      }),
    );
    const words: unknown = expect.stringContaining(`percentage: ${percentage.join('; ')}`);
    expect(lines).toMatchObject([
      { share, from: '2019-01-01', to: '2021-06-01', source: { words } },
    ]);
  });

  test('of control of several types is an interest of each', async () => {
    const { lines, report } = await linesOf(
      'ownership',
      company('a'),
      company('b'),
      line('c', 'Control', {
        controller: ['a'],
        controlled: ['b'],
        controlType: ['indirect', 'voting', 'management', 'contractual'],
      }),
    );
    expect(lines).toMatchObject([{ kind: 'OTHER_CONTROL' }, { kind: 'VOTING_RIGHTS' }]);
    expect([...report.leftOut]).toEqual([['Control that is indirect', 1]]);
  });

  test('that is no direct interest is left out, and counted', async () => {
    const { report } = await linesOf(
      'ownership',
      company('a'),
      company('b'),
      line('c', 'Control', { controller: ['a'], controlled: ['b'], controlType: ['indirect'] }),
      line('o', 'Ownership', {
        owner: ['a'],
        asset: ['b'],
        percentage: ['60'],
        ownershipType: ['Indirect ownership'],
      }),
      line('d', 'Directorship', { director: ['a'], organization: ['b'] }),
      line('u', 'UnknownLink', { subject: ['a'], object: ['b'] }),
    );
    expect([...report.leftOut]).toEqual([
      ['Control that is indirect', 1],
      ['Ownership that is indirect', 1],
      ['entities of the schema Directorship', 1],
      ['entities of the schema UnknownLink', 1],
    ]);
  });

  test('of a sanction is a listing by its authority, with the programmes', async () => {
    const { lines } = await linesOf(
      'listing',
      company('a'),
      line('s', 'Sanction', {
        entity: ['a'],
        authority: ['Office of Somewhere'],
        programId: ['P1'],
        startDate: ['2022-01-01'],
        reason: ['It did things'],
      }),
    );
    expect(lines).toMatchObject([
      {
        list: 'Office of Somewhere',
        programs: ['P1'],
        reviewPolicy: null,
        from: '2022-01-01',
        source: { words: expect.stringContaining('reason: It did things') },
      },
    ]);
  });

  test('of a sanction keeps every provision and every authority', async () => {
    const { lines } = await linesOf(
      'listing',
      company('a'),
      line('s', 'Sanction', {
        entity: ['a'],
        authority: ['Office of Somewhere', 'Ministry of Elsewhere'],
        provisions: ['For all items', 'No exceptions'],
      }),
    );
    expect(lines).toMatchObject([
      {
        list: 'Office of Somewhere',
        licenseRequirement: 'For all items; No exceptions',
        source: { words: 'Sanction. authority: Office of Somewhere; Ministry of Elsewhere' },
      },
    ]);
  });

  test.each([
    [{ programId: ['US-BIS-EL'] }, ['us_trade_csl'], 'ENTITY_LIST'],
    [{ programId: ['US-BIS-MEU', 'P1'] }, [], 'MEU_LIST'],
    [
      { program: ['Unverified List (UVL) - Bureau of Industry and Security'] },
      ['us_trade_csl'],
      'UVL',
    ],
    [
      { authority: ['Military End User (MEU) List - Bureau of Industry and Security'] },
      [],
      'MEU_LIST',
    ],
    [{}, ['us_bis_denied'], 'DPL'],
    [{}, ['us_bis_entity_list'], 'ENTITY_LIST'],
    // Of what may be several lists, or a like name of somebody else, nothing is taken for one.
    [{ programId: ['US-BIS-EL', 'US-BIS-MEU'] }, ['us_bis_entity_list'], 'The Bureau'],
    [{}, ['us_bis_denied', 'us_bis_entity_list'], 'The Bureau'],
    [{ program: ['Entity List (EL) - Ministry of Elsewhere'] }, [], 'The Bureau'],
    [{ programId: ['US-BIS'] }, ['us_trade_csl'], 'The Bureau'],
  ])('%j of %j is on %s', async (more, datasets, list) => {
    const sanction = line('s', 'Sanction', { entity: ['a'], authority: ['The Bureau'], ...more });
    const parsed: object = JSON.parse(sanction);
    const { lines } = await linesOf(
      'listing',
      company('a'),
      `${JSON.stringify({ ...parsed, datasets })}\n`,
    );
    expect(lines).toMatchObject([{ list }]);
    const isMapped = list !== 'The Bureau';
    expect(lines[0]?.source?.words?.includes('authority: ')).toBe(isMapped);
  });
});

test('lines that cannot be are refused one by one, by their place', async () => {
  const { refusals, lines } = await linesOf(
    'entity',
    company('a'),
    '{"id": "b", "schema"\n',
    '{"id": "c", "schema": "Company", "properties": {"name": "no list"}}\n',
    line('d', 'Company', {}),
    line('o', 'Ownership', { owner: ['a'] }),
    line('x', 'Ownership', { owner: ['a'], asset: ['nobody'] }),
    line('k', 'Control', { controller: ['a'], controlled: ['a'], controlType: ['magic'] }),
  );
  expect(lines).toMatchObject([{ key: 'a' }]);
  const inFile = refusals.toSorted((one, other) => one.at - other.at);
  expect(inFile.map(({ at, reason }) => [at, reason])).toEqual([
    [2, 'a line that is no JSON'],
    [3, 'a line that is no FollowTheMoney entity'],
    [4, 'Company: no name'],
    [5, 'Ownership: one of the parties is missing'],
    [6, expect.stringMatching(/^ownership owned: /)],
    [7, 'Control: a controlType that is not known'],
  ]);
});

test.each(['one', 'two'] as const)(
  'records are refused as the file has them, read in %s threads',
  async (threads) => {
    const written = { id: 'd', schema: 'Company', properties: { topics: ['x'] }, referents: ['e'] };
    const { refusals } = await broughtIn(
      'entities.ftm.json',
      `${company('a')}${JSON.stringify(written)}\n`,
      threads,
    );
    expect(refusals).toMatchObject([{ at: 2, reason: 'Company: no name', record: written }]);
  },
);

test.each([
  ['51', { exact: 51 }],
  ['51.25 %', { exact: 51.25 }],
  ['25-50', { minimum: 25, maximum: 50 }],
  ['>25-<50%', { minimum: 25, maximum: 50, exclusiveMinimum: true, exclusiveMaximum: true }],
  ['>50', { minimum: 50, exclusiveMinimum: true }],
  ['<= 25%', { maximum: 25 }],
  ['>100', null],
  ['120', null],
  ['50-25', null],
  ['12,5', null],
  ['half', null],
  ['', null],
])('the share %j is %j', (text, share) => {
  expect(shareOfText(text)).toEqual(share);
});

test.each([
  ['2019', '2019-01-01', '2020-01-01'],
  ['2020-02', '2020-02-01', '2020-03-01'],
  ['2020-12', '2020-12-01', '2021-01-01'],
  ['2020-02-10T00:00:00', '2020-02-10', '2020-02-10'],
  ['May 2020', 'May 2020', 'May 2020'],
])('%s begins on %s, and has ended by %s', (text, first, end) => {
  expect([firstDayOf(text), endDayOf(text)]).toEqual([first, end]);
});
