import { describe, expect, test } from 'vitest';
import { classifyChip } from '../../../src/domain/item/chip.ts';
import { specifiedChipFacts } from '../../../src/domain/item/chip-facts.ts';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';
import { assumedFacts, candidates, classify, dataCenterChip, statements } from './chips.ts';

describe('total processing performance', () => {
  test('is the highest over the figures of operations times bits', () => {
    const { totalProcessingPerformance } = classify(
      specifiedChipFacts({
        performance: [
          { operation: 'FP16', bits: 16, teraOps: 300 },
          { operation: 'INT8', bits: 8, teraOps: 700 },
          { operation: 'FP64', bits: 64, teraOps: 10 },
        ],
      }),
    );
    expect(totalProcessingPerformance).toBe(5600);
  });

  test('is the same 4,800 for 600 operations at 8 bits and 300 at 16 bits', () => {
    for (const figure of [
      { operation: 'INT8', bits: 8, teraOps: 600 },
      { operation: 'FP16', bits: 16, teraOps: 300 },
    ]) {
      const facts = specifiedChipFacts({ performance: [figure], designedForDataCenter: true });
      expect(classify(facts)).toMatchObject({
        eccn: '3A090.a',
        totalProcessingPerformance: 4800,
      });
    }
  });

  test('takes a stated total as one figure more', () => {
    const facts = specifiedChipFacts({
      performance: [{ operation: 'INT8', bits: 8, teraOps: 100 }],
      totalProcessingPerformance: 5000,
      designedForDataCenter: true,
    });
    expect(classify(facts)).toMatchObject({ eccn: '3A090.a', totalProcessingPerformance: 5000 });
  });

  test('is explained with every figure', () => {
    expect(
      statements(
        classify(
          specifiedChipFacts({
            performance: [
              { operation: 'FP16', bits: 16, teraOps: 989.5 },
              { operation: 'INT4', bits: 4, teraOps: 1000 },
            ],
          }),
        ),
      ),
    ).toContain(
      'The total processing performance is 15,832: the highest of FP16 989.5 x 16 bits = 15,832 and INT4 1,000 x 4 bits = 4,000.',
    );
  });
});

describe('paragraphs .a and .b at their limits', () => {
  const a = '3A090.a';
  const b = '3A090.b';
  // Performance, die area, entry; 1,000 mm² make the density a thousandth of the performance.
  test.each([
    [4800, 100_000, a],
    [4799.999, 100_000, null],
    [4800.001, 100_000, a],
    [1600, 270.27, a],
    [1600, 270.28, b],
    [1600, 500, b],
    [1600, 500.001, null],
    [1599.999, 100, null],
    [1600.001, 100, a],
    [592, 100, null],
    [2368, 400, a],
    [2367.999, 400, b],
    [2368.001, 400, a],
    [2400, 1500, b],
    [2400, 1500.001, null],
    [2399.999, 1400, null],
    [2399.999, 749.99, b],
    [4736, 800, a],
    [4735.999, 800, b],
    [4799.999, 2999.999, b],
    [4799.999, 3000, null],
  ])('performance %d on %d mm² is %s', (performance, area, eccn) => {
    expect(classify(dataCenterChip(performance, area))).toMatchObject({
      eccn,
      status: eccn === null ? 'NOT_CONTROLLED' : 'CONTROLLED',
    });
  });

  test('a density on the limit counts where floats would miss it', () => {
    for (const [performance, area] of [
      [1613.792, 272.6],
      [1616.752, 273.1],
      [1634.512, 276.1],
    ] as const) {
      expect(performance / area).toBeLessThan(5.92);
      expect(performance).toBeLessThan(5.92 * area);
      expect(classify(dataCenterChip(performance, area)).eccn).toBe(a);
    }
  });

  // Beside .a the upper limits of .b never decide; they are the law's all the same.
  test.each([
    ['3A090.b.1', 4799.999, 1000, true],
    ['3A090.b.1', 4800, 1000, false],
    ['3A090.b.1', 4735.999, 800, true],
    ['3A090.b.1', 4736, 800, false],
    ['3A090.b.2', 4735.999, 800, true],
    ['3A090.b.2', 4736, 800, false],
    ['3A090.b.2', 9000, 2000, true],
  ])('%s by itself, performance %d on %d mm²: %s', (paragraph, performance, area, isMet) => {
    const paragraphs = entry3A090.paragraphs.map((one) => ({
      ...one,
      tests: one.tests.filter((each) => each.paragraph === paragraph),
    }));
    const { status } = classifyChip(dataCenterChip(performance, area), {
      ...entry3A090,
      paragraphs,
    });
    expect(status).toBe(isMet ? 'CONTROLLED' : 'NOT_CONTROLLED');
  });

  test('what is in none says so for the entries covered here alone', () => {
    expect(statements(classify(dataCenterChip(100, 100)))).toContain(
      'is not controlled in the entries covered here',
    );
  });
});

