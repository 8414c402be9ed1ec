import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { IsoDate } from '../../domain/date.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { ReadPart } from '../../ports/reading.ts';
import type { NewState, SavedFiring, SavedWatch } from '../../ports/watch-record.ts';
import { numberOf, textOf } from './rows.ts';
import type { Row } from './rows.ts';
import { linesOfContents, storedContent } from './stored-line.ts';

export function valuesOf(state: NewState) {
  const { graphVersion, law, nextDay, reading, answer, lines } = state;
  return [graphVersion, law, nextDay, JSON.stringify(reading), answer, packed(lines)] as const;
}

function packed(lines: readonly GraphLine[]): Uint8Array {
  return deflateRawSync(`[${lines.map(storedContent).join(',')}]`);
}

export function unpacked(bytes: Uint8Array): readonly GraphLine[] {
  return linesOfContents(inflateRawSync(bytes).toString('utf8'));
}

/** Rows are written only here, and a file of another application or schema is refused when it is opened. */
export function watchOf(row: Row): SavedWatch {
  const nextDay = row['next_day'];
  return {
    name: textOf(row, 'name'),
    question: textOf(row, 'question'),
    createdAt: textOf(row, 'created_at'),
    revision: numberOf(row, 'revision'),
    graphVersion: textOf(row, 'graph_version'),
    law: textOf(row, 'law'),
    nextDay: typeof nextDay === 'string' ? (nextDay as IsoDate) : null,
    reading: JSON.parse(textOf(row, 'reading')) as readonly ReadPart[],
    answer: textOf(row, 'answer'),
  };
}

export function firingOf(row: Row): SavedFiring {
  return {
    id: numberOf(row, 'id'),
    watch: textOf(row, 'watch'),
    firedAt: textOf(row, 'fired_at'),
    difference: textOf(row, 'difference'),
  };
}
