interface FactWords {
  /** As something that is not known, for example `whether the weights are published`. */
  readonly unknown: string;
  /** What comes before an assumed value, for example `the weights are`. */
  readonly assumed: string;
}

function measure(name: string): FactWords {
  return { unknown: name, assumed: `${name} is` };
}

const words: ReadonlyMap<string, FactWords> = new Map([
  ['item.performance', measure('the performance of the item')],
  ['item.dieAreaMm2', measure('the die area of the item')],
  ['item.memoryBandwidthGBps', measure('the memory bandwidth of the item')],
  ['item.memoryBandwidthDensity', measure('the memory bandwidth density of the item')],
  ['item.interconnectGBps', measure('the transfer rate of the item')],
  [
    'item.nonPlanar',
    { unknown: 'whether the item is made with non-planar transistors', assumed: 'the item is' },
  ],
  [
    'item.designedForDataCenter',
    {
      unknown: 'whether the item is designed or marketed for data centers',
      assumed: 'the item is',
    },
  ],
  [
    'item.packagedWithProcessor',
    { unknown: 'whether the memory is packaged with a processor', assumed: 'the memory is' },
  ],
  ['item.eccn', { unknown: 'the paragraph that the item is in', assumed: 'the item is' }],
  [
    'item.weightsPublished',
    { unknown: 'whether the weights are published', assumed: 'the weights are' },
  ],
  [
    'item.trainedOnControlledChips',
    { unknown: 'whether the model was trained on controlled chips', assumed: 'the model was' },
  ],
  [
    'item.trainingOperations',
    {
      unknown: 'how many operations trained the model',
      assumed: 'the number of operations that trained the model is',
    },
  ],
  [
    'item.derivedFrom.basePublished',
    {
      unknown: 'whether the weights of the model that it derives from are published',
      assumed: 'the weights of the model that it derives from are',
    },
  ],
  [
    'item.derivedFrom.additionalOperations',
    {
      unknown: 'how many operations were added to the base',
      assumed: 'the number of operations added to the base is',
    },
  ],
  [
    'item.derivedFrom.baseOperations',
    {
      unknown: 'how many operations trained the base',
      assumed: 'the number of operations that trained the base is',
    },
  ],
]);

/** Of the members of `item.syntheticData`, each of which stands for one model that generated data. */
const syntheticWords: ReadonlyMap<string, FactWords> = new Map([
  ['shareOfOperations', measure('the share of the training that used data of another model')],
  [
    'dataPublished',
    {
      unknown: 'whether the data that another model generated is published',
      assumed: 'what is published of the data that another model generated is',
    },
  ],
  [
    'generatorPublished',
    {
      unknown: 'whether the weights of the model that generated data are published',
      assumed: 'the weights of the model that generated data are',
    },
  ],
  [
    'generationOperations',
    {
      unknown: 'how many operations generated the data of another model',
      assumed: 'the number of operations that generated the data of another model is',
    },
  ],
  [
    'generatorOperations',
    {
      unknown: 'how many operations trained the model that generated data',
      assumed: 'the number of operations that trained the model that generated data is',
    },
  ],
]);

function wordsOf(fact: string): FactWords {
  const member = /^item\.syntheticData(?:\.\d+)?\.(\w+)$/.exec(fact)?.[1];
  const found = member === undefined ? words.get(fact) : syntheticWords.get(member);
  if (found === undefined) throw new Error(`The fact "${fact}" of an item has no words.`);
  return found;
}

/** What a fact of the item is called in a sentence that says that it is not known. */
export function itemFactWords(fact: string): string {
  return wordsOf(fact).unknown;
}

/** A fact of the item with a value that is assumed of it, for example `the weights are published`. */
export function assumedWords(fact: string, value: string): string {
  return `${wordsOf(fact).assumed} ${value}`;
}