describe('note 2', () => {
  const gaming = { designedForDataCenter: false };

  test('leaves out below 4,800 what is not for data centers, whatever its density', () => {
    expect(classify(dataCenterChip(4799.999, 100, gaming)).status).toBe('NOT_CONTROLLED');
    expect(classify(dataCenterChip(4000, 666, gaming)).status).toBe('NOT_CONTROLLED');
    expect(statements(classify(dataCenterChip(4000, 666, gaming)))).toContain('note 2');
  });

  test('does not reach 4,800 and more', () => {
    expect(classify(dataCenterChip(4800, 100, gaming))).toMatchObject({
      eccn: '3A090.a',
      status: 'CONTROLLED',
    });
  });

  test('is cited where it decides', () => {
    const { findings } = classify(dataCenterChip(4000, 666, gaming));
    expect(findings.at(-1)?.citations.map(({ reference }) => reference)).toContain(
      entry3A090.dataCenterNote.citation.reference,
    );
  });
});

describe('an unknown fact', () => {
  test('die area does not matter from 4,800 or below 1,600', () => {
    expect(classify(dataCenterChip(4800, null)).eccn).toBe('3A090.a');
    expect(classify(dataCenterChip(1599.999, null)).status).toBe('NOT_CONTROLLED');
  });

  test('die area in between opens as many classes as it can decide', () => {
    const wide = classify(dataCenterChip(3000, null));
    expect(wide).toMatchObject({ eccn: null, status: 'REVIEW' });
    expect(wide.worlds.map(({ eccn, assumed }) => [eccn, assumed[0]?.value])).toEqual([
      [null, 'such that the performance density is less than 1.6'],
      ['3A090.b', 'such that the performance density is from 1.6 to less than 5.92'],
      ['3A090.a', 'such that the performance density is 5.92 or more'],
    ]);
    const narrow = classify(dataCenterChip(2399, null));
    expect(narrow.worlds.map(({ eccn, assumed }) => [eccn, assumed[0]?.value])).toEqual([
      [null, 'such that the performance density is less than 3.2'],
      ['3A090.b', 'such that the performance density is from 3.2 to less than 5.92'],
      ['3A090.a', 'such that the performance density is 5.92 or more'],
    ]);
    expect([...wide.questions.keys()]).toEqual(['item.dieAreaMm2']);
  });

  test('use in data centers below 4,800 opens only what the density leaves', () => {
    const open = classify(dataCenterChip(3000, 600, { designedForDataCenter: null }));
    expect(open.status).toBe('REVIEW');
    expect(candidates(open)).toEqual(['3A090.b', null]);
    expect(assumedFacts(open)).toEqual(['item.designedForDataCenter']);
    const light = classify(dataCenterChip(3000, 3000, { designedForDataCenter: null }));
    expect(light.status).toBe('NOT_CONTROLLED');
    expect(light.worlds).toHaveLength(1);
  });

  test('use in data centers from 4,800 opens no class, and is tried for the exceptions', () => {
    const fast = classify(dataCenterChip(5000, 600, { designedForDataCenter: null }));
    expect(fast).toMatchObject({ eccn: '3A090.a', status: 'CONTROLLED' });
    expect(fast.worlds.map(({ designedForDataCenter }) => designedForDataCenter)).toEqual([
      true,
      false,
    ]);
  });

  test('a planar process leaves the density undefined, and a person must look', () => {
    for (const facts of [
      dataCenterChip(3000, 600, { nonPlanar: false }),
      dataCenterChip(3000, null, { nonPlanar: false }),
      dataCenterChip(3000, 0),
    ]) {
      const { status, worlds, performanceDensity } = classify(facts);
      expect(status).toBe('REVIEW');
      expect(worlds).toHaveLength(1);
      expect(worlds[0]?.conflict).toContain('density is not defined');
      expect(performanceDensity).toBeNull();
    }
    expect(classify(dataCenterChip(4800, 600, { nonPlanar: false })).eccn).toBe('3A090.a');
    expect(classify(dataCenterChip(1599, 0)).status).toBe('NOT_CONTROLLED');
    const gaming = { nonPlanar: false, designedForDataCenter: false };
    expect(classify(dataCenterChip(3000, 600, gaming)).status).toBe('NOT_CONTROLLED');
  });

  test('an unknown process is asked for only where the density decides', () => {
    expect(assumedFacts(classify(dataCenterChip(3000, 600, { nonPlanar: null })))).toEqual([
      'item.nonPlanar',
    ]);
    expect(classify(dataCenterChip(4800, 600, { nonPlanar: null })).status).toBe('CONTROLLED');
  });

  test('no figure at all is a review that names the performance', () => {
    const nothing = classify(specifiedChipFacts({}));
    expect(nothing).toMatchObject({
      status: 'REVIEW',
      totalProcessingPerformance: null,
      performanceDensity: null,
    });
    expect(assumedFacts(nothing)).toContain('item.performance');
    expect(candidates(nothing)).toEqual([null, '3A090.b', '3A090.a']);
    expect(statements(nothing)).toContain('No performance figure of the chip is known');
  });

  test('no figure on a known die area asks for performance by the densities that it can have', () => {
    const { worlds } = classify(
      specifiedChipFacts({ dieAreaMm2: 500, designedForDataCenter: true }),
    );
    expect(worlds.map(({ eccn, assumed }) => [eccn, assumed[0]?.value])).toEqual([
      [null, 'such that the total processing performance is less than 1,600'],
      ['3A090.b', 'such that the total processing performance is from 1,600 to less than 2,960'],
      ['3A090.a', 'such that the total processing performance is 2,960 or more'],
    ]);
  });
});

