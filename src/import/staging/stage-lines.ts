import { phaseOf } from '../graph-file/load-phase.ts';
import { checkMembers } from '../graph-file/parse.ts';
import { LONGEST_LINE } from '../graph-file/read-lines.ts';
import type { Edition, Entry, ImportedLine } from '../importer.ts';
import type { ImportTally } from '../import-report.ts';
import { reasonOf } from '../refusal-reason.ts';
import type { EarlierEditions } from './earlier-editions.ts';
import type { MetLines } from './met-lines.ts';
import type { SetAside } from './set-aside.ts';
import type { StagedFiles } from './staged-lines.ts';
import { stagedText } from './staged-text.ts';

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
  readonly staged: StagedFiles;
  readonly earlier: EarlierEditions;
  /** Where lines go that are left out if something is said of the same. */
  readonly aside: SetAside;
  /** Whether the lines go to graph files, and not to the load of this import. */
  readonly asGraphFile: boolean;
}

/** Checks entries of a file and writes the lines among them down; what is refused or left out is counted. */
export function stageEntries(entries: readonly Entry[], work: Staging): void {
  for (const entry of entries) {
    switch (entry.kind) {
      case 'edition':
        break;
      case 'leftOut':
        work.tally.leaveOut(entry.reason);
        break;
      case 'refused': {
        const { at, reason, detail, record } = entry;
        work.tally.refuse({ file: work.file, at, reason, detail, record });
        break;
      }
      case 'line':
        if (entry.ifAbsent === true) work.aside.add(entry, work.number);
        else stageLine(entry, work);
        break;
    }
  }
}

/** Checks one line and writes it down. */
export function stageLine(entry: ImportedLine, work: Staging): void {
  const { at, line: written, ifAbsent = false } = entry;
  const { file, number, tally, met, staged, earlier, edition, asGraphFile } = work;
  const { type, ...members } = written;
  const refuse = (reason: string, detail: string | null): void => {
    tally.refuse({ file, at, reason, detail, record: written });
  };
  const checked = checkMembers(type, members);
  if (checked.kind === 'refused') {
    const [first] = checked.problems;
    const all = checked.problems.map(({ member, message }) => `${member ?? type}: ${message}`);
    refuse(first === undefined ? type : reasonOf(type, first), all.join('; '));
    return;
  }
  const meeting = met.meet(checked.line, { file: number, at });
  if (meeting.kind === 'same' || (meeting.kind === 'contradicts' && ifAbsent)) {
    tally.sayTwice();
    return;
  }
  if (meeting.kind === 'contradicts') {
    const { file: of, at: place } = meeting.earlier;
    const where = `${work.places} ${place} of ${work.files[of] ?? file}`;
    refuse(
      `${type}: contradicts an earlier record`,
      `says something else than ${where}: keep one of the two`,
    );
    return;
  }
  const text = asGraphFile
    ? JSON.stringify(written)
    : stagedText(earlier.continued(checked.line, edition), { file: number, at }, ifAbsent);
  if (text.length > LONGEST_LINE) {
    refuse(
      `${type}: is too long`,
      `gives a line of ${text.length} characters, and ${LONGEST_LINE} are the most`,
    );
    return;
  }
  tally.line(type);
  staged.write(phaseOf(type), text);
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
