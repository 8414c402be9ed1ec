import type { Classification } from '../determination/classification.ts';
import type { Finding } from '../finding.ts';
import type { ChipEntry } from './chip-entry.ts';
import type { ChipFacts } from './chip-facts.ts';
import {
  chipFactsUsed,
  densityFinding,
  performanceFinding,
  statedFinding,
} from './chip-findings.ts';
import type { ChipState } from './chip-state.ts';
import { chipStep } from './chip-step.ts';
import { classified, noFigures, verdict } from './classified.ts';
import type { Figures } from './classified.ts';
import { isWithin } from './bounds.ts';
import { leastPerformance } from './least-performance.ts';
import { toNumber } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { statedCandidates } from './stated-candidates.ts';
import { statedCitations, statedStep } from './stated.ts';
import type { StatedState } from './stated.ts';
import { settledPerformance, totalProcessingPerformance } from './total-processing-performance.ts';
import type { TotalProcessingPerformance } from './total-processing-performance.ts';
import { tryEach } from './worlds.ts';
import type { Worlds } from './worlds.ts';

/**
 * Classifies a chip under the entry in force: by its figures, and by what a source states only where there is none or
 * where the paragraph that it states asks for other figures. An unknown fact opens the answer only where it could change it.
 */
export function classifyChip(facts: ChipFacts, entry: ChipEntry): Classification {
  const performance = totalProcessingPerformance(facts);
  const subject = facts.name ?? 'The chip';
  if (facts.eccn !== null && (performance === null || isBesidePerformance(facts.eccn, entry))) {
    return classifyAsStated(facts, facts.eccn, entry, performance);
  }
  const start: ChipState = {
    facts,
    performance: settledPerformance(performance),
    readings: performance?.readings ?? [],
    assumedPerformance: performance === null,
    density: null,
  };
  const tried = tryEach(start, (state) => chipStep(entry, facts, state));
  const findings = [
    performanceFinding(entry, facts, performance),
    ...(performance !== null &&
    performance.readings.some(({ value }) => asksForDensity(entry, value))
      ? [densityFinding(entry, facts, performance)]
      : []),
    ...(facts.eccn === null ? [] : [comparison(facts, facts.eccn, entry, tried)]),
  ];
  const classification = classified(
    tried,
    chipFigures(facts, settledPerformance(performance)),
    findings,
    {
      subject,
      plural: false,
      facts: chipFactsUsed(facts),
      citations: chipCitations(entry, tried),
    },
  );
  return { ...classification, leastPerformance: leastPerformance(entry) };
}

/** Whether a stated paragraph, such as that of high-bandwidth memory, is one that performance can neither show nor rule out. */
function isBesidePerformance(stated: string, entry: ChipEntry): boolean {
  const { candidates } = statedCandidates(stated, { chip: entry, model: null });
  const computed = new Set<string | null>(entry.paragraphs.map(({ eccn }) => eccn));
  return candidates.every(
    ({ kind, eccn, chipClass }) => kind === 'chip' && chipClass === null && !computed.has(eccn),
  );
}

/** Performance and density as numbers; a density only where there is one. */
export function chipFigures(facts: ChipFacts, performance: Decimal | null): Figures {
  const area = facts.dieAreaMm2;
  const hasDensity = performance !== null && area !== null && area > 0 && facts.nonPlanar !== false;
  return {
    ...noFigures,
    totalProcessingPerformance: performance === null ? null : toNumber(performance),
    performanceDensity: hasDensity ? toNumber(performance) / area : null,
  };
}

function asksForDensity(entry: ChipEntry, performance: Decimal): boolean {
  return entry.paragraphs.some(({ tests }) =>
    tests.some(
      ({ totalProcessingPerformance: bounds, performanceDensity }) =>
        performanceDensity !== null && isWithin(performance, bounds),
    ),
  );
}

/** Every paragraph that the chip can be in, and note 2 where it decides. */
function chipCitations(entry: ChipEntry, tried: Worlds) {
  const eccns = new Set(tried.leaves.map(({ world }) => world.eccn));
  const paragraphs = entry.paragraphs.filter(({ eccn }) => eccns.has(eccn) || eccns.has(null));
  const note = entry.dataCenterNote;
  const byNote = note !== null && tried.leaves.some(({ reason }) => reason.startsWith('note 2'));
  return [...paragraphs.map(({ citation }) => citation), ...(byNote ? [note.citation] : [])];
}

function comparison(facts: ChipFacts, stated: string, entry: ChipEntry, tried: Worlds): Finding {
  const worlds = tried.leaves.map(({ world }) => world);
  const computed = new Set(worlds.map(({ eccn }) => eccn));
  const { candidates } = statedCandidates(stated, { chip: entry, model: null });
  // What is in no paragraph covered can be in none of those computed.
  const isCovered = candidates.every(({ kind }) => kind !== 'uncovered');
  const possible = isCovered && candidates.some(({ eccn }) => computed.has(eccn));
  const open = verdict(worlds).status === 'REVIEW';
  return statedFinding(facts, stated, possible && open ? null : possible, entry.citations.classes);
}

function classifyAsStated(
  facts: ChipFacts,
  stated: string,
  entry: ChipEntry,
  performance: TotalProcessingPerformance | null,
): Classification {
  const entries = { chip: entry, model: null };
  const start: StatedState = {
    chosen: null,
    designedForDataCenter: facts.designedForDataCenter,
    subjectToEar: facts.subjectToEar === false ? 'NO' : 'YES',
  };
  const { memoryBandwidthGBps, released } = facts;
  const known = { family: 'chip', memoryBandwidthGBps, released } as const;
  const tried = tryEach(start, (state) => statedStep(stated, entries, state, known));
  const why =
    performance === null ? 'nothing could be computed from' : 'its performance does not decide';
  const classification = classified(
    tried,
    chipFigures(facts, settledPerformance(performance)),
    [performanceFinding(entry, facts, performance)],
    {
      subject: `${facts.name ?? 'The chip'}, by what a source states and ${why},`,
      plural: false,
      facts: chipFactsUsed(facts),
      citations: statedCitations(entries, tried.leaves[0]?.world.eccn ?? null),
    },
  );
  return { ...classification, leastPerformance: leastPerformance(entry) };
}
