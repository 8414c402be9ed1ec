import { describe, expect, test } from 'vitest';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { allLines, runImport } from '../support/import-run.ts';
import { folderAndGraph } from '../support/folder-and-graph.ts';

let folder: ScratchFolder;
let store: GraphStore;
folderAndGraph((given) => {
  ({ folder, store } = given);
});

const listed = {
  id: 'a1',
  source: 'Entity List (EL) - Bureau of Industry and Security',
  entity_number: null,
  type: null,
  programs: [],
  name: 'Made-up Chips Co., Ltd.',
  alt_names: ['MUC', 'Made-up\nChips'],
  addresses: [
    { address: '1 Road', city: 'Shanghai', country: 'CN' },
    { address: null, country: 'HK' },
    { address: '2 Road', country: 'CN' },
  ],
  ids: [{ type: 'Registration No.', number: '77' }],
  federal_register_notice: '89 FR 1',
  start_date: '2024-12-05',
  end_date: null,
  license_requirement: 'For all items subject to the EAR',
  license_policy: 'Presumption of denial',
  source_list_url: 'https://list.example/',
};
const numbered = {
  id: 'b2',
  source: 'Specially Designated Nationals (SDN) - Treasury Department',
  entity_number: 4711,
  type: 'Individual',
  programs: ['RUSSIA-EO14024', 'IRAN'],
  name: 'DOE, John',
  start_date: '2024-01-01',
  end_date: '2025-12-31',
};

async function imported(...results: readonly unknown[]) {
  const path = await folder.writeBytes(
    'list.json',
    Buffer.from(
      JSON.stringify({ results, search_performed_at: '2026-07-31T13:15:00Z', sources_used: [] }),
    ),
  );
  return runImport(store, [path]);
}

const entityOf = async (key: string) => (await store.closure([{ key }])).entities.get(key);

describe('the screening list', () => {
  test('gives a party its names, listing, and the countries of its addresses; no headquarters', async () => {
    const { report } = await imported(listed);
    expect(report.files[0]).toMatchObject({ date: '2026-07-31', complete: false });
    expect(await entityOf('us-screening-list:ENTITY_LIST:a1')).toMatchObject({
      name: 'Made-up Chips Co., Ltd.',
      kind: 'UNKNOWN',
      aliases: ['MUC', 'Made-up Chips'],
      identifiers: [{ scheme: 'Registration No.', value: '77' }],
      jurisdiction: null,
      headquarters: [],
      locations: [{ country: 'CN' }, { country: 'HK' }],
      listings: [
        {
          list: 'ENTITY_LIST',
          programs: [],
          licenseRequirement: 'For all items subject to the EAR',
          reviewPolicy: 'Presumption of denial',
          from: '2024-12-05',
          to: null,
          source: {
            name: 'US Consolidated Screening List',
            url: 'https://list.example/',
            statedOn: '2026-07-31',
            statementId: 'a1',
          },
        },
      ],
    });
  });

  test('knows a party by its Treasury number on every list; the last day still holds', async () => {
    const other = { ...numbered, id: 'c3', name: 'John DOE', programs: [] };
    await imported(numbered, {
      ...other,
      source: 'Sectoral Sanctions Identifications List (SSI) - Treasury Department',
    });
    expect(await entityOf('ofac:4711')).toMatchObject({
      name: 'DOE, John',
      kind: 'PERSON',
      identifiers: [{ scheme: 'OFAC', value: '4711' }],
      listings: [
        { list: 'SDN', programs: ['RUSSIA-EO14024', 'IRAN'], from: '2024-01-01', to: '2026-01-01' },
        { list: 'SSI', source: { words: expect.stringContaining('John DOE') } },
      ],
    });
  });

  test('knows a party of several lists by every name and identifier that any of them has', async () => {
    const other = {
      ...numbered,
      id: 'b3',
      source: 'Palestinian Legislative Council List (PLC) - Treasury Department',
      type: null,
      name: 'John DOE',
      alt_names: ['Johnny DOE'],
      ids: [{ type: 'Passport', number: 'X1' }],
    };
    await imported(other, { ...numbered, alt_names: ['DOE, Johnny'] });
    expect(await entityOf('ofac:4711')).toMatchObject({
      name: 'John DOE',
      kind: 'PERSON',
      aliases: ['Johnny DOE', 'DOE, John', 'DOE, Johnny'],
      identifiers: [
        { scheme: 'OFAC', value: '4711' },
        { scheme: 'Passport', value: 'X1' },
      ],
      source: { statementId: 'b3' },
    });
  });

  test.each([
    ['Military End User (MEU) List - Bureau of Industry and Security', 'MEU_LIST'],
    ['Denied Persons List (DPL) - Bureau of Industry and Security', 'DPL'],
    ['Unverified List (UVL) - Bureau of Industry and Security', 'UVL'],
    [
      'Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department',
      'NS_CMIC',
    ],
    ['Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department', 'NS_MBS'],
    ['Capta List (CAP) - Treasury Department', 'CAPTA'],
  ])('calls the %s as the law does', async (source, list) => {
    await imported({ ...listed, source });
    const lines = await allLines(store);
    expect(lines.filter(({ type }) => type === 'listing')).toMatchObject([{ value: { list } }]);
  });

  test.each([
    ['PRC', 'CN'],
    ['UK', 'GB'],
    ['MAN, ISLE OF', 'IM'],
  ])('reads the country that it spells %s', async (country, code) => {
    const { refusals } = await imported({ ...listed, addresses: [{ country }] });
    expect(refusals).toEqual([]);
    const lines = await allLines(store);
    expect(lines.filter(({ type }) => type === 'location')).toMatchObject([
      { value: { country: code } },
    ]);
  });

  test('refuses a record by its place and reason, and takes the rest', async () => {
    const { report, refusals } = await imported(
      { ...listed, source: 'A list of nobody (XYZ)' },
      { ...listed, name: 7 },
      { ...listed, start_date: '31 May 2020', addresses: [{ country: 'REGION: KASHMIR' }] },
      numbered,
    );
    expect(refusals.map(({ at, reason, detail }) => [at, reason, detail])).toEqual([
      [1, 'screening list record: a list that is not known', 'A list of nobody (XYZ)'],
      [
        2,
        'screening list record: is not as the list is published',
        expect.stringContaining('name'),
      ],
      [
        3,
        'screening list record: the country of an address is none of ISO 3166-1; the rest went in',
        'REGION: KASHMIR',
      ],
      [3, expect.stringContaining('listing from'), expect.stringContaining('31 May 20')],
    ]);
    expect(report.loaded.get('listing')).toMatchObject({ added: 1 });
  });

  test('leaves out what is an address alone, and counts it', async () => {
    const { report } = await imported({ ...listed, name: 'Address 04' });
    expect([...report.leftOut]).toEqual([['addresses on a list, without a party', 1]]);
    expect(await allLines(store)).toEqual([]);
  });

  test('imported again changes nothing', async () => {
    await imported(listed, numbered);
    const before = await store.version();
    await imported(listed, numbered);
    expect(await store.version()).toBe(before);
  });
});
