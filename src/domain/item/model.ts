import type { Classification } from '../determination/classification.ts';
import type { Finding } from '../finding.ts';
import { classified, noFigures } from './classified.ts';
import { countedOperations } from './counted.ts';
import { toNumber } from './decimal.ts';
import type { ModelEntry } from './model-entry.ts';
import type { ModelFacts } from './model-facts.ts';
import { modelFindings } from './model-findings.ts';
import type { ModelState } from './model-state.ts';
import { modelStep } from './model-step.ts';
import { isExact } from './operations.ts';
import { tryEach } from './worlds.ts';
import type { Answer } from './worlds.ts';

/**
 * Classifies a model's weights under the entry in force; null where the rules of the date have none. An unknown fact opens
 * the answer only where it could change it.
 */
export function classifyModel(facts: ModelFacts, entry: ModelEntry | null): Classification {
  const subject = `The weights of ${facts.name ?? 'the model'}`;
  if (entry === null) {
    return classified(
      {
        leaves: [
          {
            world: { assumed: [], ...noEntry, weightsPublished: facts.weightsPublished },
            reason: 'the rules of the date have no entry for model weights',
          },
        ],
        questions: new Map(),
      },
      noFigures,
      [],
      {
        subject,
        plural: true,
        facts: facts.facts,
        citations: [],
      },
    );
  }
  const start: ModelState = { facts, reachesThreshold: 'UNKNOWN', allowances: new Map() };
  const tried = tryEach(start, (state) => modelStep(entry, state));
  const counted = countedOperations(facts);
  const controlled = tried.leaves.some(({ world }) => world.eccn !== null);
  return classified(
    tried,
    {
      ...noFigures,
      trainingOperations: isExact(counted.total) ? toNumber(counted.total.minimum) : null,
    },
    [...modelFindings(entry, facts, counted), ...(controlled ? [weakerFinding(entry, facts)] : [])],
    { subject, plural: true, facts: facts.facts, citations: [entry.citations.heading] },
  );
}

const noEntry = {
  family: 'model',
  eccn: null,
  chipClass: null,
  totalProcessingPerformance: null,
  memoryBandwidthGBps: null,
  memoryBandwidthDensity: null,
  designedForDataCenter: null,
  released: null,
  subjectToEar: 'NO',
  conflict: null,
} as const satisfies Omit<Answer, 'weightsPublished'>;

/** Note 2 is never taken as established: nothing that could establish it is known to have been published. */
function weakerFinding(entry: ModelEntry, facts: ModelFacts): Finding {
  return {
    step: 'classification:note-2',
    statement: facts.weakerThanPublishedModels
      ? 'The exporter claims note 2, which leaves out models weaker than the most capable published one; no published guidance or technical opinion to rest that on is known, so that a person must look or ask BIS.'
      : 'Note 2, which leaves out models weaker than the most capable published one, is not claimed and is taken as not established.',
    facts: facts.facts.filter(({ name }) => name === 'attestations.weakerThanPublishedModels'),
    citations: [entry.citations.weakerThanPublished],
  };
}
