import type { z } from 'zod';
import { shown } from '../../shown.ts';

/** Why a line is refused. `member` is a path such as `identifiers[0].value`; null where it is the line as a whole. */
export interface LineProblem {
  readonly member: string | null;
  readonly message: string;
}

/** A fault as the schema library finds it, before it is put in words. */
export type Issue = z.core.$ZodRawIssue;

/** What is wrong with a value and what to write instead; undefined where the check that found it says so itself. */
export function describeIssue(issue: Issue): string | undefined {
  if (issue.code === 'invalid_type') {
    const form = expected[issue.expected] ?? issue.expected;
    return issue.input === undefined || issue.input === null
      ? `is missing: give ${form}`
      : `must be ${form}, not ${shown(issue.input)}`;
  }
  if (issue.code === 'invalid_value') {
    return `must be one of ${issue.values.map(legible).join(', ')}, not ${shown(issue.input)}`;
  }
  return undefined;
}

/** A word as it is; what would run together with the commas between in quotes. */
function legible(value: unknown): string {
  const text = String(value);
  return /^\w+$/.test(text) ? text : JSON.stringify(text);
}

const expected: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** The problems of a refused value, one for each unknown member and one for each other fault. */
export function problemsOf(error: z.ZodError, members: readonly string[]): readonly LineProblem[] {
  return error.issues.flatMap((issue): readonly LineProblem[] => {
    if (issue.code !== 'unrecognized_keys') {
      return [{ member: memberPath(issue.path), message: issue.message }];
    }
    return issue.keys.map((key) => ({
      member: memberPath([...issue.path, key]),
      message:
        issue.path.length === 0
          ? `is unknown: a line of this type has ${members.join(', ')}`
          : 'is unknown here: remove it or correct its name',
    }));
  });
}

function memberPath(path: readonly PropertyKey[]): string | null {
  if (path.length === 0) return null;
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}
