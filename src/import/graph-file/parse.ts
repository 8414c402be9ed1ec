import type { GraphLine, LineType, LineTypes } from '../../ports/graph-line.ts';
import { shown } from '../../shown.ts';
import { describeIssue, problemsOf } from './line-problem.ts';
import type { LineProblem } from './line-problem.ts';
import { duplicateMember } from './duplicate-member.ts';
import { lineSchema } from './generated-checks.ts';
import type { LineSchema } from './generated-checks.ts';
import { isLineType, lineTypes } from './line-schemas.ts';

/** A line of which the type is known, and nothing else checked. */
export interface TypedLine {
  readonly kind: 'typed';
  readonly type: LineType;
  readonly text: string;
  readonly members: Readonly<Record<string, unknown>>;
}

/** A line that says nothing that could be loaded, and every reason why. */
export interface RefusedLine {
  readonly kind: 'refused';
  readonly problems: readonly LineProblem[];
}

/** A line that says what its type may say. What it refers to is not checked. */
export interface CheckedLine {
  readonly kind: 'checked';
  readonly line: GraphLine;
}

/** Checks one line of a graph file. */
export function parseLine(text: string): CheckedLine | RefusedLine {
  const typed = readType(text);
  return typed.kind === 'typed' ? checkLine(typed) : typed;
}

/** Reads as much of a line as tells its type. */
export function readType(text: string): TypedLine | RefusedLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused(null, `is not JSON (${reason}): write one JSON object a line`);
  }
  if (!isObject(value)) return refused(null, `must be a JSON object, not ${shown(value)}`);
  const { type, ...members } = value;
  if (type === undefined) return refused('type', `is missing: give one of ${lineTypes.join(', ')}`);
  if (typeof type !== 'string' || !isLineType(type)) {
    return refused('type', `must be one of ${lineTypes.join(', ')}, not ${shown(type)}`);
  }
  return { kind: 'typed', type, text, members };
}

/** Checks all that a line of known type says. */
export function checkLine(typed: TypedLine): CheckedLine | RefusedLine {
  const twice = duplicateMember(typed.text);
  if (twice !== null) return refused(twice, 'is given twice in one object: keep one of the two');
  return checkMembers(typed.type, typed.members);
}

/** Checks the members of a line that was never text, so that none can be there twice. */
export function checkMembers(
  type: LineType,
  members: Readonly<Record<string, unknown>>,
): CheckedLine | RefusedLine {
  const schema = lineSchema(type);
  const result = schema.safeParse(members, { error: describeIssue });
  return result.success
    ? { kind: 'checked', line: graphLine(type, result.data) }
    : { kind: 'refused', problems: problemsOf(result.error, membersOf(schema)) };
}

/** The members that a line may have; where the schema goes on to rename one, those that are written. */
function membersOf(schema: LineSchema): readonly string[] {
  return Object.keys('shape' in schema ? schema.shape : schema.in.shape);
}

/** The schema of the type has just checked the value; the table `lineSchemas` ties the two together. */
function graphLine(type: LineType, value: LineTypes[LineType]): GraphLine {
  return { type, value } as GraphLine;
}

function refused(member: string | null, message: string): RefusedLine {
  return { kind: 'refused', problems: [{ member, message }] };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
