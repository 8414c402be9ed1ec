import { describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { classifyChip } from '../../src/domain/item/chip.ts';
import { specifiedChipFacts } from '../../src/domain/item/chip-facts.ts';
import { trainingOperations } from '../../src/import/epoch/training-operations.ts';
import { entry3A090 } from '../../src/law/2023-11-17-advanced-computing/3a090.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import { scratchFolder } from '../support/graph-files.ts';
import { runImport } from '../support/import-run.ts';

type Row = Readonly<Record<string, string>>;

function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function table(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return `\uFEFF${[columns.map(cell).join(','), ...lines].join('\n')}\n`;
}

const chip = (name: string, more: Row = {}): Row => ({
  'Hardware name': name,
  Manufacturer: 'Maker',
  'Release date': '2023-10-08',
  ...more,
});
const model = (name: string, more: Row = {}): Row => ({
  Model: name,
  Organization: 'Lab',
  'Publication date': '2025-01-02',
  'Training compute (FLOP)': '',
  ...more,
});

/** Everything that the tables give, with what was refused. */
async function imported(...tables: readonly (readonly Row[])[]) {
  const folder = await scratchFolder();
  const store = await openSqliteGraphStore();
  try {
    const paths: string[] = [];
    for (const [at, rows] of tables.entries()) {
      paths.push(await folder.writeBytes(`${at}.csv`, Buffer.from(table(rows))));
    }
    const run = await runImport(store, paths);
    const items: GraphLine[] = [];
    await store.scanItems((batch) => {
      items.push(...batch);
    });
    return {
      ...run,
      of: (type: string) => items.filter((line) => line.type === type).map(({ value }) => value),
    };
  } finally {
    await store.close();
    await folder.remove();
  }
}

describe('a chip', () => {
  test('has its dense rates, its die and its bandwidths in the units of the graph', async () => {
    const { of } = await imported([
      chip('NVIDIA\nH20', {
        'Tensor-FP16/BF16 performance (FLOP/s)': '148000000000000.0',
        'INT8 performance (OP/s)': '2.96e+14',
        'TF32 (TensorFloat-32) performance (FLOP/s)': '74000000000000',
        'Die Size (mm^2)': '814.0',
        'Memory bandwidth (byte/s)': '4000000000000.0',
        'Intranode bandwidth (byte/s)': '900000000000',
        'Last modified': '2025-10-29 10:00:00+00:00',
      }),
    ]);
    expect(of('chip')).toMatchObject([
      {
        key: 'epoch:chip:nvidia h20',
        name: 'NVIDIA H20',
        vendor: 'epoch:organization:maker',
        performance: [
          { operation: 'TF32', bits: 32, teraOps: 74 },
          { operation: 'Tensor FP16/BF16', bits: 16, teraOps: 148 },
          { operation: 'INT8', bits: 8, teraOps: 296 },
        ],
        dieAreaMm2: 814,
        memoryBandwidthGBps: 4_000,
        interconnectGBps: 900,
        designedForDataCenter: null,
        nonPlanar: null,
        released: '2023-10-08',
        source: { name: 'Epoch AI, Data on Machine Learning Hardware', statedOn: '2025-10-29' },
      },
    ]);
  });

  test('with vector rates alone since 2017 has no rates: those of its matrix units are not known', async () => {
    const rates = { 'FP32 (single precision) performance (FLOP/s)': '52000000000000' };
    const { of } = await imported([
      chip('New', rates),
      chip('Old', { ...rates, 'Release date': '2014-01-01' }),
    ]);
    expect(of('chip')).toMatchObject([
      { name: 'New', performance: [], source: { words: expect.stringContaining('FP32 52 TOPS') } },
      { name: 'Old', performance: [{ operation: 'FP32', bits: 32, teraOps: 52 }] },
    ]);
  });
});

describe('the rates of a chip', () => {
  test('with TF32 make no total definite that its bit length decides', async () => {
    const { of } = await imported([
      chip('AWS Inferentia2', {
        'Tensor-FP16/BF16 performance (FLOP/s)': '190000000000000',
        'INT8 performance (OP/s)': '380000000000000',
        'TF32 (TensorFloat-32) performance (FLOP/s)': '190000000000000',
      }),
    ]);
    const statuses = of('chip').flatMap((value) =>
      'performance' in value
        ? [specifiedChipFacts({ performance: value.performance, dieAreaMm2: 2_000 })].map(
            (facts) => classifyChip(facts, entry3A090).status,
          )
        : [],
    );
    expect(statuses).toEqual(['REVIEW']);
  });

  test('that none is of, and the publisher’s own total where the rates give another, stay in the words', async () => {
    const { of } = await imported([
      chip('GB300', {
        'FP4 performance (FLOP/s)': '1.5e16',
        'Total processing performance (bit-OP/s)': '6.112e16',
        'Internode bandwidth (bit/s)': '4e11',
        Notes: 'Performance figures\nare without sparsity.',
      }),
      chip('Same', {
        'FP4 performance (FLOP/s)': '1e16',
        'Total processing performance (bit-OP/s)': '4.00000001e16',
      }),
    ]);
    expect(of('chip').map(({ source }) => source?.words)).toEqual([
      'Total processing performance by Epoch AI: 61,120, by the rates: 60,000. Internode bandwidth: 50 GB/s. Performance figures are without sparsity',
      undefined,
    ]);
  });
});

describe('a model', () => {
  test('has its developer, range, chips and base', async () => {
    const { of, refusals } = await imported(
      [chip('H20')],
      [
        model('Base'),
        model('Big', {
          'Training compute (FLOP)': '1e+26',
          Confidence: 'Likely',
          'Model accessibility': 'API access',
          'Training hardware': 'H20',
          'Hardware quantity': '2000.0',
          'Base model': 'Base',
          'Finetune compute (FLOP)': '1e24',
          Link: 'https://lab.example/big, https://other.example/',
        }),
        model('Open', {
          Organization: 'Lab,University',
          'Model accessibility': 'Open weights (unrestricted)',
          'Training hardware': 'H20,Unheard of',
          'Hardware quantity': '10',
        }),
      ],
    );
    expect(of('model')).toMatchObject([
      { key: 'epoch:model:base', trainingOperations: null, publishedWeights: 'UNKNOWN' },
      {
        key: 'epoch:model:big',
        developer: 'epoch:organization:lab',
        publishedWeights: 'NO',
        trainingOperations: { minimum: 1e25, maximum: 1e27 },
        released: '2025-01-02',
        source: { name: 'Epoch AI, Data on AI Models', url: 'https://lab.example/big' },
      },
      { key: 'epoch:model:open', developer: null, publishedWeights: 'UNKNOWN' },
    ]);
    expect(of('training')).toMatchObject([
      { model: 'epoch:model:big', chip: 'epoch:chip:h20', quantity: 2_000 },
      { model: 'epoch:model:open', chip: 'epoch:chip:h20', quantity: null },
    ]);
    expect(of('derivation')).toMatchObject([
      { model: 'epoch:model:big', base: 'epoch:model:base', additionalOperations: 1e24 },
    ]);
    expect(refusals.map(({ at, reason }) => [at, reason])).toEqual([
      [4, expect.stringMatching(/^training chip: no chip/)],
    ]);
  });

  test('with cells that are no numbers goes in without them, and is told', async () => {
    const { of, refusals } = await imported(
      [model('A', { 'Training compute (FLOP)': 'a lot', Confidence: 'Confident' }), model('')],
      [chip('B', { 'Die Size (mm^2)': 'big' })],
    );
    expect(of('model')).toMatchObject([{ name: 'A', trainingOperations: null }]);
    expect(of('chip')).toMatchObject([{ name: 'B', dieAreaMm2: null }]);
    expect(refusals.map(({ at, reason, detail }) => [at, reason, detail])).toEqual([
      [2, 'model training compute: is no number; the rest went in', 'a lot'],
      [3, 'model: no name', null],
      [2, 'hardware Die Size (mm^2): is no number; the rest went in', 'big'],
    ]);
  });

  test.each([
    [{ estimate: '1e25', lower: null, upper: null, confidence: 'Confident' }, 3.16e24, 3.16e25],
    [{ estimate: '1e25', lower: null, upper: null, confidence: 'Speculative' }, 3.16e23, 3.16e26],
    [{ estimate: '1e25', lower: '5e24', upper: '2e25', confidence: 'Unknown' }, 5e24, 2e25],
  ])('of %j took from %d to %d operations', (cells, minimum, maximum) => {
    expect(trainingOperations(cells)).toEqual({ range: { minimum, maximum } });
  });

  test.each(['Unknown', 'Unverified', 'Wrong', null])(
    'with an estimate that is %s says nothing of its operations',
    (confidence) => {
      const cells = { estimate: '1e25', lower: null, upper: null, confidence };
      expect(trainingOperations(cells)).toEqual({ range: null });
    },
  );
});

const cluster = (name: string, more: Row = {}): Row => ({
  Name: name,
  Status: 'Existing',
  Certainty: 'Confirmed',
  Owner: 'Lab',
  Users: 'Lab',
  Country: 'United States of America',
  'Chip type (primary)': 'H100',
  'Chip quantity (primary)': '4096.0',
  'First Operational Date': '2024-03',
  ...more,
});

describe('a cluster', () => {
  test('has its operator, country and chips, with its dates', async () => {
    const { of, refusals } = await imported(
      [chip('H100'), chip('A100')],
      [
        cluster('One', {
          'Chip type (secondary)': 'A100',
          'Decommissioned Date (if applicable)': '2025-07',
        }),
      ],
    );
    expect(refusals).toEqual([]);
    expect(of('cluster')).toMatchObject([
      {
        key: 'epoch:cluster:one',
        name: 'One',
        operator: 'epoch:organization:lab',
        country: 'US',
        from: '2024-03-01',
        to: '2025-08-01',
      },
    ]);
    const installed = of('installation').map((value) => [
      'chip' in value && value.chip,
      'quantity' in value && value.quantity,
    ]);
    expect(new Map(installed as [string, unknown][])).toEqual(
      new Map<string, unknown>([
        ['epoch:chip:h100', 4_096],
        ['epoch:chip:a100', null],
      ]),
    );
  });

  test('has no operator where others use it, and no quantity that is an estimate or rounded', async () => {
    const { of } = await imported(
      [chip('H100')],
      [
        cluster('Cloud', { Users: 'Cloud' }),
        cluster('Joint', { Owner: 'Lab,Other', Users: 'Lab,Other' }),
        cluster('Perhaps', { Certainty: 'Likely' }),
        cluster('Shanghai', { Country: 'China' }),
      ],
    );
    const operators = of('cluster').map((value) => 'operator' in value && value.operator);
    expect(operators.filter((operator) => operator === null)).toHaveLength(2);
    const quantities = of('installation').map((value) => 'quantity' in value && value.quantity);
    expect(quantities.filter((quantity) => quantity === null)).toHaveLength(2);
  });

  test('that does not stand, or stands in another row too, is left out and counted', async () => {
    const { report, of } = await imported([
      cluster('Planned', { Status: 'Planned' }),
      cluster('Unlikely', { Certainty: 'Unlikely' }),
      cluster('Twice', { 'Possible Duplicate': 'True' }),
      cluster('Phase 1', { 'Superseded by': 'Phase 2' }),
      cluster('Anonymized Chinese System'),
      cluster('Gone', { Status: 'Decommissioned' }),
    ]);
    expect(of('cluster')).toEqual([]);
    expect([...report.leftOut.values()]).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
