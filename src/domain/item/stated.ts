import type { Classification } from '../determination/classification.ts';
import type { Citation } from '../source.ts';
import { classified, noFigures } from './classified.ts';
import { leastPerformance } from './least-performance.ts';
import { statedCandidates } from './stated-candidates.ts';
import type { Candidate, EntriesInForce } from './stated-candidates.ts';
import { tryEach } from './worlds.ts';
import type { Answer, Step } from './worlds.ts';

/** An item of which only a classification is stated, while what that leaves open is being tried. */
export interface StatedState {
  readonly chosen: Candidate | null;
  readonly designedForDataCenter: boolean | null;
  readonly subjectToEar: 'YES' | 'NO' | null;
}

/** The item's classification as it is stated, and what that leaves open: the class, the use in data centers, the training. */
export function classifyStated(eccn: string, entries: EntriesInForce): Classification {
  const state: StatedState = { chosen: null, designedForDataCenter: null, subjectToEar: null };
  const tried = tryEach(state, (from) =>
    statedStep(eccn, entries, from, {
      family: 'stated',
      memoryBandwidthGBps: null,
      released: null,
    }),
  );
  const classification = classified(tried, noFigures, [], {
    subject: 'The item',
    plural: false,
    facts: [{ name: 'item.eccn', value: eccn, sources: [] }],
    citations: statedCitations(entries, tried.leaves[0]?.world.eccn ?? null),
  });
  return entries.chip === null
    ? classification
    : { ...classification, leastPerformance: leastPerformance(entries.chip) };
}

/** What a stated classification rests on. */
export function statedCitations(
  { chip, model }: EntriesInForce,
  eccn: string | null,
): readonly Citation[] {
  if (model !== null && eccn === model.eccn) return [model.citations.heading];
  const own = chip?.paragraphs.find((paragraph) => paragraph.eccn === eccn)?.citation;
  return own === undefined ? (chip === null ? [] : [chip.citations.classes]) : [own];
}

/** One step of the classification of an item of which only a classification is stated. */
export function statedStep(
  eccn: string,
  entries: EntriesInForce,
  state: StatedState,
  known: Pick<Answer, 'family' | 'memoryBandwidthGBps' | 'released'>,
): Step<StatedState> {
  const read = statedCandidates(eccn, entries);
  const base = {
    ...known,
    totalProcessingPerformance: null,
    designedForDataCenter: state.designedForDataCenter,
    weightsPublished: null,
    memoryBandwidthDensity: null,
  };
  const candidate = state.chosen;
  if (candidate === null) {
    return {
      kind: 'open',
      facts: [
        {
          name: 'item.eccn',
          question: `Which paragraph is the item in? ${capitalised(read.reason)}.`,
        },
      ],
      lead: '',
      branches: read.candidates.map((chosen) => ({
        state: { ...state, chosen },
        value: { kind: 'words', text: chosen.words },
      })),
    };
  }
  if (candidate.kind === 'model' && state.subjectToEar === null) return openTraining(state);
  if (
    candidate.kind === 'chip' &&
    candidate.chipClass === 'a' &&
    state.designedForDataCenter === null
  ) {
    return openDataCenter(state);
  }
  return {
    kind: 'settled',
    answer: {
      ...base,
      eccn: candidate.eccn,
      chipClass: candidate.chipClass,
      subjectToEar: state.subjectToEar ?? 'YES',
      conflict: candidate.kind === 'uncovered' ? read.reason : null,
    },
    reason: read.reason,
  };
}

function openDataCenter(state: StatedState): Step<StatedState> {
  return {
    kind: 'open',
    facts: [
      {
        name: 'item.designedForDataCenter',
        question: 'Is the item designed or marketed for use in data centers?',
      },
    ],
    lead: '',
    branches: [
      {
        state: { ...state, designedForDataCenter: true },
        value: { kind: 'words', text: 'designed or marketed for data centers' },
      },
      {
        state: { ...state, designedForDataCenter: false },
        value: { kind: 'words', text: 'neither designed nor marketed for data centers' },
      },
    ],
  };
}

function openTraining(state: StatedState): Step<StatedState> {
  return {
    kind: 'open',
    facts: [trainedOnControlledChips],
    lead: '',
    branches: [
      {
        state: { ...state, subjectToEar: 'YES' },
        value: { kind: 'words', text: 'trained on controlled chips that are subject to the EAR' },
      },
      {
        state: { ...state, subjectToEar: 'NO' },
        value: { kind: 'words', text: 'not trained on any such chip' },
      },
    ],
  };
}

/** The fact that decides whether weights made abroad are subject to the regulations. */
export const trainedOnControlledChips = {
  name: 'item.trainedOnControlledChips',
  question:
    'Were the weights trained, at any stage, on a cluster of controlled chips that are subject to the EAR?',
} as const;

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
