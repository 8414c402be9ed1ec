import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/date.ts';
import { dayBefore } from '../../../src/domain/date.ts';
import type { Closure } from '../../../src/domain/ownership/closure.ts';
import { affiliateRestrictions } from '../../../src/domain/ownership/fifty-percent.ts';
import { headquartersOf } from '../../../src/domain/ownership/headquarters.ts';
import { atOnce } from '../../../src/domain/steps.ts';
import { ownershipHistory } from '../../../src/domain/ownership/ownership-history.ts';
import type { OwnershipState } from '../../../src/domain/ownership/ownership-history.ts';
import { ultimateParents } from '../../../src/domain/ownership/ultimate-parents.ts';
import { graph } from '../../support/ownership-graph.ts';
import type { OwnershipGraph } from '../../support/ownership-graph.ts';
import { propertyRuns, randomOwnership } from '../../support/random-ownership.ts';

const ruleDay: IsoDate = '2025-01-05';

/** The country of the first parent stands for the tier, and a rule that carries listings down from one day on for the law. */
function stateOn(closure: Closure, key: string, date: IsoDate, rulesOf: IsoDate): OwnershipState {
  const { parents } = ultimateParents(closure, key, date);
  const carries = (): boolean => rulesOf >= ruleDay;
  const { affiliate, listings } = affiliateRestrictions(closure, key, date, carries);
  const [first] = parents;
  return {
    ULTIMATE_PARENTS: JSON.stringify(
      parents.map(({ entity, basis, certainty }) => [entity, basis, certainty]),
    ),
    TIER: String(first && headquartersOf(closure, first.entity, date).country),
    RESTRICTIONS: JSON.stringify([
      listings.map(({ listing }) => listing.list),
      affiliate?.certainty,
      affiliate?.aggregate,
    ]),
  };
}

function history(
  sofar: OwnershipGraph,
  key: string,
  { from = '2025-01-01', to = '2026-01-01', budget = 1e9 } = {},
) {
  return atOnce(
    ownershipHistory({
      closure: sofar.closure(),
      key,
      from: from as IsoDate,
      to: to as IsoDate,
      ruleDates: new Set([ruleDay]),
      stateOn: (closure, date, rules) =>
        stateOn(closure, key, date, rules === 'OLD' ? dayBefore(date) : date),
      budget,
    }),
  );
}

/** Each change in one line: `day: what: why`. */
function inWords(...asked: Parameters<typeof history>): readonly string[] {
  return history(...asked).changes.map(({ date, aspects, facts, rules }) => {
    const causes = [...facts.map(({ statement }) => statement), ...(rules ? ['the rules'] : [])];
    return `${date}: ${aspects.join(' ')}: ${causes.join(' ')}`;
  });
}

describe('the history of an entity', () => {
  test('has a sale on its first day, with both interests as causes', () => {
    const sold = graph()
      .owns('x', 'e', 60, { to: '2025-03-01' })
      .owns('y', 'e', 60, { from: '2025-03-01' })
      .owns('z', 'e', 10, { from: '2025-03-01' });
    expect(inWords(sold, 'e')).toEqual([
      '2025-03-01: ULTIMATE_PARENTS: On 2025-03-01 the interest (SHAREHOLDING, 60 %) of x in e ends. ' +
        'On 2025-03-01 the interest (SHAREHOLDING, 60 %) of y in e begins.',
    ]);
  });

  test('has a change on the first day of the period, and none on its end', () => {
    const sold = graph().owns('x', 'e', 60, { to: '2025-03-01' });
    expect(inWords(sold, 'e', { from: '2025-03-01', to: '2025-03-02' })).toHaveLength(1);
    expect(inWords(sold, 'e', { from: '2025-02-01', to: '2025-03-01' })).toEqual([]);
    expect(inWords(sold, 'e', { from: '2025-03-02', to: '2025-04-01' })).toEqual([]);
  });

  test('has the headquarters of a parent that moves', () => {
    const moved = graph()
      .owns('x', 'e', 60)
      .headquartered('x', 'CN', { to: '2025-02-01' })
      .headquartered('x', 'SG', { from: '2025-02-01' });
    expect(inWords(moved, 'e')).toEqual([
      '2025-02-01: TIER: On 2025-02-01 the country (CN) of x ends. On 2025-02-01 the country (SG) of x begins.',
    ]);
  });

  test('has a listing of an owner, and rules that take effect', () => {
    const listed = graph().owns('x', 'e', 60).listed('x', 'L', { to: '2025-06-01' });
    expect(inWords(listed, 'e')).toEqual([
      '2025-01-05: RESTRICTIONS: the rules',
      '2025-06-01: RESTRICTIONS: On 2025-06-01 the listing (L) of x ends.',
    ]);
  });

  test('has everything of a day on which several facts did what each alone would have done', () => {
    const twice = graph()
      .consolidates('x', 'e', { from: '2025-02-01' })
      .votes('x', 'e', 80, { from: '2025-02-01' });
    const [change] = history(twice, 'e').changes;
    expect(change?.facts).toHaveLength(2);
  });

  test('says how far it looked where there is too much', () => {
    const busy = graph()
      .owns('x', 'e', 60, { from: '2025-02-01', to: '2025-03-01' })
      .owns('y', 'e', 60, { from: '2025-04-01' });
    const { changes, lookedUpTo } = history(busy, 'e', { budget: 20 });
    expect(lookedUpTo).toBe('2025-03-01');
    expect(changes.map(({ date }) => date)).toEqual(['2025-02-01']);
    expect(history(busy, 'e').lookedUpTo).toBe('2026-01-01');
  });

  test('is what asking for every day gives', () => {
    const days = Array.from(
      { length: 12 },
      (_, at) => `2025-01-${String(at + 1).padStart(2, '0')}` as IsoDate,
    );
    const ends = fc.option(fc.constantFrom(...days.slice(1)), { nil: undefined });
    fc.assert(
      fc.property(
        randomOwnership({ size: 4, bands: true }),
        fc.array(fc.tuple(ends, ends), { minLength: 12, maxLength: 12 }),
        (random, periods) => {
          const period = (at: number) => {
            const [from, to] = periods[at % periods.length] ?? [];
            return { ...(from && { from }), ...(to && { to }) };
          };
          let sofar = graph().person(...random.persons);
          for (const [at, key] of random.keys.entries()) {
            sofar = sofar.headquartered(key, `C${at}`, period(at));
          }
          for (const [at, key] of random.listed.entries())
            sofar = sofar.listed(key, 'L', period(at + 4));
          for (const [at, { owner, owned, least, most }] of random.stakes.entries()) {
            sofar = sofar.owns(owner, owned, { atLeast: least, upTo: most }, period(at + 2));
          }
          const closure = sofar.closure();
          for (const key of random.keys) {
            const expected = days.slice(1).flatMap((date) => {
              const before = stateOn(closure, key, dayBefore(date), dayBefore(date));
              const after = stateOn(closure, key, date, date);
              const aspects = (['ULTIMATE_PARENTS', 'TIER', 'RESTRICTIONS'] as const).filter(
                (aspect) => before[aspect] !== after[aspect],
              );
              return aspects.length > 0 ? [{ date, aspects }] : [];
            });
            const { changes } = history(sofar, key, { from: days[1] ?? '', to: '2025-01-13' });
            expect(changes.map(({ date, aspects }) => ({ date, aspects }))).toEqual(expected);
            for (const { facts, rules } of changes)
              expect(facts.length + Number(rules)).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: Math.ceil(propertyRuns / 3) },
    );
  });
});
