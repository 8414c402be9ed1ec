import type { Assumption, Classification, ItemWorld } from './classification.ts';

/** One way that the item can be. Where the text leaves it open, every reading of it. */
export interface ItemCase {
  readonly assumed: readonly Assumption[];
  readonly readings: readonly ItemWorld[];
}

const performanceFact = 'item.performance';
const dataCenterFact = 'item.designedForDataCenter';
const memoryDensityFact = 'item.memoryBandwidthDensity';
const publicationFact = 'item.weightsPublished';

/** The paragraph of high-bandwidth memory, which has no class. */
export const highBandwidthMemory = '3A090.c';

/** Questions for what the classification does not ask and a determination does. */
export const itemQuestions: ReadonlyMap<string, string> = new Map([
  [
    performanceFact,
    'What is the total processing performance of the item? It decides whether the shipment stays within the limits of an exception.',
  ],
  [dataCenterFact, 'Is the item designed or marketed for use in data centers?'],
  [
    memoryDensityFact,
    "What is the 'memory bandwidth density' of the item, in GB/s for each mm²? It decides whether License Exception HBM can be looked at.",
  ],
  [publicationFact, 'Are the weights published, so that anyone may have them?'],
]);

/**
 * Every way that the item can be, from the worlds of its classification. What the classification did not need and the
 * rules do (whether it is for data centers, how much performance is sent, whether weights are published) is tried here.
 */
export function itemCases(classification: Classification): readonly ItemCase[] {
  return classification.worlds
    .flatMap(withDataCenter)
    .flatMap((world) => withPerformance(world, classification))
    .flatMap(withMemoryDensity)
    .flatMap(withPublication)
    .map((world) => ({ assumed: world.assumed, readings: readingsOf(world) }));
}

function withDataCenter(world: ItemWorld): readonly ItemWorld[] {
  if (world.chipClass !== 'a' || world.designedForDataCenter !== null) return [world];
  return [
    assuming({ ...world, designedForDataCenter: true }, dataCenterFact, 'yes'),
    assuming({ ...world, designedForDataCenter: false }, dataCenterFact, 'no'),
  ];
}

// Between the least that the class asks for and without end lies every total that a limit can tell apart.
function withPerformance(
  world: ItemWorld,
  { leastPerformance }: Classification,
): readonly ItemWorld[] {
  if (world.chipClass === null || world.totalProcessingPerformance !== null) return [world];
  const least = isOfChips(world) ? leastPerformance?.[world.chipClass] : undefined;
  return [
    assuming(
      {
        ...world,
        totalProcessingPerformance: 0,
        ...(least !== undefined && { leastPerformance: least }),
      },
      performanceFact,
      'such that the shipment stays within every limit',
    ),
    assuming(
      { ...world, totalProcessingPerformance: Infinity },
      performanceFact,
      'such that the shipment passes every limit',
    ),
  ];
}

/** What holds chips has their performance at least; software and technology for them have none. */
function isOfChips({ eccn }: ItemWorld): boolean {
  return eccn !== null && /^\d[AB]/.test(eccn);
}

function withMemoryDensity(world: ItemWorld): readonly ItemWorld[] {
  if (world.eccn !== highBandwidthMemory || world.memoryBandwidthDensity !== null) return [world];
  return [
    assuming({ ...world, memoryBandwidthDensity: 0 }, memoryDensityFact, 'below the limit'),
    assuming(
      { ...world, memoryBandwidthDensity: Infinity },
      memoryDensityFact,
      'at the limit or above',
    ),
  ];
}

// Published weights are outside the regulations as a whole, which matters where a party is listed.
function withPublication(world: ItemWorld): readonly ItemWorld[] {
  if (world.weightsPublished !== 'UNKNOWN') return [world];
  return [
    assuming({ ...world, weightsPublished: 'YES' }, publicationFact, 'published'),
    assuming({ ...world, weightsPublished: 'NO' }, publicationFact, 'not published'),
  ];
}

function assuming(world: ItemWorld, fact: string, value: string): ItemWorld {
  const before = world.assumed.find((one) => one.fact === fact);
  const others = world.assumed.filter((one) => one.fact !== fact);
  const assumption: Assumption =
    before === undefined
      ? { fact, value }
      : { fact, value: `${before.value} and ${value}`, partOf: before.value };
  return { ...world, assumed: [...others, assumption] };
}

/** Where the text is open, the item is tried inside the entry, in every class that it could have, and outside it. */
function readingsOf(world: ItemWorld): readonly ItemWorld[] {
  if (world.conflict === null || world.eccn === null) return [world];
  const outside: ItemWorld = { ...world, eccn: null, chipClass: null };
  return world.chipClass === 'a'
    ? [world, { ...world, chipClass: 'b' }, outside]
    : [world, outside];
}

/** Whether what is tried is an extreme, so that no figure of it may be told. */
export function isExtreme(totalProcessingPerformance: number | null): boolean {
  return totalProcessingPerformance === 0 || totalProcessingPerformance === Infinity;
}
