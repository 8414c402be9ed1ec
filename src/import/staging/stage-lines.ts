import type { LineType } from '../../ports/graph-line.ts';
import { phaseOf } from '../graph-file/load-phase.ts';
import type { Edition, ImportedLine, RefusedRecord } from '../importer.ts';
import type { ImportTally } from '../import-report.ts';
import { checkLineOf, visitStaged } from './checked-entries.ts';
import type { CheckedEntry, StagedEntries } from './checked-entries.ts';
import type { EarlierEditions } from './earlier-editions.ts';
import type { MetLines, Origin } from './met-lines.ts';
import type { OtherEntry } from './other-entries.ts';
import type { SetAside } from './set-aside.ts';
import type { StagedFiles } from './staged-lines.ts';
import { memberwise, stagedLine, stagedText } from './staged-text.ts';

/** What staging one file needs. */
export interface Staging {
  readonly file: string;
  /** The number of the file in the import, and the names of all. */
  readonly number: number;
  readonly files: readonly string[];
  readonly places: 'line' | 'record';
  readonly edition: Edition;
  readonly tally: ImportTally;
  readonly met: MetLines;
  /** Keeps the text of a line for the load. */
  readonly write: StagedFiles['write'];
  readonly earlier: EarlierEditions;
  /** Where lines go that are left out if something is said of the same. */
  readonly aside: SetAside;
  /** Whether the lines go to graph files, and not to the load of this import. */
  readonly asGraphFile: boolean;
}

/** Writes down the lines among checked entries; what is refused or left out is counted. */
export function stageEntries(entries: StagedEntries, work: Staging): void {
  visitStaged(entries, (entry) => {
    if (entry.kind === 'checked') stageChecked(entry, false, work);
    else stageOther(entry, work);
  });
}

/** Counts what is refused or left out, and sets aside what waits for all others. */
export function stageOther(entry: OtherEntry['entry'], work: Staging): void {
  switch (entry.kind) {
    case 'leftOut':
      work.tally.leaveOut(entry.reason);
      break;
    case 'refused':
      refuse(entry, work);
      break;
    case 'line':
      work.aside.add(entry, work.number);
  }
}

/** Checks a line that waited for all others, and writes it down where nothing was said of the same. */
export function stageAside(line: ImportedLine, work: Staging): void {
  const checked = checkLineOf(line, { file: work.number, asGraphFile: work.asGraphFile });
  if (checked.kind === 'refused') refuse(checked, work);
  else stageChecked(checked, line.ifAbsent === true, work);
}

function refuse({ at, reason, detail, record }: RefusedRecord, work: Staging): void {
  work.tally.refuse({ file: work.file, at, reason, detail, record });
}

/** Writes down a line where nothing was met that says the same, or something else, of what it speaks of. */
export function stageChecked(
  { at, digest, type, text }: CheckedEntry,
  ifAbsent: boolean,
  work: Staging,
): void {
  const { number, tally, met, write, earlier, edition, asGraphFile } = work;
  const meeting = met.meet(digest, { file: number, at });
  if (meeting.kind === 'same' || (meeting.kind === 'contradicts' && ifAbsent)) {
    tally.sayTwice();
    return;
  }
  if (meeting.kind === 'contradicts') {
    const record: unknown = asGraphFile ? JSON.parse(text) : memberwise(stagedLine(text).line);
    refuseContradiction({ type, at, record }, meeting.earlier, work);
    return;
  }
  tally.line(type);
  if (asGraphFile || earlier.isNothing) {
    write(phaseOf(type), text);
    return;
  }
  const { line, origin } = stagedLine(text);
  const continued = earlier.continued(line, edition);
  write(phaseOf(type), continued === line ? text : stagedText(continued, origin, ifAbsent));
}

/** Refuses a line that says something else than an earlier one on the same. */
export function refuseContradiction(
  { type, at, record }: { readonly type: LineType; readonly at: number; readonly record: unknown },
  earlier: Origin,
  work: Staging,
): void {
  const where = `${work.places} ${earlier.at} of ${work.files[earlier.file] ?? work.file}`;
  const detail = `says something else than ${where}: keep one of the two`;
  const reason = `${type}: contradicts an earlier record`;
  refuse({ kind: 'refused', at, reason, detail, record }, work);
}

/** Writes down how what is no longer said ends, and says how many facts that are. */
export function stageEnded(
  edition: Edition,
  earlier: EarlierEditions,
  staged: StagedFiles,
): number {
  let count = 0;
  for (const line of earlier.ended(edition)) {
    staged.write(phaseOf(line.type), stagedText(line, { file: 0, at: 0 }));
    count += 1;
  }
  return count;
}
