import { describe, expect, test } from 'vitest';
import { classifyModel } from '../../../src/domain/item/model.ts';
import { specifiedModelFacts } from '../../../src/domain/item/model-specification.ts';
import type { SyntheticDataSpecification } from '../../../src/domain/item/model-specification.ts';
import { entry4E091 } from '../../../src/law/2025-01-13-ai-diffusion/4e091.ts';
import { assumedFacts, candidates, statements } from './chips.ts';
import { closedWeights } from './models.ts';

describe('the heading', () => {
  test.each([
    [1e26, '4E091'],
    [9.999999999999999e25, null],
    [1.0000000000000002e26, '4E091'],
    [0, null],
  ])('%d operations are in %s', (trainingOperations, eccn) => {
    expect(closedWeights({ trainingOperations })).toMatchObject({
      eccn,
      status: eccn === null ? 'NOT_CONTROLLED' : 'CONTROLLED',
      trainingOperations,
    });
  });

  test('is of no effect before there is an entry', () => {
    const facts = specifiedModelFacts({ trainingOperations: 5e26 }, null);
    const classification = classifyModel(facts, null);
    expect(classification).toMatchObject({ eccn: null, status: 'NOT_CONTROLLED' });
    expect(statements(classification)).toContain('have no entry for model weights');
  });
});

describe('publication', () => {
  test('leaves the weights out', () => {
    expect(closedWeights({ trainingOperations: 3e26, weightsPublished: 'YES' }).status).toBe(
      'NOT_CONTROLLED',
    );
  });

  test('matters only where the operations could reach the threshold', () => {
    const open = closedWeights({ trainingOperations: 3e26, weightsPublished: 'UNKNOWN' });
    expect(open.status).toBe('REVIEW');
    expect(assumedFacts(open)).toEqual(['item.weightsPublished']);
    const small = closedWeights({ trainingOperations: 9e25, weightsPublished: 'UNKNOWN' });
    expect(small.status).toBe('NOT_CONTROLLED');
    expect(small.worlds).toHaveLength(1);
  });
});

describe('nothing known', () => {
  test('is a review that names every fact', () => {
    const empty = classifyModel(specifiedModelFacts({}, entry4E091), entry4E091);
    expect(empty).toMatchObject({ eccn: null, status: 'REVIEW', trainingOperations: null });
    expect(assumedFacts(empty)).toEqual([
      'item.trainedOnControlledChips',
      'item.trainingOperations',
      'item.weightsPublished',
    ]);
    expect([...empty.questions.keys()].sort()).toEqual(assumedFacts(empty));
  });

  test('of the operations is a review', () => {
    const open = closedWeights({});
    expect(candidates(open)).toEqual([null, '4E091']);
    expect(assumedFacts(open)).toEqual(['item.trainingOperations']);
  });

  test('of the training is tried both ways, and changes no entry', () => {
    const open = closedWeights({ trainingOperations: 2e26, trainedOnControlledChips: 'UNKNOWN' });
    expect(open).toMatchObject({ eccn: '4E091', status: 'CONTROLLED' });
    expect(open.worlds.map(({ subjectToEar }) => subjectToEar)).toEqual(['NO', 'YES']);
    expect(
      closedWeights({ trainingOperations: 1e25, trainedOnControlledChips: 'UNKNOWN' }).worlds,
    ).toHaveLength(1);
  });
});

const derived = (
  baseOperations: number,
  additionalOperations: number,
  basePublished: 'YES' | 'NO' | 'UNKNOWN' = 'YES',
) => closedWeights({ derivedFrom: { basePublished, baseOperations, additionalOperations } });

describe('note 1, derived from a published model', () => {
  test.each([
    // The floor of 2.5e25 is higher than 25 per cent of a base of 9e25.
    [9e25, 2.5e25, 'NOT_CONTROLLED'],
    [9e25, 2.500000000000001e25, 'REVIEW'],
    [9e25, 3e25, 'REVIEW'],
    [9e25, 3.1e25, 'CONTROLLED'],
    // 25 per cent of a base of 2e26 are 5e25; of base and addition they are reached at a third of the base.
    [2e26, 5e25, 'NOT_CONTROLLED'],
    [2e26, 4.999999999999999e25, 'NOT_CONTROLLED'],
    [2e26, 5.000000000000001e25, 'REVIEW'],
    [3e26, 1e26, 'REVIEW'],
    [3e26, 1.000000000000001e26, 'CONTROLLED'],
    // Below the threshold in total, the heading never bites.
    [5e25, 4.9e25, 'NOT_CONTROLLED'],
  ])('base %d with %d added is %s', (base, added, status) => {
    expect(derived(base, added).status).toBe(status);
  });

  test('names the disagreement of its two readings', () => {
    const { worlds } = derived(2e26, 6e25);
    expect(worlds).toHaveLength(1);
    expect(worlds[0]).toMatchObject({ eccn: '4E091' });
    expect(worlds[0]?.conflict).toContain(
      "25 per cent of the base's operations and not of the total",
    );
  });

  test('does not help what derives from an unpublished model', () => {
    expect(derived(2e26, 1e25, 'NO').eccn).toBe('4E091');
  });

  test('asks whether the base is published where that decides', () => {
    expect(assumedFacts(derived(2e26, 1e25, 'UNKNOWN'))).toEqual([
      'item.derivedFrom.basePublished',
    ]);
    expect(derived(2e26, 1e26, 'UNKNOWN').status).toBe('CONTROLLED');
    expect(derived(1e25, 1e25, 'UNKNOWN').status).toBe('NOT_CONTROLLED');
  });

  test('a total that base and addition do not come to opens everything between', () => {
    const derivedFrom = {
      basePublished: 'NO',
      baseOperations: 9e25,
      additionalOperations: 2e25,
    } as const;
    const between = closedWeights({ derivedFrom, trainingOperations: 2e25 });
    expect(between.status).toBe('REVIEW');
    expect(assumedFacts(between)).toEqual(['item.trainingOperations']);
    expect(statements(between)).toContain('correct the one that is wrong');
    expect(closedWeights({ derivedFrom, trainingOperations: 1.1e26 }).eccn).toBe('4E091');
    const small = {
      basePublished: 'NO',
      baseOperations: 1e25,
      additionalOperations: 1e25,
    } as const;
    expect(closedWeights({ derivedFrom: small, trainingOperations: 3e25 }).status).toBe(
      'NOT_CONTROLLED',
    );
  });
});

