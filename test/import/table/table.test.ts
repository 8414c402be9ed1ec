import { describe, expect, test } from 'vitest';
import type { ImportReport } from '../../../src/import/import-report.ts';
import { tablesIntoGraph } from '../../support/table-import.ts';

const { imported } = tablesIntoGraph();

const holdings = {
  delimiter: ';',
  encoding: 'windows-1252',
  decimal: ',',
  dates: ['DD.MM.YYYY', 'YYYY'],
  source: {
    name: { value: 'Register of holdings' },
    url: 'link',
    statedOn: 'as of',
    statementId: { column: 'no', prefix: 'row-' },
    words: ['firm', 'share'],
  },
  lines: [
    {
      type: 'entity',
      key: { column: 'no', prefix: 'reg:' },
      name: 'firm',
      kind: { column: 'form', values: { GmbH: 'COMPANY', Stiftung: 'ARRANGEMENT' } },
      aliases: ['short', { column: 'former', split: '/' }],
      identifiers: [{ scheme: { value: 'DE-HRB' }, value: 'register' }],
      jurisdiction: 'country',
    },
    {
      type: 'headquarters',
      entity: { column: 'no', prefix: 'reg:' },
      country: 'seat',
      when: 'seat',
    },
    {
      type: 'ownership',
      when: ['parent', { column: 'status', isNot: ['sold'] }],
      owner: { column: 'parent', prefix: 'reg:' },
      owned: { column: 'no', prefix: 'reg:' },
      share: {
        text: 'share',
        bands: { minority: { maximum: 50, exclusiveMaximum: true }, '?': null },
      },
      from: 'since',
      to: { column: 'until', inclusive: true },
    },
  ],
};
const columns =
  'no;firm;form;short;former;register;country;seat;parent;share;since;until;status;link;as of';

describe('a table of holdings', () => {
  test('gives entities, headquarters and interests as its mapping says', async () => {
    const { refusals, of } = await imported(
      holdings,
      Buffer.from(
        [
          columns,
          '1;Mutter Stiftung;Stiftung;;;;Germany;DE;;;;;;;31.12.2025',
          '2;Töchter GmbH;GmbH;TG;Alt/Älter;HRB 7;de;;1;"33,34 %";01.02.2019;30.06.2024;;https://register.example/2;31.12.2025',
          '3;Enkel GmbH;GmbH;;;;AT;;1;minority;2020;;;;',
          '4;Vierte GmbH;GmbH;;;;AT;;1;?;;;;;',
          '5;Fünfte GmbH;GmbH;;;;AT;;1;>50;;;sold;;',
        ].join('\r\n'),
        'latin1',
      ),
    );
    expect(refusals).toEqual([]);
    expect(await of('entity')).toContainEqual({
      key: 'reg:2',
      name: 'Töchter GmbH',
      kind: 'COMPANY',
      aliases: ['TG', 'Alt', 'Älter'],
      identifiers: [{ scheme: 'DE-HRB', value: 'HRB 7' }],
      jurisdiction: 'DE',
      from: null,
      to: null,
      source: {
        name: 'Register of holdings',
        url: 'https://register.example/2',
        statedOn: '2025-12-31',
        retrievedOn: null,
        statementId: 'row-2',
        words: 'firm: Töchter GmbH; share: 33,34 %',
      },
    });
    expect(await of('headquarters')).toMatchObject([{ entity: 'reg:1', country: 'DE' }]);
    const shares = (await of('ownership')).map(({ owned, share, from, to }) => [
      owned,
      share === null ? null : [share.minimum, share.maximum, share.maximumOpen],
      from,
      to,
    ]);
    expect(shares).toEqual([
      ['reg:2', [333_400_000, 333_400_000, false], '2019-02-01', '2024-07-01'],
      ['reg:3', [0, 500_000_000, true], '2020-01-01', null],
      ['reg:4', null, null, null],
    ]);
  });

  test('says how many rows the mapping leaves out, and why', async () => {
    const { report } = await imported(
      { ...holdings, when: { column: 'form', is: ['GmbH'] } },
      [columns, '1;A;e.V.;;;;;;;;;;;;', '2;B;GmbH;;;;;;1;;;;sold;;'].join('\n'),
    );
    expect(Object.fromEntries(report.leftOut)).toEqual({
      'rows with another form than is meant': 1,
      'headquarters lines of rows with no seat': 1,
      'ownership lines of rows with a status that is not meant': 1,
    });
  });

  test('refuses a bad cell by its line, member and reason, with the row, and the rest goes in', async () => {
    const { refusals, of } = await imported(
      holdings,
      [
        columns,
        '1;Mutter;GmbH;;;;;;;;;;;;',
        '2;"Zwei\nZeilen";GmbH;;;;;;1;99,5799 ,75;;;;;',
        '3;Drei;OHG;;;;;;1;50;;;;;',
        '4;Vier;GmbH;;;;Absurdistan;;1;50;31.02.2020;;;;',
        '5;Fünf;GmbH;;;;;;9;50;;;;;',
        '6;Sechs',
        '',
      ].join('\n'),
    );
    // What is read goes on to be checked by lines, and lines to be checked against the graph.
    expect(refusals.map(({ at, reason, detail }) => [at, reason, detail])).toEqual([
      [3, 'ownership share: is no share', '99,5799 ,75'],
      [5, 'entity kind: is none of the values that the mapping has for form', 'OHG'],
      [6, 'entity jurisdiction: is no country of ISO 3166-1 by code or name', 'Absurdistan'],
      [6, 'ownership from: is no date as the mapping says that they are written', '31.02.2020'],
      [8, 'a row with another number of fields than the header', '2 fields, and the header has 15'],
      [5, 'ownership owned: no entity', expect.stringContaining('no entity "reg:3"')],
      [7, 'ownership owner: no entity', expect.stringContaining('no entity "reg:9"')],
    ]);
    expect(refusals[1]?.record).toMatchObject({ no: '3', firm: 'Drei', form: 'OHG' });
    expect((await of('entity')).map(({ key }) => key)).toEqual(['reg:1', 'reg:2', 'reg:5']);
  });

  test('changes nothing the second time', async () => {
    const table = [columns, '1;A;GmbH;;;;;DE;;;;;;;', '2;B;GmbH;;;;;;1;50;;;;;'].join('\n');
    const [first, second] = [await imported(holdings, table), await imported(holdings, table)];
    expect(changes(first)).toBe(4);
    expect(changes(second)).toBe(0);
  });
});

function changes({ report }: { readonly report: ImportReport }): number {
  return [...report.loaded.values()].reduce((sum, { added, changed }) => sum + added + changed, 0);
}

test('a holding without a first day beside one that has one is left alone when it is imported again', async () => {
  const mapping = {
    source: { name: { value: 'Register' } },
    dated: '2026-01-01',
    lines: [
      { type: 'entity', ifAbsent: true, key: 'owner', name: 'owner' },
      { type: 'entity', ifAbsent: true, key: 'owned', name: 'owned' },
      {
        type: 'ownership',
        owner: 'owner',
        owned: 'owned',
        share: { text: 'share' },
        from: 'since',
      },
    ],
  };
  const table = 'owner,owned,share,since\nA,B,25,\nA,B,10,2020-01-01\n';
  const first = await imported(mapping, table);
  const again = await imported(mapping, table);
  expect(await again.of('ownership')).toEqual(await first.of('ownership'));
  expect([...again.report.loaded]).toEqual([
    ['entity', { added: 0, changed: 0, unchanged: 2, refused: 0 }],
    ['ownership', { added: 0, changed: 0, unchanged: 2, refused: 0 }],
  ]);
});
