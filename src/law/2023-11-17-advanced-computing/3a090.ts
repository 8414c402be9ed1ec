import type { ChipEntry } from '../../domain/item/chip-entry.ts';

const partUrl = 'https://www.ecfr.gov/current/title-15/part-774';

/**
 * ECCN 3A090, supplement 1 to part 774, since 17 November 2023 (88 FR 73458): "a 'total processing performance' of 4800
 * or more", or of "1600 or more and a 'performance density' of 5.92 or more"; the lesser paragraph .b below that.
 *
 * The .z paragraphs are divided into classes by section 742.6(a)(6)(iii) as it reads since 13 January 2025. Before that
 * date both classes had the same licence scope, so that the division changes no answer.
 */
export const entry3A090 = {
  eccn: '3A090',
  paragraphs: [
    {
      eccn: '3A090.a',
      chipClass: 'a',
      tests: [
        {
          paragraph: '3A090.a.1',
          totalProcessingPerformance: { atLeast: 4800, below: null },
          performanceDensity: null,
          interconnectGBps: null,
        },
        {
          paragraph: '3A090.a.2',
          totalProcessingPerformance: { atLeast: 1600, below: null },
          performanceDensity: { atLeast: 5.92, below: null },
          interconnectGBps: null,
        },
      ],
      citation: {
        reference: '15 CFR part 774, supplement 1, ECCN 3A090.a',
        title: 'Integrated circuits: total processing performance and performance density',
        url: partUrl,
      },
    },
    {
      eccn: '3A090.b',
      chipClass: 'b',
      tests: [
        {
          paragraph: '3A090.b.1',
          totalProcessingPerformance: { atLeast: 2400, below: 4800 },
          performanceDensity: { atLeast: 1.6, below: 5.92 },
          interconnectGBps: null,
        },
        {
          paragraph: '3A090.b.2',
          totalProcessingPerformance: { atLeast: 1600, below: null },
          performanceDensity: { atLeast: 3.2, below: 5.92 },
          interconnectGBps: null,
        },
      ],
      citation: {
        reference: '15 CFR part 774, supplement 1, ECCN 3A090.b',
        title: 'Integrated circuits: lesser total processing performance and performance density',
        url: partUrl,
      },
    },
  ],
  dataCenterNote: {
    excludesBelow: 4800,
    citation: {
      reference: '15 CFR part 774, supplement 1, ECCN 3A090, note 2',
      title: 'Items not designed or marketed for use in data centers',
      url: partUrl,
    },
  },
  stated: [
    { eccn: '3A090.a', chipClass: 'a' },
    { eccn: '3A090.b', chipClass: 'b' },
    { eccn: '4A090.a', chipClass: 'a' },
    { eccn: '4A090.b', chipClass: 'b' },
    { eccn: '3A001.z.1.a', chipClass: 'a' },
    { eccn: '3A001.z.2.a', chipClass: 'a' },
    { eccn: '3A001.z.3.a', chipClass: 'a' },
    { eccn: '3A001.z.4.a', chipClass: 'a' },
    { eccn: '3A001.z.1.b', chipClass: 'b' },
    { eccn: '3A001.z.2.b', chipClass: 'b' },
    { eccn: '3A001.z.3.b', chipClass: 'b' },
    { eccn: '3A001.z.4.b', chipClass: 'b' },
    { eccn: '4A003.z.1.a', chipClass: 'a' },
    { eccn: '4A003.z.2.a', chipClass: 'a' },
    { eccn: '4A003.z.1.b', chipClass: 'b' },
    { eccn: '4A003.z.2.b', chipClass: 'b' },
    { eccn: '4A004.z.1', chipClass: 'a' },
    { eccn: '4A004.z.2', chipClass: 'b' },
    { eccn: '4A005.z.1', chipClass: 'a' },
    { eccn: '4A005.z.2', chipClass: 'b' },
    { eccn: '5A002.z.1.a', chipClass: 'a' },
    { eccn: '5A002.z.2.a', chipClass: 'a' },
    { eccn: '5A002.z.3.a', chipClass: 'a' },
    { eccn: '5A002.z.4.a', chipClass: 'a' },
    { eccn: '5A002.z.5.a', chipClass: 'a' },
    { eccn: '5A002.z.1.b', chipClass: 'b' },
    { eccn: '5A002.z.2.b', chipClass: 'b' },
    { eccn: '5A002.z.3.b', chipClass: 'b' },
    { eccn: '5A002.z.4.b', chipClass: 'b' },
    { eccn: '5A002.z.5.b', chipClass: 'b' },
    { eccn: '5A004.z.1.a', chipClass: 'a' },
    { eccn: '5A004.z.2.a', chipClass: 'a' },
    { eccn: '5A004.z.1.b', chipClass: 'b' },
    { eccn: '5A004.z.2.b', chipClass: 'b' },
    { eccn: '5A992.z.1', chipClass: 'a' },
    { eccn: '5A992.z.2', chipClass: 'b' },
  ],
  following: ['3D001', '3E001', '4D001', '4D090', '4E001', '5D002.z', '5D992.z', '5E002', '5E992'],
  memoryBandwidthMarks: [],
  citations: {
    totalProcessingPerformance: {
      reference: '15 CFR part 774, supplement 1, ECCN 3A090, technical notes',
      title: 'Total processing performance: the highest over bit lengths, dense',
      url: partUrl,
    },
    performanceDensity: {
      reference: '15 CFR part 774, supplement 1, ECCN 3A090, technical notes',
      title: 'Performance density and applicable die area',
      url: partUrl,
    },
    subjectToEar: {
      reference: '15 CFR 734.9(h)',
      title: 'Advanced computing foreign direct product rule',
      url: 'https://www.ecfr.gov/current/title-15/section-734.9',
    },
    classes: {
      reference: '15 CFR 742.6(a)(6)(iii)',
      title: 'Regional stability: licence requirements for advanced computing items',
      url: 'https://www.ecfr.gov/current/title-15/section-742.6',
    },
  },
} satisfies ChipEntry;
