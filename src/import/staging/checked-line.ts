import type { GraphLine } from '../../ports/graph-line.ts';
import { checkMembers } from '../graph-file/parse.ts';
import { LONGEST_LINE } from '../graph-file/read-lines.ts';
import type { ImportedLine, RefusedRecord } from '../importer.ts';
import { reasonOf } from '../refusal-reason.ts';

/** The line that an importer gives, checked, or why it is refused. */
export function checkedLineOf({
  at,
  line: written,
}: ImportedLine): { readonly kind: 'line'; readonly line: GraphLine } | RefusedRecord {
  const { type, ...members } = written;
  const checked = checkMembers(type, members);
  if (checked.kind === 'checked') return { kind: 'line', line: checked.line };
  const [first] = checked.problems;
  const reason = first === undefined ? type : reasonOf(type, first);
  const all = checked.problems.map(({ member, message }) => `${member ?? type}: ${message}`);
  return { kind: 'refused', at, reason, detail: all.join('; '), record: written };
}

/** What becomes of a line as its text is too long; null where it is not. */
export function refusedForLength(
  text: string,
  { at, line: written }: ImportedLine,
): RefusedRecord | null {
  if (Buffer.byteLength(text) <= longestText) return null;
  const detail = `gives a line of ${text.length} characters, and ${LONGEST_LINE} bytes are the most`;
  const reason = `${written.type}: is too long`;
  return { kind: 'refused', at, reason, detail, record: written };
}

/** A line may yet get the day from which on it holds. */
const longestText = LONGEST_LINE - 100;
