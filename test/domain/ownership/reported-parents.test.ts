import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Closure, Interest } from '../../../src/domain/ownership/closure.ts';
import { effectiveOwners } from '../../../src/domain/ownership/effective-shares.ts';
import { ultimateParents } from '../../../src/domain/ownership/ultimate-parents.ts';
import { graph } from '../../support/ownership-graph.ts';

const day = '2026-01-01';

function reporting(
  closure: Closure,
  owner: string,
  owned: string,
  to: Interest['to'] = null,
): Closure {
  const reported: Interest = {
    owner,
    owned,
    kind: 'ULTIMATE_CONSOLIDATION',
    share: null,
    from: null,
    to,
    source: { name: 'GLEIF', url: null, statedOn: null, retrievedOn: null },
  };
  return { ...closure, interests: [...closure.interests, reported] };
}

describe('a reported ultimate parent', () => {
  const chain = graph()
    .consolidates('top', 'middle')
    .consolidates('middle', 'bottom')
    .entity('other', 'COMPANY');

  test('at the top of the chain is no finding', () => {
    expect(
      ultimateParents(reporting(chain.closure(), 'top', 'bottom'), 'bottom', day).conflicts,
    ).toEqual([]);
  });

  test('below a state or a holder of shares is no finding', () => {
    const closure = chain.state('state', 'FR').owns('state', 'top', 60).closure();
    const { parents, conflicts } = ultimateParents(
      reporting(closure, 'top', 'bottom'),
      'bottom',
      day,
    );
    expect(parents).toMatchObject([{ entity: 'state' }]);
    expect(conflicts).toEqual([]);
  });

  test('in the middle of a chain of consolidations is a finding', () => {
    const { conflicts } = ultimateParents(
      reporting(chain.closure(), 'middle', 'bottom'),
      'bottom',
      day,
    );
    expect(conflicts).toMatchObject([{ entity: 'bottom', sources: [{ name: 'GLEIF' }] }]);
  });

  test('that no chain leads to is a finding, and makes no parent', () => {
    const closure = reporting(
      graph().entity('alone', 'COMPANY').entity('other', 'COMPANY').closure(),
      'other',
      'alone',
    );
    const { parents, conflicts } = ultimateParents(closure, 'alone', day);
    expect(parents).toMatchObject([{ entity: 'alone', basis: 'NO_OWNER_ON_RECORD' }]);
    expect(conflicts[0]?.statement).toContain('no chain on record leads above alone');
  });

  test('counts only while it is stated', () => {
    const closure = reporting(chain.closure(), 'other', 'bottom', '2025-01-01');
    expect(ultimateParents(closure, 'bottom', day).conflicts).toEqual([]);
    expect(ultimateParents(closure, 'bottom', '2024-01-01').conflicts).toHaveLength(1);
  });

  test('changes neither parents nor effective shares', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const stake = fc.tuple(key, key, fc.integer({ min: 1, max: 100 }), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(stake, { maxLength: 10 }),
        fc.array(fc.tuple(key, key), { minLength: 1, maxLength: 4 }),
        (stakes, reports) => {
          let built = graph();
          for (const each of ['a', 'b', 'c', 'd', 'e']) built = built.entity(each, 'COMPANY');
          for (const [owner, owned, share, consolidates] of stakes) {
            if (owner === owned) continue;
            built = consolidates
              ? built.consolidates(owner, owned)
              : built.owns(owner, owned, share);
          }
          const plain = built.closure();
          const reported = reports.reduce(
            (closure, [owner, owned]) => reporting(closure, owner, owned),
            plain,
          );
          for (const each of plain.entities.keys()) {
            expect(ultimateParents(reported, each, day).parents).toEqual(
              ultimateParents(plain, each, day).parents,
            );
            expect(effectiveOwners(reported, each, day, 0)).toEqual(
              effectiveOwners(plain, each, day, 0),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
