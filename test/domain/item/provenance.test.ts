import { describe, expect, test } from 'vitest';
import type { ItemGraph } from '../../../src/domain/item/item-graph.ts';
import { modelProvenance } from '../../../src/domain/item/provenance.ts';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';
import { entry4E091 } from '../../../src/law/2025-01-13-ai-diffusion/4e091.ts';
import {
  chip,
  cluster,
  derivation,
  exactly,
  installation,
  itemGraph,
  model,
  smallChip,
  syntheticData,
  training,
} from './item-graphs.ts';

const provenance = (graph: ItemGraph, key = 'm') =>
  modelProvenance(graph, key, '2025-06-01', entry3A090, entry4E091);
const operations = (graph: ItemGraph, key = 'm') => provenance(graph, key).operations;

/** A model of which the base, and not what was added, learned a fifth from a generator. */
const withAdded = (added: number) =>
  itemGraph({
    models: [
      model('t', { trainingOperations: exactly(5e25) }),
      model('a', { trainingOperations: exactly(2e25) }),
      model('m'),
    ],
    derivations: [derivation('m', 'a', added)],
    syntheticData: [syntheticData('a', 't')],
  });

describe('the operations of a model', () => {
  test('are those of a chain of bases and of what each added', () => {
    const graph = itemGraph({
      models: [model('a', { trainingOperations: exactly(5e25) }), model('b'), model('m')],
      derivations: [derivation('b', 'a', 3e25), derivation('m', 'b', 2e25)],
    });
    expect(operations(graph)).toEqual(exactly(1e26));
  });

  test('count a base once that is reached on two ways', () => {
    const graph = itemGraph({
      models: [
        model('a', { trainingOperations: exactly(5e25) }),
        model('b'),
        model('c'),
        model('m'),
      ],
      derivations: [
        derivation('b', 'a', 1e25),
        derivation('c', 'a', 2e25),
        derivation('m', 'b', 3e24),
        derivation('m', 'c', 0),
      ],
    });
    expect(operations(graph)).toEqual(exactly(8.3e25));
  });

  test('count each stage of a ladder of forty diamonds once', () => {
    const rungs = Array.from({ length: 40 }, (_, rung) => rung);
    const graph = itemGraph({
      models: [
        model('0', { trainingOperations: exactly(1e24) }),
        ...rungs.flatMap((rung) => [model(`${rung}l`), model(`${rung}r`), model(`${rung + 1}`)]),
      ],
      derivations: rungs.flatMap((rung) => [
        derivation(`${rung}l`, `${rung}`, 1e24),
        derivation(`${rung}r`, `${rung}`, 1e24),
        derivation(`${rung + 1}`, `${rung}l`, 0),
        derivation(`${rung + 1}`, `${rung}r`, 0),
      ]),
    });
    expect(operations(graph, '40')).toEqual(exactly(8.1e25));
  });

  test('of a long chain are counted without an end to the call stack', () => {
    const steps = Array.from({ length: 3000 }, (_, step) => step);
    const graph = itemGraph({
      models: [
        model('3000', { trainingOperations: exactly(1e24) }),
        ...steps.map((step) => model(`${step}`)),
      ],
      derivations: steps.map((step) => derivation(`${step}`, `${step + 1}`, 1e21)),
    });
    expect(operations(graph, '0')).toEqual(exactly(4e24));
  });

  test('keep the range of their sources', () => {
    const graph = itemGraph({
      models: [model('a', { trainingOperations: { minimum: 4e25, maximum: 6e25 } }), model('m')],
      derivations: [derivation('m', 'a', 1e25)],
    });
    expect(operations(graph)).toEqual({ minimum: 5e25, maximum: 7e25 });
  });

  test('are the stated total where what was added is not known', () => {
    const graph = itemGraph({
      models: [
        model('a', { trainingOperations: exactly(4e25) }),
        model('m', { trainingOperations: exactly(5e25) }),
      ],
      derivations: [derivation('m', 'a', null)],
    });
    expect(operations(graph)).toEqual(exactly(5e25));
  });

  test('have no upper limit where a part is not known at all', () => {
    const graph = itemGraph({
      models: [model('a', { trainingOperations: exactly(4e25) }), model('m')],
      derivations: [derivation('m', 'a', null)],
    });
    expect(operations(graph)).toBeNull();
    expect(
      provenance(graph)
        .findings.map(({ statement }) => statement)
        .join(),
    ).toContain('4 x 10^25 or more');
  });

  test('span statements that disagree, and say so', () => {
    const graph = itemGraph({
      models: [
        model('a', { trainingOperations: exactly(4e25) }),
        model('m', { trainingOperations: exactly(9e25) }),
      ],
      derivations: [derivation('m', 'a', 1e25)],
    });
    expect(operations(graph)).toEqual({ minimum: 5e25, maximum: 9e25 });
    expect(provenance(graph).findings[0]?.statement).toContain('do not agree');
  });

  test('end with models that derive from one another', () => {
    const graph = itemGraph({
      models: [model('a', { trainingOperations: exactly(4e25) }), model('m')],
      derivations: [derivation('m', 'a', 1e25), derivation('a', 'm', 1e25)],
    });
    expect(operations(graph)).toBeNull();
  });

  test('count a generator of two generators once', () => {
    // A generated data for B and C, and both for the model: the example of technical note 3.
    const graph = itemGraph({
      models: [
        model('a', { trainingOperations: exactly(3e25) }),
        model('b', { trainingOperations: exactly(2e25) }),
        model('c', { trainingOperations: exactly(1e25) }),
        model('m', { trainingOperations: exactly(1e25) }),
      ],
      syntheticData: [
        syntheticData('b', 'a'),
        syntheticData('c', 'a'),
        syntheticData('m', 'b'),
        syntheticData('m', 'c'),
      ],
    });
    expect(operations(graph)).toEqual(exactly(6e25));
  });

  test('count a base once that generated data as well', () => {
    const graph = itemGraph({
      models: [model('a', { trainingOperations: exactly(5e25) }), model('m')],
      derivations: [derivation('m', 'a', 1e25)],
      syntheticData: [syntheticData('m', 'a', { generationOperations: 2e24 })],
    });
    expect(operations(graph)).toEqual(exactly(6.2e25));
  });

  test('take variants of one generator together', () => {
    const graph = itemGraph({
      models: [
        model('t', { trainingOperations: exactly(5e25) }),
        model('t1'),
        model('m', { trainingOperations: exactly(1e25) }),
      ],
      derivations: [derivation('t1', 't', 1e24)],
      syntheticData: [
        syntheticData('m', 't', { shareOfOperations: 6 }),
        syntheticData('m', 't1', { shareOfOperations: 5 }),
      ],
    });
    expect(operations(graph)).toEqual(exactly(6.1e25));
  });

  test('take the share of a base as the part that the base is', () => {
    // 20 per cent of the base are 10 per cent of a model twice as large.
    expect(operations(withAdded(2e25))).toEqual(exactly(4e25));
    expect(operations(withAdded(1.9e25))).toEqual(exactly(8.9e25));
  });

  test('end with generators of one another', () => {
    const graph = itemGraph({
      models: [
        model('t', { trainingOperations: exactly(5e25) }),
        model('m', { trainingOperations: exactly(1e25) }),
      ],
      syntheticData: [syntheticData('m', 't'), syntheticData('t', 'm')],
    });
    expect(operations(graph)).toEqual(exactly(6e25));
  });
});

