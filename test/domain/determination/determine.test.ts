import { describe, expect, test } from 'vitest';
import { assessParty } from '../../../src/domain/determination/assess-party.ts';
import { determine, NoRulesInForce } from '../../../src/domain/determination/determine.ts';
import { NOTHING_ATTESTED } from '../../../src/domain/determination/question.ts';
import { countryName } from '../../../src/iso-countries.ts';
import { graph } from '../../support/ownership-graph.ts';
import { items } from './questions.ts';
import { ask, asOf, missing, ruleSets } from './ask.ts';

const venture = (one: string, other: string) =>
  graph()
    .headquartered('a', 'SG')
    .owns('b', 'a', 50)
    .owns('c', 'a', 50)
    .headquartered('b', one)
    .says('b', 'TOP')
    .headquartered('c', other)
    .says('c', 'TOP')
    .closure();

const disputed = (one: string, other: string) =>
  ask(graph().headquartered('a', one).headquartered('a', other).says('a', 'TOP').closure());

describe('joint parents', () => {
  test('of whom one would bring a denial leave the answer open, and it says who they are', () => {
    const answer = ask(venture('CN', 'US'));
    expect(answer.codified.outcome).toBe('REVIEW');
    expect(missing(answer)).toEqual(['endUser.ultimateParentHeadquarters']);
    expect(answer.missingFacts[0]?.question).toContain('joint control by b, c');
    expect(answer.missingFacts[0]?.couldLeadTo).toEqual([
      'LICENSE_EXCEPTION',
      'LICENSE_REQUIRED',
      'NOT_ENFORCED',
    ]);
    expect(answer.redFlags).toEqual([]);
    expect(answer.parties[0]?.tier.tier).toBe('THREE');
    expect(answer.parties[0]?.ultimateParentHeadquarters).toEqual(['CN', 'US']);
  });

  test('who both bring a denial leave nothing open', () => {
    const answer = ask(venture('CN', 'RU'));
    expect(answer.codified).toMatchObject({
      outcome: 'LICENSE_REQUIRED',
      reviewPolicy: 'PRESUMPTION_OF_DENIAL',
    });
    expect(missing(answer)).toEqual([]);
  });

  test('who make no difference leave nothing open', () => {
    const answer = ask(venture('IN', 'US'));
    expect(answer.codified.outcome).toBe('LICENSE_EXCEPTION');
    expect(missing(answer)).toEqual([]);
  });

  test('who are not both in supplement 5(a) leave weights open in each reading that mixes them', () => {
    expect(ask(venture('IN', 'US'), { item: 'weights' }).codified.outcome).toBe('REVIEW');
  });
});

describe('a chip of which nothing is known', () => {
  const german = graph().headquartered('a', 'DE').says('a', 'TOP').closure();
  const answer = ask(german, { item: 'unknown', destination: 'DE' });

  test('misses each fact that decides once the others are known', () => {
    expect(ask(german, { item: 'opaque', destination: 'DE' }).codified.outcome).toBe('REVIEW');
    expect(missing(answer)).toEqual([
      'item.performance',
      'item.designedForDataCenter',
      'item.dieAreaMm2',
    ]);
  });

  test('comes to nothing that its missing facts do not name', () => {
    for (const { couldLeadTo } of answer.missingFacts) {
      expect(couldLeadTo).toEqual(['NO_LICENSE_REQUIRED', 'LICENSE_EXCEPTION', 'NOT_ENFORCED']);
    }
  });
});

describe('headquarters', () => {
  test('of a party that is its own parent are one unknown and not two', () => {
    const answer = ask(graph().says('a', 'TOP').closure());
    expect(missing(answer)).toEqual(['endUser.headquarters']);
    expect(answer.codified.outcome).toBe('REVIEW');
  });

  test('of a party that is its own parent can never disagree with those of the parent', () => {
    const answer = ask(graph().says('a', 'TOP').closure(), { item: 'weights', destination: 'GB' });
    expect(answer.missingFacts[0]?.couldLeadTo).toEqual([
      'LICENSE_EXCEPTION',
      'LICENSE_REQUIRED',
      'NOT_ENFORCED',
    ]);
    expect(answer.enforced.outcome).toBe('NOT_ENFORCED');
  });

  test('on which the sources disagree are tried with what the sources say, and no more', () => {
    expect(missing(disputed('CN', 'SG'))).toEqual(['endUser.headquarters']);
    expect(missing(disputed('RU', 'CN'))).toEqual([]);
    expect(disputed('RU', 'CN').codified.outcome).toBe('LICENSE_REQUIRED');
    expect(missing(disputed('IN', 'SG'))).toEqual([]);
    expect(disputed('IN', 'SG').codified.outcome).toBe('LICENSE_EXCEPTION');
  });

  test('in a country of D:4 are no destination', () => {
    const answer = ask(graph().headquartered('a', 'SA').says('a', 'TOP').closure(), {
      destination: 'DE',
    });
    expect(answer.enforced.outcome).toBe('NOT_ENFORCED');
    expect(answer.parties[0]?.location).toBe('SA');
  });
});

