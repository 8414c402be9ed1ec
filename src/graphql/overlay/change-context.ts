import type { Entity } from '../../domain/ownership/closure.ts';
import type { Chip, Model } from '../../domain/item/item-graph.ts';
import type { GraphLine, LineType } from '../../ports/graph-line.ts';
import type { ChipBy, EntityBy, ModelBy } from '../generated/resolver-types.ts';
import { RequestProblem } from '../request-problem.ts';
import type { LineOf, OverlayRecord } from './overlay-record.ts';
import type { WhatIf } from './what-if.ts';

/** What a change of an overlay is made with. */
export interface ChangeContext {
  readonly record: OverlayRecord;
  readonly entityOf: (by: EntityBy) => Entity;
  readonly chipOf: (by: ChipBy) => Chip;
  readonly modelOf: (by: ModelBy) => Model;
  /** Puts the new facts of an item in place of the old ones. */
  readonly putItem: (line: LineOf<'chip'> | LineOf<'model'>) => void;
  readonly parseLine: WhatIf['parseLine'];
  /** Where the change stands in the request. */
  readonly path: readonly string[];
}

/** A change that was made: in a sentence, and in its one form. */
export interface MadeChange {
  readonly statement: string;
  readonly canonical: Readonly<Record<string, unknown>>;
}

/** What stands for the source of a fact that an overlay states. No real source is called so. */
export const overlaySource = {
  name: 'Overlay of the question (hypothetical)',
  url: null,
  statedOn: null,
  retrievedOn: null,
} as const;

/** A line as a graph file would write it, checked by what checks graph files. */
export function checkedLine<T extends LineType>(
  type: T,
  members: Readonly<Record<string, unknown>>,
  { parseLine, path }: ChangeContext,
): LineOf<T> {
  const read = parseLine(JSON.stringify({ type, source: overlaySource, ...members }));
  if (read.kind === 'checked' && isOf(read.line, type)) return read.line;
  const [problem] = read.kind === 'refused' ? read.problems : [];
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `${problem?.member ?? 'The change'} ${problem?.message ?? 'cannot be read'}.`,
    { path: problem?.member == null ? path : [...path, problem.member] },
  );
}

function isOf<T extends LineType>(line: GraphLine, type: T): line is LineOf<T> {
  return line.type === type;
}

/** What says nothing is left out, so that equal changes have one form. */
export function saidOnly(
  members: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== null && value !== undefined),
  );
}

export function notOnRecord(what: string, path: readonly string[]): RequestProblem {
  return new RequestProblem('NOT_FOUND', what, { path });
}
