/**
 * What the tests of the law use of Vitest, and nothing else: it runs them in the process that reads them, in a fraction of the
 * time. Tests that need more of Vitest fail here at once, before any mutant.
 */
import { isDeepStrictEqual } from 'node:util';

type Body = (...values: never[]) => unknown;

const collected: { readonly name: string; readonly run: () => unknown }[] = [];
const endings: (() => unknown)[] = [];

/** Runs what was collected in order; the name of the first test that fails, or null. */
export async function firstFailure(): Promise<string | null> {
  try {
    for (const { name, run } of collected.splice(0)) {
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

function each(run: (name: string, body: () => unknown) => void) {
  return (rows: readonly unknown[]) => (name: string, body: Body) => {
    for (const row of rows) {
      run(name, () => Reflect.apply(body, undefined, Array.isArray(row) ? row : [row]));
    }
  };
}

function collect(name: string, run: () => unknown): void {
  collected.push({ name, run });
}

function group(_name: string, body: () => unknown): void {
  body();
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

export function expect(value: unknown) {
  return { ...matchers(value, false), not: matchers(value, true), rejects: rejected(value) };
}

function matchers(value: unknown, negated: boolean) {
  const check = (holds: boolean): void => {
    if (holds === negated) throw new Error('not as expected');
  };
  return {
    toBe: (other: unknown) => check(Object.is(value, other)),
    toEqual: (other: unknown) => check(isDeepStrictEqual(plain(value), plain(other))),
    toMatchObject: (part: unknown) => check(hasPart(value, part)),
    toContain: (part: unknown) => check(contains(value, part)),
    toMatch: (pattern: RegExp) => check(pattern.test(String(value))),
    toHaveLength: (length: number) => check(Object(value).length === length),
    toBeNull: () => check(value === null),
    toBeUndefined: () => check(value === undefined),
    toBeGreaterThan: (other: number) => check(Number(value) > other),
    toBeGreaterThanOrEqual: (other: number) => check(Number(value) >= other),
    toBeLessThan: (other: number) => check(Number(value) < other),
    toThrow: (what?: unknown) => check(throws(value, what)),
  };
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