test('a place that is stated counts beside the destination', () => {
  const answer = ask(
    graph().headquartered('a', 'DE').located('a', 'SA').says('a', 'TOP').closure(),
    { destination: 'DE', item: 'h100' },
  );
  expect(answer.enforced.outcome).not.toBe('NOT_ENFORCED');
  expect(answer.enforced.findings.map(({ statement }) => statement).join()).toContain(
    'Saudi Arabia',
  );
});

const authorized = (country: string | null, to: typeof asOf | null) =>
  ask(
    graph()
      .entity('a', 'COMPANY', {
        authorizations: [{ kind: 'UVEU', country, limitTpp: null, from: null, to, source: null }],
      })
      .headquartered('a', 'US')
      .says('a', 'TOP')
      .closure(),
  ).codified.exceptions.find(({ code }) => code === 'UVEU')?.availability;

test('an authorization on record counts where and while it holds', () => {
  expect(authorized(null, null)).toBe('AVAILABLE');
  expect(authorized('SG', null)).toBe('AVAILABLE');
  expect(authorized('MY', null)).toBe('UNAVAILABLE');
  expect(authorized(null, asOf)).toBe('UNAVAILABLE');
});

test('an answer takes nothing from the graph that begins after its date', () => {
  const now = graph().headquartered('a', 'SG').says('a', 'TOP');
  const before = ask(now.closure());
  const after = ask(
    now
      .headquartered('a', 'CN', { from: '2025-06-02' })
      .listed('a', 'ENTITY_LIST', { from: '2025-06-02' })
      .owns('b', 'a', 100, { from: '2025-06-02' })
      .headquartered('b', 'CN')
      .closure(),
  );
  expect(after).toEqual(before);
});

test('a listing stands in the answer even where nothing is exported', () => {
  const answer = ask(
    graph().headquartered('a', 'US').says('a', 'TOP').listed('a', 'ENTITY_LIST').closure(),
    { destination: 'US' },
  );
  expect(answer.codified.outcome).toBe('NO_LICENSE_REQUIRED');
  expect(answer.codified.findings.map(({ statement }) => statement).join()).toContain(
    'ENTITY_LIST',
  );
});

test('a finding carries the sources of its facts', () => {
  const answer = ask(
    graph().headquartered('a', 'CN', { source: 'annual report' }).says('a', 'TOP').closure(),
  );
  const used = answer.codified.findings.find(({ step }) => step === 'review policy');
  expect(used?.facts).toEqual([
    {
      name: 'endUser.headquarters',
      value: 'CN',
      sources: [{ name: 'annual report', url: null, statedOn: null, retrievedOn: null }],
    },
  ]);
});

test('a question older than the rules is refused with the first date that can be asked for', () => {
  const closure = graph().headquartered('a', 'SG').closure();
  const question = () => ask(closure, { asOf: '2022-10-06' });
  expect(question).toThrow(NoRulesInForce);
  expect(question).toThrow('Ask for 2022-10-07 or a later date');
});

test('a hundred parties of whom nothing is known are answered at once', () => {
  const [first, ...others] = Array.from({ length: 100 }, () =>
    assessParty(
      {
        role: 'ULTIMATE_CONSIGNEE',
        entity: null,
        name: null,
        location: 'SG',
        headquarters: null,
        ultimateParentHeadquarters: null,
      },
      null,
      asOf,
    ),
  );
  if (first === undefined) throw new Error('There is no party.');
  const start = performance.now();
  const answer = determine(
    {
      asOf,
      item: items.h100,
      itemName: null,
      itemRecord: null,
      quantity: 1,
      activity: 'EXPORT',
      from: 'US',
      destination: 'SG',
      parties: [first, ...others],
      attestations: NOTHING_ATTESTED,
      receipts: null,
      serviceTraining: [],
      countryName,
    },
    ruleSets,
  );
  expect(answer.missingFacts.length).toBe(200);
  expect(performance.now() - start).toBeLessThan(2_000);
});
