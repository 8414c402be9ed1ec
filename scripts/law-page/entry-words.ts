import type { Entries } from '../../src/domain/determination/rule-set.ts';
import { boundsText } from '../../src/domain/item/bounds.ts';
import type { Bounds, ChipEntry, ChipTest } from '../../src/domain/item/chip-entry.ts';
import type { ModelEntry } from '../../src/domain/item/model-entry.ts';
import { numberText } from '../../src/domain/item/number-text.ts';
import { citationWords } from './words.ts';

/** What the entries for chips and weights say from now on; what they said before is not said again. */
export function entryLines(
  entries: Partial<Entries> | undefined,
  before: Partial<Entries>,
): readonly string[] {
  const { chip, model } = entries ?? {};
  return [
    ...(chip === undefined ? [] : chipLines(chip)),
    ...(model === undefined || model === null ? [] : modelLines(model)),
  ].filter((line) => !linesOf(before).has(line));
}

function linesOf({ chip, model }: Partial<Entries>): ReadonlySet<string> {
  return new Set([
    ...(chip === undefined ? [] : chipLines(chip)),
    ...(model === undefined || model === null ? [] : modelLines(model)),
  ]);
}

function chipLines(entry: ChipEntry): readonly string[] {
  const { eccn, paragraphs, dataCenterNote: note, following, memoryBandwidthMarks } = entry;
  return [
    ...paragraphs.map(
      (paragraph) =>
        `- **${paragraph.eccn}**${classWords(paragraph.chipClass)}: ${paragraph.tests.map(testWords).join('; or ')}. Citation: ${citationWords([paragraph.citation])}.`,
    ),
    ...(note === null
      ? []
      : [
          `- **${eccn}, note 2**: what is neither designed nor marketed for data centers is out below a total processing performance of ${numberText(note.excludesBelow)}. Citation: ${citationWords([note.citation])}.`,
        ]),
    ...(['a', 'b', null] as const).flatMap((chipClass) => {
      const stated = entry.stated.filter((one) => one.chipClass === chipClass);
      if (stated.length === 0) return [];
      return [
        `- Can be stated to be${chipClass === null ? ', of no class' : `, of the .${chipClass} class`}: ${stated.map((one) => one.eccn).join(', ')}.`,
      ];
    }),
    ...(following.length === 0
      ? []
      : [`- Software and technology that follow their item’s class: ${following.join(', ')}.`]),
    ...memoryBandwidthMarks.map(
      (mark) => `- Memory bandwidth is told apart at ${numberText(mark)} GB/s.`,
    ),
  ];
}

function classWords(chipClass: 'a' | 'b' | null): string {
  return chipClass === null ? '' : ` (the .${chipClass} class)`;
}

function testWords(test: ChipTest): string {
  const figures = [
    ...figureWords('total processing performance', test.totalProcessingPerformance),
    ...figureWords('performance density', test.performanceDensity),
    ...figureWords('transfer rate in GB/s', test.interconnectGBps),
  ];
  return `${figures.join(' and ')} (${test.paragraph})`;
}

function figureWords(name: string, bounds: Bounds | null): readonly string[] {
  return bounds === null ? [] : [`${name} of ${boundsText(bounds)}`];
}

function modelLines({ eccn, operations, derived, syntheticData, citations }: ModelEntry) {
  return [
    `- **${eccn}**: weights of a model trained with ${numberText(operations)} operations or more. Citation: ${citationWords([citations.heading])}.`,
    `- **${eccn}, note 1**: published weights are out, and weights derived from published ones with additional training of up to ${numberText(derived.additionalOperations)} operations or ${derived.additionalShare} per cent, whichever is higher. Citation: ${citationWords([citations.published])}.`,
    `- **${eccn}, technical note 3**: generation counts where more than ${syntheticData.shareOfOperations} per cent of the operations used one model’s unpublished data. Citation: ${citationWords([citations.syntheticData])}.`,
  ];
}
