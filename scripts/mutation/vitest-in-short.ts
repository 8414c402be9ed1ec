/**
 * What the tests of the law use of Vitest, and nothing else: it runs them in the process that reads them, in a fraction of the
 * time. Tests that need more of Vitest fail here at once, before any mutant.
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

type Body = (...values: never[]) => unknown;

const collected: { readonly name: string; readonly run: () => unknown }[] = [];
const endings: (() => unknown)[] = [];
/** Of the groups that are being read, outermost first. */
const groups: string[] = [];

/** Drops what a file that could not be read to its end has left. */
export function forget(): void {
  collected.splice(0);
  endings.splice(0);
  groups.splice(0);
}

/**
 * Runs what was collected, or only the tests with these names, some before the others; the name of the first test that fails,
 * or null.
 */
export async function firstFailure(
  early: ReadonlySet<string>,
  only: ReadonlySet<string> | null,
): Promise<string | null> {
  const all = collected.splice(0).filter(({ name }) => only?.has(name) ?? true);
  const isEarly = ({ name }: { readonly name: string }) => early.has(name);
  const ordered = [...all.filter(isEarly), ...all.filter((one) => !isEarly(one))];
  try {
    for (const { name, run } of ordered) {
      try {
        await run();
      } catch {
        return name;
      }
    }
    return null;
  } finally {
    for (const end of endings.splice(0)) await end();
  }
}

/** Runs what was collected and tells of each test when it has ended. */
export async function runEach(ended: (name: string) => void): Promise<void> {
  for (const { name, run } of collected.splice(0)) {
    await run();
    ended(name);
  }
  for (const end of endings.splice(0)) await end();
}

function each(run: (name: string, body: () => unknown) => void) {
  return (rows: readonly unknown[]) => (name: string, body: Body) => {
    for (const [place, row] of rows.entries()) {
      run(`${name} #${place}`, () =>
        Reflect.apply(body, undefined, Array.isArray(row) ? row : [row]),
      );
    }
  };
}

function collect(name: string, run: () => unknown): void {
  collected.push({ name: [...groups, name].join(' > '), run });
}

function group(name: string, body: () => unknown): void {
  groups.push(name);
  body();
  groups.pop();
}

function skip(): void {}

export const test = Object.assign(collect, {
  each: each(collect),
  skipIf: (skipped: unknown) =>
    Object.assign(skipped ? skip : collect, { each: each(skipped ? skip : collect) }),
});
export const describe = Object.assign(group, {
  each: each(group),
  skipIf: (skipped: unknown) =>
    Object.assign(skipped ? skip : group, { each: each(skipped ? skip : group) }),
});
export const it = test;
export function afterAll(end: () => unknown): void {
  endings.push(end);
}

export const expect = Object.assign(
  (value: unknown) => ({
    ...matchers(value, false),
    not: matchers(value, true),
    rejects: rejected(value),
  }),
  {
    // Within matchers that ask for a part, which is what it is.
    objectContaining: (part: unknown) => part,
    arrayContaining: (members: readonly unknown[]) => new Containing(members),
  },
);

/** A list that has at least these members. */
class Containing {
  readonly members: readonly unknown[];

  constructor(members: readonly unknown[]) {
    this.members = members;
  }
}

function matchers(value: unknown, negated: boolean) {
  const check = (holds: boolean): void => {
    if (holds === negated) throw new Error('not as expected');
  };
  return {
    toBe: (other: unknown) => check(Object.is(value, other)),
    toEqual: (other: unknown) => check(isEqual(value, other)),
    toMatchObject: (part: unknown) => check(hasPart(value, part)),
    toContain: (part: unknown) => check(contains(value, part)),
    // Weaker than Vitest's: what it does not notice is not counted as noticed.
    toContainEqual: (part: unknown) =>
      check(Array.isArray(value) && value.some((one) => hasPart(one, part))),
    toMatchFileSnapshot: (file: string) => check(readFileSync(file, 'utf8') === value),
    toMatch: (pattern: RegExp) => check(pattern.test(String(value))),
    toHaveLength: (length: number) => check(Object(value).length === length),
    toBeNull: () => check(value === null),
    toBeUndefined: () => check(value === undefined),
    toBeGreaterThan: (other: number) => check(Number(value) > other),
    toBeGreaterThanOrEqual: (other: number) => check(Number(value) >= other),
    toBeLessThan: (other: number) => check(Number(value) < other),
    toBeLessThanOrEqual: (other: number) => check(Number(value) <= other),
    toThrow: (what?: unknown) => check(throws(value, what)),
  };
}

function isEqual(value: unknown, other: unknown): boolean {
  if (!(other instanceof Containing)) return isDeepStrictEqual(plain(value), plain(other));
  return (
    Array.isArray(value) &&
    other.members.every((member) => value.some((one) => isEqual(one, member)))
  );
}

function rejected(value: unknown) {
  return {
    toThrow: async (what?: unknown): Promise<void> => {
      const error: unknown = await Promise.resolve(value).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null || !isAsked(error, what)) throw new Error('not as expected');
    },
  };
}

function throws(run: unknown, what: unknown): boolean {
  if (typeof run !== 'function') return false;
  try {
    Reflect.apply(run, undefined, []);
    return false;
  } catch (error) {
    return isAsked(error, what);
  }
}

function isAsked(error: unknown, what: unknown): boolean {
  const message = error instanceof Error ? error.message : String(error);
  if (typeof what === 'string') return message.includes(what);
  if (what instanceof RegExp) return what.test(message);
  if (typeof what === 'function') return error instanceof what;
  return true;
}

/** Without members that are undefined, which make no difference. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, plain(each)]));
  if (value instanceof Set || value instanceof Error) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, plain(member)]),
  );
}

function hasPart(value: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return Object.is(value, part);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(part) && (!Array.isArray(value) || value.length !== part.length)) return false;
  return Object.entries(part).every(([name, member]) => hasPart(Reflect.get(value, name), member));
}

function contains(value: unknown, part: unknown): boolean {
  if (typeof value === 'string') return value.includes(String(part));
  return Array.isArray(value) && value.includes(part);
}
