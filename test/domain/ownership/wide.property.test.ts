import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregateOwners } from '../../../src/domain/ownership/aggregate-owners.ts';
import type { Closure } from '../../../src/domain/ownership/closure.ts';
import { effectiveOwners } from '../../../src/domain/ownership/effective-shares.ts';
import { equityOn } from '../../../src/domain/ownership/equity.ts';
import { affiliateRestrictions } from '../../../src/domain/ownership/fifty-percent.ts';
import { ownershipOn } from '../../../src/domain/ownership/in-force.ts';
import { ultimateParents } from '../../../src/domain/ownership/ultimate-parents.ts';
import { electorateOn } from '../../../src/domain/ownership/votes.ts';
import { interestsInOrder } from '../../../src/ports/answer-order.ts';
import { graph } from '../../support/ownership-graph.ts';
import { randomClosure } from '../../support/random-closure.ts';
import { chanceFrom, propertyRuns, shuffled } from '../../support/random-ownership.ts';

const day = '2025-06-01';
const companies = ['e', 'f', 'g'];
const any = (): boolean => true;

const share = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(0, 0.001, 0.1, 0.5) },
  { weight: 1, arbitrary: fc.constantFrom(50, 51, null) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ upTo: 1 }, { moreThan: 0.1, lessThan: 5 }, { upTo: 60 }),
  },
);
const owner = fc.record({
  in: fc.constantFrom('e', 'e', 'e', 'f', 'g'),
  share,
  kind: fc.constantFrom(
    'COMPANY',
    'COMPANY',
    'COMPANY',
    'PERSON',
    'LISTED',
    'FOUNDED_LATER',
    'OWNED',
  ),
  second: fc.option(fc.constantFrom(...companies), { freq: 9 }),
});
const wide = fc.record({
  owners: fc.array(owner, { minLength: 40, maxLength: 70 }),
  between: fc.array(fc.tuple(fc.constantFrom('f', 'g'), fc.constantFrom('e', 'f'), share), {
    maxLength: 3,
  }),
  votes: fc.boolean(),
});

type Wide = typeof wide extends fc.Arbitrary<infer Value> ? Value : never;

/** `elsewhere`: every owner has something of a company besides that has nothing to do with the others. */
function built({ owners, between, votes }: Wide, elsewhere: boolean): Closure {
  let sofar = graph();
  for (const company of companies) sofar = sofar.entity(company, 'COMPANY');
  for (const [above, below, held] of between) sofar = sofar.owns(above, below, held);
  for (const [at, each] of owners.entries()) {
    const key = `o${String(at).padStart(2, '0')}`;
    const founded = each.kind === 'FOUNDED_LATER' ? '2025-07-01' : null;
    sofar = sofar.entity(key, each.kind === 'PERSON' ? 'PERSON' : 'COMPANY', { from: founded });
    if (each.kind === 'LISTED' && at % 4 === 0) sofar = sofar.listed(key);
    if (each.kind === 'OWNED') sofar = sofar.owns(`above-${key}`, key, 60);
    sofar = sofar.owns(key, each.in, each.share);
    if (each.second !== null) sofar = sofar.owns(key, each.second, 0.2);
    if (votes && at === 3) sofar = sofar.votes(key, 'e', 1);
    if (elsewhere) sofar = sofar.owns(key, 'elsewhere', 0.01).owns(`above-${key}`, 'elsewhere', 0);
  }
  return sofar.closure();
}

function inOrder({ entities, interests }: Closure): Closure {
  return { entities, interests: interestsInOrder(interests) };
}

function answers(closure: Closure): unknown {
  const ownership = ownershipOn(closure, day);
  return companies.map((key) => ({
    parents: ultimateParents(closure, key, day),
    restrictions: affiliateRestrictions(closure, key, day, any),
    effective: effectiveOwners(closure, key, day, 0),
    large: effectiveOwners(closure, key, day, 2_000_000),
    aggregate: aggregateOwners(ownership, key).map((each) => ({ ...each, proof: each.proof() })),
  }));
}

function areOf(key: string): (each: { readonly owner: string }) => boolean {
  return ({ owner: by }) => by === key;
}

describe('companies of many owners', () => {
  test('the answers about owners of nothing else are those about owners of something besides', () => {
    fc.assert(
      fc.property(wide, fc.integer(), (random, seed) => {
        const expected = answers(built(random, true));
        const closure = built(random, false);
        expect(answers(closure)).toEqual(expected);
        expect(answers(inOrder(closure))).toEqual(expected);
        expect(answers(shuffled(closure, chanceFrom(seed)))).toEqual(expected);
      }),
      { numRuns: Math.ceil(propertyRuns / 30) },
    );
  });

  test('what owners have is what entities are owned by, the other way round', () => {
    fc.assert(
      fc.property(randomClosure(9), fc.boolean(), ({ keys, closure }, ordered) => {
        const ownership = ownershipOn(ordered ? inOrder(closure) : closure, day);
        const entities = [...ownership.ownedKeys()];
        const electorate = electorateOn(ownership);
        const books = (['shareholdings', 'shareholdings and consolidations'] as const).map(
          (scope) => equityOn(ownership, scope),
        );
        for (const key of keys) {
          expect(electorate.voicesOf(key)).toEqual(
            entities.flatMap((owned) => electorate.voicesIn(owned).all.filter(areOf(key))),
          );
          for (const book of books) {
            expect(book.stakesOf(key)).toEqual(
              entities.flatMap((owned) => book.equityIn(owned).stakes.filter(areOf(key))),
            );
          }
          for (const owned of entities) {
            const { of, interests } = ownership.interestsIn(owned);
            expect(of(key)).toEqual(interests.filter(areOf(key)));
          }
        }
      }),
      { numRuns: Math.ceil(propertyRuns / 5) },
    );
  });

  test('a walk counts those who can have less than half only', () => {
    // Of twelve owners each has one voice. The largest minimum comes first: five before the one of whom more is possible.
    let sofar = graph().owns('large', 'e', { atLeast: 2, upTo: 60 });
    for (let at = 0; at < 5; at += 1)
      sofar = sofar.owns(`more-${at}`, 'e', { atLeast: 3, upTo: 4 });
    for (let at = 0; at < 6; at += 1)
      sofar = sofar.owns(`less-${at}`, 'e', { atLeast: 1, upTo: 4 });
    const closure = sofar.closure();
    const bases = (limit: number): readonly string[] =>
      ultimateParents(closure, 'e', day, limit).parents.map(
        ({ entity, basis }) => `${entity} ${basis}`,
      );
    const all = ['e NO_OWNER_ON_RECORD', 'large NO_OWNER_ON_RECORD'];
    expect(bases(12)).toEqual(all);
    expect(bases(11)).toEqual(['e LIMIT_REACHED', 'large NO_OWNER_ON_RECORD']);
    expect(bases(6)).toEqual(['e LIMIT_REACHED', 'large NO_OWNER_ON_RECORD']);
    expect(bases(5)).toEqual(['e LIMIT_REACHED']);
  });
});