const trainedIn = (country: string | null, ...chips: ReturnType<typeof chip>[]) =>
  itemGraph({
    models: [model('m')],
    chips,
    clusters: [cluster('c', country)],
    installations: chips.map(({ key }) => installation('c', key)),
    trainings: [training('m', { cluster: 'c' })],
  });

const reach = (graph: ItemGraph) => provenance(graph).subjectToEar;

const why = (graph: ItemGraph) => {
  const finding = provenance(graph).findings.find(({ step }) => step === 'classification:training');
  return {
    statement: finding?.statement,
    citations: finding?.citations.map(({ reference }) => reference),
  };
};

describe('subject to the EAR through the training', () => {
  test.each([
    ['controlled chips abroad', trainedIn('FR', chip('x')), 'YES'],
    ['controlled chips at an unknown place', trainedIn(null, chip('x')), 'YES'],
    ['a controlled chip among others', trainedIn('FR', smallChip('s'), chip('x')), 'YES'],
    ['no controlled chip', trainedIn('FR', smallChip('s')), 'NO'],
    ['controlled chips not subject', trainedIn('CN', chip('x', { subjectToEar: false })), 'NO'],
    ['any chips in the United States', trainedIn('US', smallChip('s')), 'YES'],
    ['unknown chips in the United States', trainedIn('US'), 'YES'],
    ['unknown chips abroad', trainedIn('FR'), 'UNKNOWN'],
    ['a chip of unknown class', trainedIn('FR', chip('x', { performance: [] })), 'UNKNOWN'],
    [
      'a chip of unknown class that is not subject',
      trainedIn('CN', chip('x', { performance: [], subjectToEar: false })),
      'NO',
    ],
    ['nothing on record', itemGraph({ models: [model('m')] }), 'UNKNOWN'],
  ] as const)('%s', (_, graph, expected) => {
    expect(reach(graph)).toBe(expected);
  });

  test('follows a base that was trained on controlled chips', () => {
    const graph = itemGraph({
      models: [model('a'), model('m')],
      chips: [chip('x'), smallChip('s')],
      trainings: [training('a', { chip: 'x' }), training('m', { chip: 's' })],
      derivations: [derivation('m', 'a', 1)],
    });
    expect(reach(graph)).toBe('YES');
    expect(provenance(graph).trainedOn.map(({ chip: { key } }) => key)).toEqual(['s']);
  });

  test('does not follow a generator', () => {
    const graph = itemGraph({
      models: [model('t'), model('m')],
      chips: [chip('x'), smallChip('s')],
      trainings: [training('t', { chip: 'x' }), training('m', { chip: 's' })],
      syntheticData: [syntheticData('m', 't')],
    });
    expect(reach(graph)).toBe('NO');
  });

  test('looks at the chips that stood in the cluster while it trained, and at nothing later than the day', () => {
    const parts = {
      models: [model('m')],
      chips: [chip('x'), smallChip('s')],
      clusters: [cluster('c', 'FR')],
    };
    const installations = [
      installation('c', 's', { to: '2024-01-01' }),
      installation('c', 'x', { from: '2024-01-01' }),
    ];
    const during = (from: `${number}-${number}-${number}`, to: `${number}-${number}-${number}`) =>
      itemGraph({
        ...parts,
        installations,
        trainings: [training('m', { cluster: 'c', from, to })],
      });
    expect(reach(during('2023-01-01', '2024-01-01'))).toBe('NO');
    expect(reach(during('2023-01-01', '2024-01-02'))).toBe('YES');
    expect(reach(during('2025-06-02', '2025-07-01'))).toBe('UNKNOWN');
    expect(reach(during('2025-06-01', '2025-07-01'))).toBe('YES');
  });

  test('tells a presumption as one', () => {
    expect(why(trainedIn('FR', chip('x')))).toEqual({
      statement:
        'The weights are subject to the EAR: C ran on X, controlled and presumed to be subject to the EAR (15 CFR 734.9(h)).',
      citations: ['15 CFR 734.9(l)'],
    });
    expect(why(trainedIn('FR', chip('x', { subjectToEar: true })))).toEqual({
      statement:
        'The weights are subject to the EAR: C ran on X, controlled and on record as subject to the EAR.',
      citations: ['15 CFR 734.9(l)'],
    });
  });

  test('cites the rule on weights made abroad for no weights made in the United States', () => {
    expect(why(trainedIn('US', chip('x')))).toEqual({
      statement:
        'The weights are subject to the EAR: C is in the United States, and weights trained there are read here as being of US origin (our reading).',
      citations: [],
    });
    const inBoth = itemGraph({
      models: [model('m')],
      chips: [chip('x')],
      clusters: [cluster('c', 'US')],
      trainings: [training('m', { cluster: 'c' }), training('m', { chip: 'x' })],
    });
    expect(why(inBoth).citations).toEqual(['15 CFR 734.9(l)']);
  });
});