const use = (other: Partial<SyntheticDataSpecification> = {}): SyntheticDataSpecification => ({
  generator: 'teacher',
  shareOfOperations: 20,
  dataPublished: false,
  generatorPublished: false,
  generatorOperations: 5e25,
  generationOperations: 1e24,
  ...other,
});

const trained = (trainingOperations: number, ...syntheticData: SyntheticDataSpecification[]) =>
  closedWeights({ trainingOperations, syntheticData });

describe('technical note 3, synthetic data', () => {
  test('adds generation and training of an unpublished generator', () => {
    expect(trained(8e25, use())).toMatchObject({ eccn: '4E091', trainingOperations: 1.31e26 });
    expect(trained(4.9e25, use())).toMatchObject({ eccn: '4E091', trainingOperations: 1e26 });
    expect(trained(4.899999999999999e25, use()).status).toBe('NOT_CONTROLLED');
  });

  test('counts nothing at a share of 10 per cent, and counts above it', () => {
    expect(trained(8e25, use({ shareOfOperations: 10 })).trainingOperations).toBe(8e25);
    expect(trained(8e25, use({ shareOfOperations: 10.000001 })).trainingOperations).toBe(1.31e26);
    expect(trained(8e25, use({ shareOfOperations: 9.999999 })).trainingOperations).toBe(8e25);
  });

  test('counts nothing for published data', () => {
    expect(trained(8e25, use({ dataPublished: true })).trainingOperations).toBe(8e25);
  });

  test('counts generation alone for a published generator', () => {
    expect(trained(8e25, use({ generatorPublished: true })).trainingOperations).toBe(8.1e25);
    expect(
      trained(9.95e25, use({ generatorPublished: true, generatorOperations: null })),
    ).toMatchObject({ eccn: '4E091', trainingOperations: 1.005e26 });
  });

  test('counts the training of the largest unpublished generator only', () => {
    expect(
      trained(
        1e25,
        use(),
        use({ generator: 'lesser', generatorOperations: 4e25 }),
        use({ generator: 'open', generatorPublished: true, generatorOperations: 9e25 }),
      ).trainingOperations,
    ).toBe(6.3e25);
  });

  test('takes entries of one generator together, whatever the case of its name', () => {
    const halves = [
      use({ shareOfOperations: 6 }),
      use({ generator: ' Teacher', shareOfOperations: 6 }),
    ];
    expect(trained(8e25, ...halves).trainingOperations).toBe(1.32e26);
    const others = [use({ shareOfOperations: 6 }), use({ generator: 'b', shareOfOperations: 6 })];
    expect(trained(8e25, ...others).trainingOperations).toBe(8e25);
  });

  test('asks for the numbers that are left out where they decide', () => {
    expect(assumedFacts(trained(8e25, use({ generatorOperations: null })))).toEqual([
      'item.syntheticData.0.generatorOperations',
    ]);
    expect(
      assumedFacts(trained(8e25, use({ generatorOperations: null, generationOperations: null }))),
    ).toEqual([
      'item.syntheticData.0.generationOperations',
      'item.syntheticData.0.generatorOperations',
    ]);
    const unneeded = use({ shareOfOperations: 5, generatorOperations: null });
    expect(trained(8e25, unneeded).status).toBe('NOT_CONTROLLED');
    expect(trained(1e26, use({ generatorOperations: null })).status).toBe('CONTROLLED');
  });
});

describe('note 2, weaker than the best published model', () => {
  test('claimed is for a person', () => {
    const claimed = closedWeights({ trainingOperations: 1.2e26 }, true);
    expect(claimed).toMatchObject({ eccn: null, status: 'REVIEW' });
    expect(claimed.worlds[0]?.conflict).toContain('note 2');
  });

  test('not claimed is not established', () => {
    for (const claim of [null, false]) {
      const silent = closedWeights({ trainingOperations: 1.2e26 }, claim);
      expect(silent.status).toBe('CONTROLLED');
      expect(statements(silent)).toContain('taken as not established');
    }
  });

  test('claimed changes nothing below the threshold', () => {
    expect(closedWeights({ trainingOperations: 1e25 }, true).status).toBe('NOT_CONTROLLED');
  });
});

test('every finding on a model has a citation', () => {
  for (const { citations } of closedWeights({}).findings) expect(citations).not.toEqual([]);
});
