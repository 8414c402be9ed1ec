import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ultimateParents } from '../../../src/domain/ownership/ultimate-parents.ts';
import { graph } from '../../support/ownership-graph.ts';
import type { OwnershipGraph, PerCent } from '../../support/ownership-graph.ts';
import { propertyRuns } from '../../support/random-ownership.ts';

const day = '2025-10-15';

interface Holder {
  readonly key: string;
  /** Per cent; null where no share is stated. */
  readonly share: number | null;
  /** What is stated of the votes, from `least` to `most`, or null where nothing is. */
  readonly votes: { readonly least: number; readonly most: number } | null;
}

function built(holders: readonly Holder[]): OwnershipGraph {
  return holders.reduce(
    (sofar, { key, share, votes }) => {
      const owned = share === null ? sofar : sofar.owns(key, 't', share);
      if (votes === null) return owned;
      const band: PerCent =
        votes.least === votes.most ? votes.least : { atLeast: votes.least, upTo: votes.most };
      return owned.votes(key, 't', band);
    },
    graph().entity('t', 'COMPANY'),
  );
}

function parentsOf(holders: readonly Holder[]): ReadonlyMap<string, string> {
  const { parents } = ultimateParents(built(holders).closure(), 't', day);
  return new Map(parents.map(({ entity, certainty }) => [entity, certainty]));
}

const end = fc.constantFrom(0, 10, 20, 25, 30, 40, 50, 60, 75, 80, 100);
const holder = fc.record({
  share: fc.option(end, { nil: null }),
  one: end,
  other: end,
  saysVotes: fc.boolean(),
});

/** Three owners whose shares, and the least of whose votes, are no more than the whole. */
const holders = fc
  .array(holder, { minLength: 1, maxLength: 3 })
  .map((all) =>
    all.map(({ share, one, other, saysVotes }, at): Holder => ({
      key: `h${at}`,
      share,
      votes: saysVotes ? { least: Math.min(one, other), most: Math.max(one, other) } : null,
    })),
  )
  .filter(
    (all) =>
      all.reduce((sum, { share }) => sum + (share ?? 0), 0) <= 100 &&
      all.reduce((sum, { votes }) => sum + (votes?.least ?? 0), 0) <= 100,
  );

/** The same with votes exactly where `places` say, between the ends of each band. */
function exactly(all: readonly Holder[], places: readonly number[]): readonly Holder[] {
  return all.map((each, at) => {
    if (each.votes === null) return each;
    const { least, most } = each.votes;
    const votes = least + Math.round((most - least) * (places[at] ?? 0));
    return { ...each, votes: { least: votes, most: votes } };
  });
}

function isPossible(all: readonly Holder[]): boolean {
  return all.reduce((sum, { votes }) => sum + (votes?.least ?? 0), 0) <= 100;
}

describe('votes that are stated as a band', () => {
  test('leave certain only what is so wherever in the band they are, and name whoever can control', () => {
    fc.assert(
      fc.property(
        holders,
        fc.array(fc.constantFrom(0, 0.25, 0.5, 0.75, 1), { minLength: 3, maxLength: 3 }),
        (all, places) => {
          const exact = exactly(all, places);
          fc.pre(isPossible(exact));
          const stated = parentsOf(all);
          const really = parentsOf(exact);
          const certain = [...stated].flatMap(([parent, certainty]) =>
            certainty === 'YES' ? [parent] : [],
          );
          expect([...stated.keys()]).toEqual(expect.arrayContaining([...really.keys()]));
          expect([...really.keys()]).toEqual(expect.arrayContaining(certain));
        },
      ),
      { numRuns: propertyRuns },
    );
  });

  test.each([50, 75])('beside the shares of another owner, from 25 to %i per cent', (most) => {
    const parents = parentsOf([
      { key: 'h0', share: 80, votes: null },
      { key: 'h1', share: null, votes: { least: 25, most } },
    ]);
    expect(parents.get('h0')).not.toBe('YES');
    expect(parents.has('h1')).toBe(true);
  });
});