describe('what a model was trained on', () => {
  test('has a row for each chip, with the quantity of the training or of the cluster', () => {
    const graph = itemGraph({
      models: [model('m')],
      chips: [chip('x'), chip('y')],
      clusters: [cluster('c', 'FR'), cluster('d', 'FR')],
      installations: [
        installation('c', 'x', { quantity: 100 }),
        installation('d', 'x', { quantity: 7 }),
        installation('d', 'y', { quantity: 8 }),
      ],
      trainings: [
        training('m', { cluster: 'c', quantity: 50 }),
        training('m', { cluster: 'd', quantity: 15 }),
        training('m', { chip: 'y', quantity: 3 }),
      ],
    });
    expect(
      provenance(graph).trainedOn.map((row) => [
        row.cluster?.key ?? null,
        row.chip.key,
        row.quantity,
      ]),
    ).toEqual([
      ['c', 'x', 50],
      ['d', 'x', 7],
      ['d', 'y', 8],
      [null, 'y', 3],
    ]);
  });
});

test('a model that the graph does not hold is refused by name', () => {
  expect(() => provenance(itemGraph({}), 'absent')).toThrow('no model "absent"');
});

test('a provenance has the lines of the model itself, and not those of its bases', () => {
  const own = [derivation('m', 'a', 1e25), syntheticData('m', 't')] as const;
  const graph = itemGraph({
    models: [model('t'), model('a'), model('b'), model('m')],
    derivations: [derivation('a', 'b', 1e25), own[0]],
    syntheticData: [syntheticData('a', 't'), own[1]],
  });
  expect(provenance(graph)).toMatchObject({ derivedFrom: [own[0]], syntheticData: [own[1]] });
});
