import type { IsoDate } from '../../domain/date.ts';
import type { Source } from '../../domain/source.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { LineEdits } from '../../ports/line-edits.ts';
import { type DatedLine, withPeriod } from '../overlay/overlay-record.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import { lineWords } from './line-words.ts';

/** A fact that began or ended, and the edits that make it as if it had not. */
export interface DatedEdit {
  readonly date: IsoDate;
  readonly statement: string;
  readonly source: Source | null;
  readonly edits: LineEdits;
}

/** The facts that begin or end after one date and up to another, in the order of the days. What does both is on neither date. */
export function datedEdits(
  lines: readonly GraphLine[],
  after: IsoDate,
  upTo: IsoDate,
): readonly DatedEdit[] {
  const isBetween = (date: IsoDate | null): date is IsoDate =>
    date !== null && after < date && date <= upTo;
  return lines
    .flatMap((line): readonly DatedEdit[] => {
      const { source } = line.value;
      if (line.type === 'transfer') {
        const { date } = line.value;
        return isBetween(date) ? [told(line, date, 'is made', source, null)] : [];
      }
      if (line.type === 'model') {
        const { publishedOn } = line.value;
        if (!isBetween(publishedOn)) return [];
        const before = { ...line, value: { ...line.value, publishedOn: lastDay } };
        return [told(line, publishedOn, 'is published', source, before)];
      }
      if (!isDated(line)) return [];
      const { from, to } = line.value;
      if (isBetween(from) && isBetween(to)) return [];
      if (isBetween(from)) return [told(line, from, 'begins', source, notYet(line))];
      return isBetween(to)
        ? [told(line, to, 'ends', source, withPeriod(line, { from, to: null }))]
        : [];
    })
    .sort((left, right) => (left.date < right.date ? -1 : Number(left.date > right.date)));
}

// Later than any day that can be asked for.
const lastDay: IsoDate = '9999-12-31';

function told(
  line: GraphLine,
  date: IsoDate,
  verb: string,
  source: Source | null,
  before: GraphLine | null,
): DatedEdit {
  return {
    date,
    statement: `On ${date} ${lineWords(line)} ${verb}.`,
    source,
    edits: new Map([[lineIdentity(line), before]]),
  };
}

/** As it was before it began: an entity or a cluster stays in the graph, founded later than any day; a fact is not there. */
function notYet(line: GraphLine): GraphLine | null {
  if (line.type === 'entity') return { ...line, value: { ...line.value, from: lastDay } };
  if (line.type === 'cluster') return { ...line, value: { ...line.value, from: lastDay } };
  return null;
}

function isDated(line: GraphLine): line is DatedLine {
  return line.type !== 'transfer' && 'from' in line.value && 'to' in line.value;
}
