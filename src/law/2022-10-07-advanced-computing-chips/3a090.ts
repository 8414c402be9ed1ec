import type { ChipEntry } from '../../domain/item/chip-entry.ts';
import type { Citation } from '../../domain/source.ts';
import { ruleOf2022 } from './rule.ts';

const partUrl = 'https://www.ecfr.gov/current/title-15/part-774';

const heading: Citation = {
  reference: '15 CFR part 774, supplement 1, ECCN 3A090',
  title: 'Integrated circuits of October 2022: transfer rate, and bit length times operations',
  url: partUrl,
};

/**
 * ECCN 3A090, supplement 1 to part 774, from October 2022 (87 FR 62186) to 16 November 2023. Both tests must be met: an
 * aggregate bidirectional transfer rate of 600 Gbyte/s or more to or from integrated circuits other than volatile
 * memory, and bit length times TOPS of 4,800 or more, summed over the processors. There were no classes, no density and
 * no note on data centers yet.
 */
export const entryOf2022 = {
  eccn: '3A090',
  paragraphs: [
    {
      eccn: '3A090',
      chipClass: null,
      tests: [
        {
          paragraph: '3A090 of October 2022',
          totalProcessingPerformance: { atLeast: 4800, below: null },
          performanceDensity: null,
          interconnectGBps: { atLeast: 600, below: null },
        },
      ],
      citation: heading,
    },
  ],
  dataCenterNote: null,
  stated: [
    { eccn: '3A090', chipClass: null },
    { eccn: '4A090', chipClass: null },
  ],
  following: ['3D001', '3E001', '4D001', '4D090', '4E001'],
  memoryBandwidthMarks: [],
  citations: {
    totalProcessingPerformance: heading,
    performanceDensity: heading,
    subjectToEar: {
      reference: '15 CFR 734.9(h)',
      title: 'Advanced computing foreign direct product rule',
      url: 'https://www.ecfr.gov/current/title-15/section-734.9',
    },
    classes: ruleOf2022,
  },
} satisfies ChipEntry;
