import { canonicalJson } from '../ports/canonical-json.ts';

/** A member that is not the same in two values; undefined where one of them does not have it. */
export interface MemberDifference {
  /** For example `determination.codified.findings.2.statement`. */
  readonly member: string;
  readonly was: unknown;
  readonly is: unknown;
}

/** The smallest members in which two values of JSON differ, in the order of the first. */
export function memberDifferences(
  was: unknown,
  is: unknown,
  path: readonly string[] = [],
): readonly MemberDifference[] {
  if (was !== undefined && is !== undefined && canonicalJson(was) === canonicalJson(is)) return [];
  const [before, after] = [membersOf(was), membersOf(is)];
  if (before === null || after === null || Array.isArray(was) !== Array.isArray(is)) {
    return [{ member: path.join('.'), was, is }];
  }
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    memberDifferences(before[name], after[name], [...path, name]),
  );
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? { ...value } : null;
}
