import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitsThrough } from '../../../src/domain/diversion/temporal-flow.ts';
import { atOnce } from '../../../src/domain/steps.ts';
import { smallSearch } from './small-transfers.ts';
import type { SmallSearch } from './small-transfers.ts';

const inTime = (): boolean => false;

/**
 * The smallest cut, by trying every cut: by duality the most that can flow. A cut says for each party and item from which
 * day on its goods count as having left the source's side; what is kept stays there, so that one day for each is enough.
 */
function smallestCut({ graph, rules, told }: SmallSearch, unknown: number): number {
  const { transfers } = graph;
  const days = [...new Set(transfers.map(({ date }) => date))].sort();
  const places = [
    ...new Set(transfers.flatMap(({ from, to, chip }) => [`${from} ${chip}`, `${to} ${chip}`])),
  ];
  const isHeld = (party: string): boolean => {
    const above = new Set<string>();
    let level = [party];
    for (let steps = 1; steps < rules.mostSteps; steps += 1) {
      level = told.owned.flatMap(([owner, owned]) => (level.includes(owned) ? [owner] : []));
      for (const owner of level) above.add(owner);
      if (level.some(told.target.isParty)) return true;
    }
    return false;
  };
  const never = days.length;
  let smallest = Infinity;
  const since = new Map<string, number>();
  const cost = (): number => {
    let sum = 0;
    for (const [row, { from, to, toCountry, chip, date, quantity }] of transfers.entries()) {
      const day = days.indexOf(date);
      const isIn = (place: string): boolean => (since.get(place) ?? never) <= day;
      const own = `${from} ${chip}`;
      const sources =
        rules.mayRename[row] === 1 ? places.filter((place) => place.startsWith(`${from} `)) : [own];
      const comes = rules.mayBegin[row] === 1 || sources.some(isIn);
      const arrives =
        told.target.isParty(to) || (toCountry !== null && told.target.isPlace(toCountry));
      if (comes && (arrives || !isIn(`${to} ${chip}`))) sum += quantity ?? unknown;
    }
    return sum;
  };
  const tryFrom = (at: number): void => {
    const place = places[at];
    if (place === undefined) {
      smallest = Math.min(smallest, cost());
      return;
    }
    const [party = ''] = place.split(' ');
    const isOpen = isHeld(party) && !told.target.isParty(party);
    for (let day = isOpen ? never : 0; day <= never; day += 1) {
      since.set(place, day);
      tryFrom(at + 1);
    }
  };
  tryFrom(0);
  return smallest;
}

describe('the units that can have come through', () => {
  test('are as many as the smallest cut lets through, whatever is sent in whatever order', () => {
    fc.assert(
      fc.property(
        smallSearch.filter(({ graph }) => graph.placeCount <= 6),
        (small) => {
          const { graph, rules, rows } = small;
          const units = atOnce(unitsThrough(graph, rules, rows, inTime));
          expect(units.known).toBe(smallestCut(small, 0));
          const most = smallestCut(small, Infinity);
          expect(units.most).toBe(most === Infinity ? null : most);
        },
      ),
      { numRuns: 200 },
    );
  });
});
