import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestPaths } from '../../../src/domain/diversion/best-paths.ts';
import type { FoundPath, SearchLimits } from '../../../src/domain/diversion/best-paths.ts';
import { rowsOnPaths } from '../../../src/domain/diversion/reach.ts';
import { interestsOn } from '../../../src/domain/diversion/tails.ts';
import { waysBeyond } from '../../../src/domain/diversion/ways-beyond.ts';
import { atOnce } from '../../../src/domain/steps.ts';
import { smallSearch } from './small-transfers.ts';
import type { SmallSearch } from './small-transfers.ts';

const unlimited: SearchLimits = {
  mostPaths: Infinity,
  mostWork: Infinity,
  isOverdue: () => false,
};

interface Listed {
  readonly rows: readonly number[];
  readonly owners: readonly string[];
  readonly score: number;
}

/** Every path there is, found by trying every way on from every transfer: slow, and easy to believe. */
function everyPath({ graph, rules, points, told }: SmallSearch): readonly Listed[] {
  const { transfers } = graph;
  const found: Listed[] = [];
  const { isParty, isPlace } = told.target;

  /** The shortest ways from a party up to each target, through none that is one. */
  const waysUp = (from: string): readonly (readonly string[])[] => {
    const shortest = new Map<string, readonly string[]>();
    const walk = (at: string, way: readonly string[]): void => {
      for (const [owner, owned] of told.owned) {
        if (owned !== at || owner === from || way.includes(owner)) continue;
        const longer = [...way, owner];
        if (isParty(owner)) {
          const known = shortest.get(owner);
          if (known === undefined || known.length > longer.length) shortest.set(owner, longer);
        } else walk(owner, longer);
      }
    };
    walk(from, []);
    return [...shortest.values()];
  };

  const extend = (rows: readonly number[], passed: readonly string[], score: number): void => {
    const last = rows.at(-1) ?? 0;
    const { to, toCountry, date, chip } = transfers[last] ?? fail();
    if (isParty(to) || (toCountry !== null && isPlace(toCountry))) {
      found.push({ rows, owners: [], score });
      return;
    }
    for (const owners of waysUp(to)) {
      const isNew = owners.every((owner) => !passed.includes(owner));
      if (isNew && rows.length + owners.length <= rules.mostSteps) {
        found.push({ rows, owners, score });
      }
    }
    if (rows.length === rules.mostSteps) return;
    for (const [row, next] of transfers.entries()) {
      if (next.from !== to || next.date < date || passed.includes(next.to)) continue;
      if (next.chip !== chip && rules.mayRename[row] !== 1) continue;
      const gained = (points.always[row] ?? 0) + (points.goingOn[row] ?? 0);
      extend([...rows, row], [...passed, next.to], score + gained);
    }
  };
  for (const [row, { from, to }] of transfers.entries()) {
    if (rules.mayBegin[row] === 1) extend([row], [from, to], points.always[row] ?? 0);
  }
  return found;
}

function fail(): never {
  throw new Error('A path has no transfer.');
}

const listed =
  ({ graph }: SmallSearch) =>
  ({ rows, tail, score }: FoundPath): Listed => ({
    rows,
    owners: interestsOn(graph, tail).map(({ owner }) => owner),
    score,
  });

/** A way up may be one of several as short: what counts is where it leads and how long it is. */
const summary = ({ rows, owners, score }: Listed): string =>
  JSON.stringify([score, rows, owners.at(-1) ?? null, owners.length]);

function search(small: SmallSearch, limits: SearchLimits = unlimited) {
  const { graph, rules, points } = small;
  return atOnce(bestPaths(graph, rules, points, rowsOnPaths(graph, rules), limits));
}

describe('the best paths', () => {
  test('are, of small graphs, all that trying every way finds, the highest score first', () => {
    fc.assert(
      fc.property(smallSearch, (small) => {
        const { paths, isCut } = search(small);
        const expected = everyPath(small);
        expect(isCut).toBe(false);
        expect(paths.map(listed(small)).map(summary).sort()).toEqual(expected.map(summary).sort());
        const scores = paths.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((left, right) => right - left));
      }),
      { numRuns: 500 },
    );
  });

  test('are the first of all of them where the search is cut', () => {
    fc.assert(
      fc.property(smallSearch, fc.integer({ min: 0, max: 30 }), (small, size) => {
        const all = search(small).paths;
        const few = search(small, { ...unlimited, mostPaths: size });
        expect(few.paths).toEqual(all.slice(0, size));
        const hurried = search(small, { ...unlimited, mostWork: size });
        expect(hurried.paths).toEqual(all.slice(0, hurried.paths.length));
        expect(hurried.isCut || hurried.paths.length === all.length).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('of one score stand in the order of their transfers', () => {
    fc.assert(
      fc.property(smallSearch, (small) => {
        const { paths } = search(small);
        for (const [at, path] of paths.entries()) {
          const before = paths[at - 1];
          if (before === undefined || before.score !== path.score) continue;
          const first = path.rows.findIndex((row, place) => row !== before.rows[place]);
          const [left, right] = [before.rows[first] ?? -1, path.rows[first] ?? -1];
          expect(first === -1 || left < right).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are known to be longer than asked for where trying every way finds that, and never where it does not', () => {
    fc.assert(
      fc.property(smallSearch, fc.integer({ min: 1, max: 5 }), (small, within) => {
        const { graph, rules } = small;
        const lengths = everyPath(small).map(({ rows, owners }) => rows.length + owners.length);
        const isFound = lengths.some((length) => length <= within);
        const further = lengths.filter((length) => length > within);
        const beyond = atOnce(waysBeyond(graph, rules, { within, isFound }, unlimited));
        expect(beyond.exist === 'YES').toBe(!isFound && further.length > 0);
        expect(further.length > 0 && beyond.exist === 'NO').toBe(false);
        const fewest = isFound || further.length === 0 ? null : Math.min(...further);
        expect(beyond.fewestSteps).toBe(fewest);
      }),
      { numRuns: 500 },
    );
  });
});
