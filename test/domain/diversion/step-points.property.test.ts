import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transfersBeyondCap } from '../../../src/domain/diversion/beyond-cap.ts';
import { bestPaths } from '../../../src/domain/diversion/best-paths.ts';
import { endsOf } from '../../../src/domain/diversion/destination.ts';
import { clustersOfParties } from '../../../src/domain/diversion/held-units.ts';
import type { Indicator } from '../../../src/domain/diversion/indicator.ts';
import type { LawOfLeads } from '../../../src/domain/diversion/law-of-leads.ts';
import { pathParty, wholePathParty } from '../../../src/domain/diversion/party-indicators.ts';
import { pathScoring } from '../../../src/domain/diversion/path-scoring.ts';
import type { Rules, StepPoints } from '../../../src/domain/diversion/reach.ts';
import { rowsOnPaths } from '../../../src/domain/diversion/reach.ts';
import { tiersOn } from '../../../src/domain/diversion/tiers.ts';
import { interestsOn } from '../../../src/domain/diversion/tails.ts';
import {
  goingOnIndicators,
  transferIndicators,
  unitIndicators,
} from '../../../src/domain/diversion/transfer-indicators.ts';
import type { TransferGraph } from '../../../src/domain/diversion/transfer-graph.ts';
import { tierStanding } from '../../../src/domain/determination/tier-standing.ts';
import { directOwners } from '../../../src/domain/ownership/in-force.ts';
import { atOnce } from '../../../src/domain/steps.ts';
import { asOf, place, trades } from './random-trades.ts';

const sumOf = (indicators: readonly Indicator[]): number =>
  indicators.reduce((sum, { points }) => sum + points, 0);

/** Every indicator of a transfer, from everything that a determination knows of both parties. */
function exhaustively(graph: TransferGraph, law: LawOfLeads, { mayRename }: Rules) {
  const beyond = transfersBeyondCap(graph, law.onDate);
  const clusters = clustersOfParties(graph, law.onDate);
  return graph.transfers.map((transfer, row) => {
    const isOfChips = transfer.chip !== null;
    const from = wholePathParty(graph, law, transfer.from, 'END_USER', isOfChips);
    const to = wholePathParty(graph, law, transfer.to, 'END_USER', isOfChips);
    const item = graph.itemNames[graph.item[row] ?? 0] ?? '';
    return {
      always: [
        ...transferIndicators(transfer, from, to, law.warningsOf, beyond.get(transfer.key) ?? null),
        ...to.indicators,
        ...unitIndicators(to, clusters.moreThanHeld(transfer.to, item)),
      ],
      goingOn: goingOnIndicators(
        transfer,
        from,
        mayRename[row] === 1,
        clusters.hasCluster(transfer.from),
      ),
    };
  });
}

function rulesOf(graph: TransferGraph, target: string): Rules {
  const isTarget = { isParty: (key: string) => key === target, isPlace: () => false };
  return {
    mayBegin: new Uint8Array(graph.transfers.length).fill(1),
    mayRename: Uint8Array.from(graph.transfers, (_, row) => (row % 3 === 0 ? 1 : 0)),
    ends: endsOf(graph, isTarget, 5),
    mostSteps: 5,
  };
}

/** How many interests are on the shortest way up, found level by level from below; none where there is no way. */
function stepsUp({ closure }: TransferGraph, from: string, to: string): readonly number[] {
  const seen = new Set([from]);
  let level = [from];
  for (let steps = 1; steps <= 5; steps += 1) {
    level = level.flatMap((owned) =>
      directOwners(closure, owned, asOf)
        .filter(({ share, shareStated }) => share.maximum > 0 || !shareStated)
        .map(({ owner }) => owner)
        .filter((owner) => !seen.has(owner)),
    );
    if (from !== to && level.includes(to)) return [steps];
    for (const each of level) seen.add(each);
  }
  return [];
}

describe('what the steps of paths are worth', () => {
  test('is what all their indicators make, and the best paths are those by it', () => {
    fc.assert(
      fc.property(trades, place, ({ graph, law }, at) => {
        const rules = rulesOf(graph, [...graph.closure.entities.keys()][at] ?? '');
        const all = Uint32Array.from(graph.day, (_, row) => row);
        const { points, indicatorsOf } = atOnce(pathScoring(graph, rules, all, law));
        const every = exhaustively(graph, law, rules);
        expect([...points.always]).toEqual(every.map(({ always }) => sumOf(always)));
        expect([...points.goingOn]).toEqual(every.map(({ goingOn }) => sumOf(goingOn)));

        const slow: StepPoints = {
          always: Float64Array.from(every, ({ always }) => sumOf(always)),
          goingOn: Float64Array.from(every, ({ goingOn }) => sumOf(goingOn)),
        };
        const unlimited = { mostPaths: 50, mostWork: 20_000, isOverdue: () => false };
        const rows = rowsOnPaths(graph, rules);
        const found = atOnce(bestPaths(graph, rules, points, rows, unlimited));
        expect(found).toEqual(atOnce(bestPaths(graph, rules, slow, all, unlimited)));
        for (const path of found.paths) expect(sumOf(indicatorsOf(path))).toBe(path.score);
      }),
      { numRuns: 400 },
    );
  });

  test('is told of each party in the words of a whole assessment', () => {
    fc.assert(
      fc.property(trades, fc.boolean(), ({ graph, law }, isOfChips) => {
        for (const key of graph.closure.entities.keys()) {
          for (const role of ['END_USER', 'INTERMEDIATE_CONSIGNEE'] as const) {
            const told = pathParty(graph, law, key, role, isOfChips);
            const whole = wholePathParty(graph, law, key, role, isOfChips);
            expect({ ...told, party: { ...told.party, owners: null } }).toEqual({
              ...whole,
              party: { ...whole.party, owners: null },
            });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('knows the tier of everybody as it is found for one', () => {
    fc.assert(
      fc.property(trades, ({ graph, law }) => {
        if (law.onDate === null) return;
        for (const itemClass of ['ADVANCED_CHIP', 'MODEL_WEIGHTS'] as const) {
          const tierOf = tiersOn(graph, law.onDate, itemClass);
          for (const key of graph.closure.entities.keys()) {
            const { party } = wholePathParty(graph, law, key, 'END_USER', true);
            expect(tierOf(key)).toBe(tierStanding(law.onDate, party, itemClass).tier);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('ends on the shortest way up over interests that are in force and can be more than nothing', () => {
    fc.assert(
      fc.property(trades, place, ({ graph }, at) => {
        const target = [...graph.closure.entities.keys()][at] ?? '';
        const { tails } = rulesOf(graph, target).ends;
        for (const [party, key] of graph.parties.entries()) {
          const expected = stepsUp(graph, key, target);
          expect(tails.get(party)?.map(({ length }) => length) ?? []).toEqual(expected);
        }
        for (const [party, some] of tails) {
          for (const tail of some) {
            const interests = interestsOn(graph, tail);
            expect(interests.length).toBe(tail.length);
            expect(interests[0]?.owned).toBe(graph.parties[party]);
            expect(interests.at(-1)?.owner).toBe(target);
            for (const [step, { owner, share, shareStated }] of interests.entries()) {
              expect(share.maximum > 0 || !shareStated).toBe(true);
              expect(interests[step + 1]?.owned ?? owner).toBe(owner);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
