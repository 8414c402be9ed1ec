import * as fc from 'fast-check';
import type { Closure, Interest } from '../../src/domain/ownership/closure.ts';
import { compareKeys } from '../../src/domain/ownership/interest-statements.ts';
import { keyAt } from '../../src/domain/whole-graph/keys.ts';
import type { Snapshot } from '../../src/domain/whole-graph/snapshot.ts';
import { snapshotBuilder } from '../../src/domain/whole-graph/snapshot-builder.ts';
import { graph } from './ownership-graph.ts';
import type { OwnershipGraph } from './ownership-graph.ts';

const interestKinds = [
  ...Array.from({ length: 12 }, () => 'SHAREHOLDING' as const),
  'VOTING_RIGHTS',
  'CONSOLIDATION',
  'CONSOLIDATION',
  'BRANCH',
  'ULTIMATE_CONSOLIDATION',
  'BOARD_APPOINTMENT',
] as const satisfies readonly Interest['kind'][];
const shares = [0, 10, 20, 25, 30, 40, 50, 50, 50, 51, 60, 75, 100];
const days = ['2025-01-01', '2025-06-01', '2025-06-02', '2026-01-01'] as const;

const period = fc.record(
  { from: fc.constantFrom(...days), to: fc.constantFrom(...days) },
  { requiredKeys: [] },
);
const seldom = <T>(arbitrary: fc.Arbitrary<T>, often: number): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq: often });
const share = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...shares) },
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...shares), fc.constantFrom(...shares), fc.boolean(), fc.boolean())
      .map(([one, other, low, high]) => {
        const [least, most] = [Math.min(one, other), Math.max(one, other)];
        if (least === most) return least;
        return {
          ...(low ? { moreThan: least } : { atLeast: least }),
          ...(high ? { lessThan: most } : { upTo: most }),
        };
      }),
  },
);

/** Random graphs with every kind of fact that ownership answers rest on. */
export function randomClosure(
  size: number,
): fc.Arbitrary<{ keys: readonly string[]; closure: Closure }> {
  const keys = Array.from({ length: size }, (_, at) => `e${String(at).padStart(2, '0')}`);
  const key = fc.constantFrom(...keys);
  return fc
    .record({
      kinds: fc.array(
        fc.constantFrom('COMPANY', 'COMPANY', 'COMPANY', 'COMPANY', 'PERSON', 'STATE'),
        {
          minLength: size,
          maxLength: size,
        },
      ),
      headquarters: fc.array(fc.tuple(key, fc.constantFrom('CN', 'FR', 'AE'), seldom(period, 2)), {
        maxLength: size * 2,
      }),
      locations: fc.array(fc.tuple(key, fc.constantFrom('CN', 'FR'), seldom(period, 2)), {
        maxLength: 3,
      }),
      statements: fc.array(
        fc.tuple(
          key,
          fc.constantFrom('TOP', 'DISPERSED', 'NATURAL_PERSONS', 'WITHHELD'),
          seldom(period, 2),
        ),
        { maxLength: 2 },
      ),
      listed: fc.array(fc.tuple(key, seldom(period, 2)), { maxLength: 3 }),
      gone: fc.array(fc.tuple(key, period), { maxLength: 1 }),
      interests: fc.array(
        fc.tuple(fc.constantFrom(...interestKinds), key, key, share, seldom(period, 3)),
        { minLength: size - 1, maxLength: size * 2 },
      ),
    })
    .map(({ kinds, headquarters, locations, statements, listed, gone, interests }) => {
      let sofar: OwnershipGraph = graph();
      for (const [at, each] of keys.entries()) {
        sofar = sofar.entity(each, kinds[at] as 'COMPANY', { jurisdiction: 'DE' });
      }
      for (const [each, when] of gone)
        sofar = sofar.entity(each, kinds[keys.indexOf(each)] as 'COMPANY', when);
      for (const [each, country, when] of headquarters)
        sofar = sofar.headquartered(each, country, when ?? {});
      for (const [each, country, when] of locations)
        sofar = sofar.located(each, country, when ?? {});
      for (const [each, says, when] of statements) sofar = sofar.says(each, says, when ?? {});
      for (const [each, when] of listed) sofar = sofar.listed(each, 'ENTITY_LIST', when ?? {});
      for (const [at, [kind, owner, owned, held, when]] of interests.entries()) {
        const source = at % 3 === 0 ? 'One register' : 'Another register';
        sofar = sofar.interest(
          kind,
          owner,
          owned,
          kind === 'SHAREHOLDING' || kind === 'VOTING_RIGHTS' ? held : null,
          {
            ...when,
            source,
          },
        );
      }
      return { keys: [...keys].sort(compareKeys), closure: sofar.closure() };
    });
}

/** A snapshot of everything in a closure. */
export function snapshotOf({ entities, interests }: Closure): Snapshot {
  const builder = snapshotBuilder();
  for (const interest of interests) builder.interest(interest);
  for (const entity of entities.values()) {
    builder.entity(entity);
    for (const fact of entity.headquarters) builder.headquarters(entity.key, fact);
    for (const fact of entity.locations) builder.location(entity.key, fact);
    for (const fact of entity.ownerStatements) builder.ownerStatement(entity.key, fact);
    for (const listing of entity.listings) builder.listing(entity.key, listing);
  }
  return builder.build('a version');
}

/** The keys of a snapshot as text. */
export function keysOf({ keys }: Snapshot): readonly string[] {
  return Array.from({ length: keys.length }, (_, place) => keyAt(keys, place));
}
