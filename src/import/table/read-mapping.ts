import { readFileSync } from 'node:fs';
import { duplicateMember } from '../graph-file/duplicate-member.ts';
import { describeIssue, problemsOf } from '../graph-file/line-problem.ts';
import { UnusablePath, unreadable } from '../graph-file/unusable-path.ts';
import { mapping } from './mapping.ts';
import type { Mapping } from './mapping.ts';

/** Reads a mapping, and says of one that is none each thing that is wrong with it. */
export function readMapping(path: string): Mapping {
  const parsed = mapping.safeParse(jsonIn(path), { error: describeIssue });
  if (parsed.success) return parsed.data;
  const problems = problemsOf(parsed.error, Object.keys(mapping.shape)).map(
    ({ member, message }) => `  ${member ?? 'the mapping'}: ${message}`,
  );
  throw new UnusablePath(
    `${path}: is no mapping of a table (docs/import.md says what one has):\n${problems.join('\n')}`,
  );
}

function jsonIn(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error, 'a mapping');
  }
  text = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnusablePath(`${path}: is no JSON (${reason}): write the mapping as one object.`);
  }
  const twice = duplicateMember(text);
  if (twice === null) return value;
  throw new UnusablePath(
    `${path}: has the member ${JSON.stringify(twice)} twice in one object: keep one of the two.`,
  );
}
