import type { Period } from '../../domain/date.ts';
import type { GraphLine, LineType, LineTypes } from '../../ports/graph-line.ts';
import type { LineEdits } from '../../ports/line-edits.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import { linesOfEntity } from '../../ports/lines-of.ts';
import type { FoundEntity } from '../loaders.ts';
import { RequestProblem } from '../request-problem.ts';
import { type CutPeriod, cutPeriod, stretchesOf } from './periods.ts';

/** Lines of what entities are and of who owns them: those that have a period. */
export type DatedLine = Extract<GraphLine, { readonly value: Period }>;
export type LineOf<T extends LineType> = Extract<GraphLine, { readonly type: T }>;

/** A line of the record of which a part is within a period. */
export interface CutLine<Line> extends CutPeriod {
  readonly line: Line;
}

/** What is on record of the entities that an overlay names, with the changes that were made so far. */
export interface OverlayRecord {
  readonly edits: LineEdits;
  /** Lines of a type, with what is within a period; those of which nothing is are left out. */
  readonly within: <T extends DatedLine['type']>(
    type: T,
    period: Period,
    concerns: (value: LineTypes[T]) => boolean,
  ) => readonly CutLine<LineOf<T>>[];
  /** Takes the parts within the period away, and puts lines. */
  readonly replace: (
    cut: readonly CutLine<DatedLine>[],
    put: readonly GraphLine[],
    path: readonly string[],
  ) => void;
}

export function overlayRecord(found: readonly FoundEntity[]): OverlayRecord {
  const lines = new Map<string, GraphLine>();
  for (const line of found.flatMap(linesOfFound)) lines.set(lineIdentity(line), line);
  const edits = new Map<string, GraphLine | null>();
  return {
    edits,
    within: (type, period, concerns) =>
      [...lines.values()].flatMap((line) => {
        if (!isOf(line, type) || !concerns(line.value)) return [];
        const cut = cutPeriod(periodOf(line), period);
        return cut.inside === null ? [] : [{ line, ...cut }];
      }),
    replace: (cut, put, path) => {
      for (const { line } of cut) {
        lines.delete(lineIdentity(line));
        edits.set(lineIdentity(line), null);
      }
      const pieces = cut.flatMap(({ line, outside }) =>
        outside.map((period) => withPeriod(line, period)),
      );
      for (const line of [...pieces, ...put]) {
        const identity = lineIdentity(line);
        if (lines.has(identity)) throw saidTwice(path);
        lines.set(identity, line);
        edits.set(identity, line);
      }
    },
  };
}

function linesOfFound({ key, reading }: FoundEntity): readonly GraphLine[] {
  const { entities, interests } = reading.closure;
  const entity = entities.get(key);
  return [
    ...(entity === undefined ? [] : linesOfEntity(entity)),
    ...interests
      .filter(({ owned }) => owned === key)
      .map((value) => ({ type: 'ownership', value }) as const),
  ];
}

function isOf<T extends LineType>(
  line: GraphLine,
  type: T,
): line is LineOf<T> & { readonly value: LineTypes[T] } {
  return line.type === type;
}

function periodOf({ value }: DatedLine | GraphLine): Period {
  return 'from' in value && 'to' in value && !('fromCountry' in value)
    ? value
    : { from: null, to: null };
}

/** A spread keeps the line's type; only its period is another. */
export function withPeriod<Line extends DatedLine>(line: Line, { from, to }: Period): Line {
  return { ...line, value: { ...line.value, from, to } };
}

/** A line in place of others: once for each stretch of time that they cover, however many statements there are for it. */
export function inPlaceOf<Line extends DatedLine>(
  cut: readonly CutPeriod[],
  line: Line,
): readonly Line[] {
  const insides = cut.flatMap(({ inside }) => inside ?? []);
  return stretchesOf(insides).map((period) => withPeriod(line, period));
}

function saidTwice(path: readonly string[]): RequestProblem {
  return new RequestProblem(
    'BAD_USER_INPUT',
    'One source has two statements on this that overlap, which cannot be cut at these days. Leave from and to out.',
    { path },
  );
}
