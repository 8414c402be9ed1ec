import type { GraphLine, LineType } from '../../ports/graph-line.ts';
import type { GraphWriter } from '../../ports/graph-store.ts';
import { loadBatch } from './load-batch.ts';
import type { PlacedLine } from './load-batch.ts';
import type { LoadRecord } from './load-record.ts';
import { checkLine, readType } from './parse.ts';
import { readLines } from './read-lines.ts';
import type { RawLine } from './read-lines.ts';
import type { SeenLines } from './seen-lines.ts';

/** Lines refer to lines of an earlier phase only, so that files may name things in any order. */
export const PHASES = ['parties', 'items', 'facts'] as const;
export type Phase = (typeof PHASES)[number];

/** Few enough to hold in memory whatever their length, many enough that a store's round trip does not count. */
const batchSize = 2_000;

export interface PhaseOfFile {
  readonly file: string;
  readonly phase: Phase;
  readonly writer: GraphWriter;
  readonly seen: SeenLines;
  readonly record: LoadRecord;
  readonly onBytes: (bytes: number) => void;
}

/** Loads those lines of a file that belong to the phase, and says which phases the file has lines for. */
export async function loadPhase(work: PhaseOfFile): Promise<ReadonlySet<Phase>> {
  const phases = new Set<Phase>();
  let batch: PlacedLine[] = [];
  for await (const { lines, bytes } of readLines(work.file)) {
    for (const raw of lines) {
      const checked = checkOfPhase(raw, work, phases);
      if (checked !== null) batch.push({ line: checked, number: raw.number });
      if (batch.length >= batchSize) {
        await loadBatch(batch, work);
        batch = [];
      }
    }
    work.onBytes(bytes);
  }
  await loadBatch(batch, work);
  return phases;
}

/** The checked line, or null where it is of another phase or refused. What tells no type is refused in the first phase alone. */
function checkOfPhase(raw: RawLine, work: PhaseOfFile, phases: Set<Phase>): GraphLine | null {
  const { file, phase, record } = work;
  const typed =
    'problem' in raw
      ? ({ kind: 'refused', problems: [{ member: null, message: raw.problem }] } as const)
      : readType(raw.text);
  if (typed.kind === 'refused') {
    if (phase === PHASES[0]) record.refuse(file, raw.number, 'unreadable', typed.problems);
    return null;
  }
  const own = phaseOf(typed.type);
  phases.add(own);
  if (own !== phase) return null;
  const checked = checkLine(typed);
  if (checked.kind === 'checked') return checked.line;
  record.refuse(file, raw.number, typed.type, checked.problems);
  return null;
}

export function phaseOf(type: LineType): Phase {
  if (type === 'entity') return 'parties';
  return type === 'chip' || type === 'cluster' || type === 'model' ? 'items' : 'facts';
}
