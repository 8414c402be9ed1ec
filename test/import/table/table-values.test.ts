import { describe, expect, test } from 'vitest';
import { chipLine, entityLine } from '../../support/graph-lines.ts';
import { tablesIntoGraph } from '../../support/table-import.ts';

const { imported, store } = tablesIntoGraph();

const source = { name: { value: 'Register of holdings' } };

describe('shares', () => {
  test.each([
    ['PERCENT', '33,3', 333_000_000],
    ['PERCENT', '0.29', 2_900_000],
    ['FRACTION', '0.29', 290_000_000],
    ['FRACTION', '1', 1_000_000_000],
    ['FRACTION', '29 %', 290_000_000],
  ])('in %s: %s', async (unit, text, billionths) => {
    const { of } = await imported(
      {
        source,
        lines: [
          { type: 'entity', key: 'a', name: 'a' },
          { type: 'ownership', owner: 'a', owned: 'a', share: { exact: 's', unit } },
        ],
      },
      `a,s\nx,"${text}"\n`,
    );
    expect(await of('ownership')).toMatchObject([
      { share: { minimum: billionths, maximum: billionths } },
    ]);
  });

  test('as bounds in two columns, one of which may be empty', async () => {
    const { of } = await imported(
      {
        source,
        lines: [
          { type: 'entity', key: 'a', name: 'a' },
          {
            type: 'ownership',
            owner: 'a',
            owned: 'a',
            share: { minimum: 'low', maximum: 'high', exclusiveMinimum: true },
          },
        ],
      },
      'a,low,high\nx,25,50\ny,,50\nz,,\n',
    );
    const shares = (await of('ownership')).map(({ share }) =>
      share === null ? null : [share.minimum, share.minimumOpen, share.maximum],
    );
    expect(shares).toEqual([[250_000_000, true, 500_000_000], [0, false, 500_000_000], null]);
  });
});

test('a table of transfers gives them with their parties, item, countries and licence or exception', async () => {
  const known = [entityLine('maker'), entityLine('buyer'), chipLine('nvidia-h20')];
  await store().write((writer) => writer.put(known));
  const { refusals, of } = await imported(
    {
      dates: ['M/D/YYYY'],
      source,
      lines: [
        {
          type: 'transfer',
          key: { columns: ['from', 'to', 'date'], separator: '/', prefix: 'ship:', lower: true },
          from: 'from',
          to: 'to',
          chip: { column: 'item', values: { 'H20 96GB': 'nvidia-h20' } },
          quantity: 'units',
          date: 'date',
          fromCountry: 'origin',
          toCountry: 'destination',
          license: 'licence',
          exception: { column: 'exception', values: { 'License Exception LPP': 'LPP' } },
        },
      ],
    },
    [
      'from,to,item,units,date,origin,destination,licence,exception',
      'maker,buyer,H20 96GB,"1,024",2/5/2025,TW,Singapore,,License Exception LPP',
      'maker,buyer,H20 96GB,16,12/31/2025,TW,SG,1234567,',
      'maker,buyer,H20 96GB,many,1/1/2026,TW,SG,,',
    ].join('\n'),
  );
  expect(refusals.map(({ at, reason, detail }) => [at, reason, detail])).toEqual([
    [4, 'transfer quantity: is no number', 'many'],
  ]);
  const byDate = [...(await of('transfer'))].sort((one, other) => (one.date < other.date ? -1 : 1));
  expect(byDate).toMatchObject([
    {
      key: 'ship:maker/buyer/2/5/2025',
      from: 'maker',
      to: 'buyer',
      chip: 'nvidia-h20',
      quantity: 1_024,
      date: '2025-02-05',
      fromCountry: 'TW',
      toCountry: 'SG',
      license: null,
      exception: 'LPP',
    },
    { key: 'ship:maker/buyer/12/31/2025', quantity: 16, license: '1234567', exception: null },
  ]);
});

test('a date that two of the forms read otherwise is refused', async () => {
  const { refusals, of } = await imported(
    {
      dates: ['D/M/YYYY', 'M/D/YYYY'],
      source,
      lines: [{ type: 'entity', key: 'a', name: 'a', from: 'd' }],
    },
    'a,d\nx,3/4/2025\ny,30/4/2025\nz,5/5/2025\n',
  );
  expect(refusals.map(({ at, reason, detail }) => [at, reason, detail])).toEqual([
    [2, 'entity from: is a date that two forms of the mapping read otherwise', '3/4/2025'],
  ]);
  expect((await of('entity')).map(({ from }) => from)).toEqual(['2025-04-30', '2025-05-05']);
});

test('a source that a column names is a source of its own, which a newer table ends', async () => {
  const mapping = {
    source: { name: 'by' },
    complete: true,
    lines: [
      { type: 'entity', key: 'a', name: 'a' },
      { type: 'location', entity: 'a', country: 'c' },
    ],
  };
  await imported({ ...mapping, dated: '2025-01-01' }, 'a,c,by\nx,DE,One\ny,FR,Two\n');
  const { of } = await imported({ ...mapping, dated: '2026-01-01' }, 'a,c,by\nx,AT,One\n');
  expect((await of('location')).map(({ country, to }) => [country, to])).toEqual([
    ['AT', null],
    ['DE', '2026-01-01'],
    ['FR', null],
  ]);
});