const stated = (eccn: string, performance: number, area: number | null) =>
  classify({ ...dataCenterChip(performance, area), eccn });

describe('a classification that a source states', () => {
  test('gives way to the computed one, and the difference is told', () => {
    const differing = stated('3A090.b', 5000, 600);
    expect(differing.eccn).toBe('3A090.a');
    expect(statements(differing)).toContain('the computed classification differs and is used');
    expect(statements(stated('3a090a', 5000, 600))).toContain('is the same');
  });

  test('does not settle what the figures leave open', () => {
    const open = stated('3A090.b', 3000, null);
    expect(open.status).toBe('REVIEW');
    expect(statements(open)).toContain('does not settle which');
  });

  test('stands where nothing can be computed, and says that it does', () => {
    const facts = {
      ...specifiedChipFacts({ name: 'Opaque', designedForDataCenter: true }),
      eccn: '3A090.b',
    };
    const classification = classify(facts);
    expect(classification).toMatchObject({ eccn: '3A090.b', status: 'CONTROLLED' });
    expect(classification.worlds).toMatchObject([{ family: 'chip', chipClass: 'b' }]);
    expect(statements(classification)).toContain('by what a source states');
  });
});

describe('what goes with the class', () => {
  test('a chip is presumed to be subject to the EAR unless the graph says not', () => {
    const facts = dataCenterChip(5000, 600);
    expect(classify(facts).worlds).toMatchObject([{ subjectToEar: 'YES' }]);
    expect(classify({ ...facts, subjectToEar: false }).worlds).toMatchObject([
      { subjectToEar: 'NO' },
    ]);
  });

  test('performance and memory bandwidth are carried as known', () => {
    expect(classify(dataCenterChip(5000, 600, { memoryBandwidthGBps: 3350 })).worlds).toMatchObject(
      [{ totalProcessingPerformance: 5000, memoryBandwidthGBps: 3350, chipClass: 'a' }],
    );
  });

  test('memory bandwidth is asked for only where a rule tells values of it apart', () => {
    const facts = dataCenterChip(5000, 600);
    expect(classify(facts).worlds).toHaveLength(1);
    const marked = classifyChip(facts, { ...entry3A090, memoryBandwidthMarks: [6500] });
    expect(marked).toMatchObject({ eccn: '3A090.a', status: 'CONTROLLED' });
    expect(marked.worlds.map(({ assumed }) => assumed[0])).toEqual([
      { fact: 'item.memoryBandwidthGBps', value: 'less than 6,500 GB/s' },
      { fact: 'item.memoryBandwidthGBps', value: '6,500 GB/s or more' },
    ]);
    expect(marked.worlds.map(({ memoryBandwidthGBps }) => memoryBandwidthGBps)).toEqual([0, 6500]);
  });

  test('every finding has a citation', () => {
    for (const facts of [
      dataCenterChip(5000, 600),
      dataCenterChip(3000, null),
      specifiedChipFacts({}),
    ]) {
      for (const { citations } of classify(facts).findings) expect(citations).not.toEqual([]);
    }
  });
});

describe('a test that asks for the transfer rate too', () => {
  // As of October 2022: both a performance of 4,800 and a transfer rate of 600 GB/s.
  const entry = {
    ...entry3A090,
    dataCenterNote: null,
    paragraphs: [
      {
        eccn: '3A090',
        chipClass: null,
        citation: entry3A090.citations.classes,
        tests: [
          {
            paragraph: '3A090',
            totalProcessingPerformance: { atLeast: 4800, below: null },
            performanceDensity: null,
            interconnectGBps: { atLeast: 600, below: null },
          },
        ],
      },
    ],
  };
  const eccnAt = (performance: number, interconnectGBps: number | null) =>
    classifyChip(dataCenterChip(performance, 600, { interconnectGBps }), entry);

  test('needs both', () => {
    expect(eccnAt(4800, 600).eccn).toBe('3A090');
    expect(eccnAt(4800, 599.999).status).toBe('NOT_CONTROLLED');
    expect(eccnAt(4799.999, 600).status).toBe('NOT_CONTROLLED');
  });

  test('asks for the transfer rate only where the performance is there', () => {
    expect(assumedFacts(eccnAt(4800, null))).toEqual(['item.interconnectGBps']);
    expect(eccnAt(4800, null).status).toBe('REVIEW');
    expect(eccnAt(4799, null).status).toBe('NOT_CONTROLLED');
  });
});
