import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessParty } from '../../../src/domain/determination/assess-party.ts';
import { tierStanding } from '../../../src/domain/determination/tier-standing.ts';
import { graphOn } from '../../../src/domain/whole-graph/dated-graph.ts';
import { ownersFirst } from '../../../src/domain/whole-graph/owners-first.ts';
import { parentsOfAll } from '../../../src/domain/whole-graph/parents-of-all.ts';
import { standingsOfAll } from '../../../src/domain/whole-graph/standings-of-all.ts';
import { tiers, tiersOfAll } from '../../../src/domain/whole-graph/tiers-of-all.ts';
import { loadRuleSets } from '../../../src/law/register.ts';
import { randomClosure, snapshotOf } from '../../support/random-closure.ts';
import { propertyRuns } from '../../support/random-ownership.ts';

const day = '2025-06-01';
const ruleSets = await loadRuleSets();
const ruleSet = ruleSets.inForce(day, 'CODIFIED');

describe('the tiers of everybody', () => {
  test.each(['ADVANCED_CHIP', 'MODEL_WEIGHTS'] as const)(
    'for %s are those of one after the other',
    (itemClass) => {
      if (ruleSet === null) throw new Error('No rule set is in force.');
      fc.assert(
        fc.property(randomClosure(6), ({ keys, closure }) => {
          const graph = graphOn(snapshotOf(closure), day);
          const parents = parentsOfAll(graph, ownersFirst(graph));
          const standings = standingsOfAll(graph, parents);
          const all = tiersOfAll(graph, parents, standings, ruleSet, itemClass);
          for (const [at, key] of keys.entries()) {
            const party = assessParty(
              {
                role: 'END_USER',
                entity: key,
                name: null,
                location: null,
                headquarters: null,
                ultimateParentHeadquarters: null,
              },
              closure,
              day,
            );
            const { tier } = tierStanding(ruleSet, party, itemClass);
            expect({ key, tier: tiers[all[at] ?? 0] }).toEqual({ key, tier });
          }
        }),
        { numRuns: Math.ceil(propertyRuns / 2) },
      );
    },
  );
});
