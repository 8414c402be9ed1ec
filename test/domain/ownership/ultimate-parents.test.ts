import { describe, expect, test } from 'vitest';
import type { UltimateParent } from '../../../src/domain/ownership/ownership.ts';
import { ultimateParents } from '../../../src/domain/ownership/ultimate-parents.ts';
import { graph } from '../../support/ownership-graph.ts';
import type { OwnershipGraph } from '../../support/ownership-graph.ts';

const day = '2025-06-01';

/** A parent in one line: `top BASIS certainty joint cyclic < the chain of owners`. */
function inWords({ entity, basis, certainty, joint, cyclic, chain }: UltimateParent): string {
  const flags = `${joint ? ' joint' : ''}${cyclic ? ' cyclic' : ''}`;
  const path = chain.map(({ owner }) => owner).join(' < ');
  return `${entity} ${basis} ${certainty}${flags}${path === '' ? '' : `: ${path}`}`;
}

function parentsOf(built: OwnershipGraph, key: string, asOf = day as typeof day): string[] {
  return ultimateParents(built.closure(), key, asOf).parents.map(inWords);
}

function conflictsOf(built: OwnershipGraph, key: string): string[] {
  return ultimateParents(built.closure(), key, day).conflicts.map(({ statement }) => statement);
}

describe('the ultimate parent', () => {
  test('an entity of which nothing is said is its own top, and not a known one', () => {
    expect(parentsOf(graph().entity('e', 'COMPANY'), 'e')).toEqual(['e NO_OWNER_ON_RECORD YES']);
  });

  test('a majority controls, and what it controls is climbed', () => {
    const built = graph().owns('a', 'e', 60).owns('b', 'a', 51).says('b', 'TOP');
    expect(parentsOf(built, 'e')).toEqual(['b DECLARED_TOP YES: a < b']);
  });

  test('exactly half of a company is no control', () => {
    expect(parentsOf(graph().owns('a', 'e', 50), 'e')).toEqual(['e NO_CONTROLLING_OWNER YES']);
  });

  test.each([
    ['one holder of half', graph().owns('a', 'e', 50), true],
    ['a person with half', graph().person('p').owns('p', 'e', 50), true],
    [
      'half with what is controlled',
      graph().owns('a', 's', 100).owns('a', 'e', 20).owns('s', 'e', 30),
      true,
    ],
    ['all shares without votes', graph().owns('a', 'e', 100).votes('a', 'e', 0), true],
    ['half of two holders', graph().owns('a', 'e', 30).owns('b', 'e', 20), false],
    ['half and a little more', graph().owns('a', 'e', 50).owns('b', 'e', 1), false],
  ] as const)(
    '%s leaves to those who are not on record what control they could have',
    (_, built, restOpen) => {
      expect(ultimateParents(built.closure(), 'e', day).parents).toMatchObject([
        { entity: 'e', basis: 'NO_CONTROLLING_OWNER', restOpen },
      ]);
    },
  );

  test('owners of less than half on record are no owner on record', () => {
    expect(parentsOf(graph().owns('a', 'e', 30), 'e')).toEqual(['e NO_OWNER_ON_RECORD YES']);
  });

  test('an owner of all shares without votes is an owner on record that does not control', () => {
    const built = graph().owns('a', 'e', 100).votes('a', 'e', 0);
    expect(parentsOf(built, 'e')).toEqual(['e NO_CONTROLLING_OWNER YES']);
  });

  test('owners of half on record with none in control leave the entity its own top', () => {
    const built = graph().owns('a', 'e', 30).owns('b', 'e', 20);
    expect(parentsOf(built, 'e')).toEqual(['e NO_CONTROLLING_OWNER YES']);
  });

  test('an owner controls with what its subsidiaries hold', () => {
    const built = graph()
      .owns('a', 's', 100)
      .owns('s', 'e', 30)
      .owns('a', 'e', 21)
      .says('a', 'TOP');
    expect(parentsOf(built, 'e')).toEqual(['a DECLARED_TOP YES: a']);
  });

  test('the shortest chain wins, even through a small direct interest', () => {
    const built = graph().owns('a', 's', 100).owns('s', 'e', 60).owns('a', 'e', 1).says('a', 'TOP');
    expect(parentsOf(built, 'e')).toEqual(['a DECLARED_TOP YES: a']);
  });

  test('of equally short chains one with control at each step goes first', () => {
    const built = graph()
      .owns('t', 'a', 100)
      .owns('t', 'b', 100)
      .owns('a', 'e', 5)
      .owns('b', 'e', 60);
    expect(parentsOf(built, 'e')).toEqual(['t NO_OWNER_ON_RECORD YES: b < t']);
  });

  test('votes decide where they are stated, not shares', () => {
    const built = graph().owns('a', 'e', 90).votes('b', 'e', 60).says('b', 'DISPERSED');
    expect(parentsOf(built, 'e')).toEqual(['b DECLARED_TOP YES: b']);
  });

  test('an owner without stated votes votes its shares', () => {
    const built = graph().owns('a', 'e', 60).votes('b', 'e', 10).says('a', 'TOP');
    expect(parentsOf(built, 'e')).toEqual(['a DECLARED_TOP YES: a']);
  });

  test('votes beyond shares leave it open who lost them', () => {
    const built = graph()
      .owns('a', 'e', 60)
      .owns('b', 'e', 10)
      .votes('b', 'e', 45)
      .owns('c', 'e', 30);
    expect(parentsOf(built, 'e')).toEqual([
      'a NO_OWNER_ON_RECORD UNKNOWN: a',
      'e NO_CONTROLLING_OWNER UNKNOWN',
    ]);
  });

  test.each(['CONSOLIDATION', 'BRANCH', 'BOARD_APPOINTMENT', 'OTHER_CONTROL'] as const)(
    '%s is control as it stands',
    (kind) => {
      const built = graph().interest(kind, 'a', 'e').says('a', 'TOP');
      expect(parentsOf(built, 'e')).toEqual(['a DECLARED_TOP YES: a']);
    },
  );

  test('an owner dated out is no owner', () => {
    const built = graph()
      .owns('a', 'e', 100)
      .owns('b', 'a', 100, { to: '2025-01-01' })
      .owns('c', 'a', 100, { from: '2025-01-01' });
    expect(parentsOf(built, 'e')).toEqual(['c NO_OWNER_ON_RECORD YES: a < c']);
    expect(ultimateParents(built.closure(), 'e', '2024-12-31').parents.map(inWords)).toEqual([
      'b NO_OWNER_ON_RECORD YES: a < b',
    ]);
  });

  test('a key that the closure does not have is refused', () => {
    expect(() => ultimateParents(graph().closure(), 'e', day)).toThrow(/No entity "e"/);
  });

  test('headquarters come from the parent, and from the head office of a branch', () => {
    const built = graph().branch('bank', 'e').headquartered('bank', 'CN').headquartered('e', 'GB');
    expect(ultimateParents(built.closure(), 'e', day).parents).toMatchObject([
      { entity: 'bank', headquarters: 'CN', chain: [{ kind: 'BRANCH' }] },
    ]);
  });
});

describe('who has no owner above it', () => {
  test('a state is a parent, with its own country', () => {
    const built = graph().state('china', 'CN').owns('china', 'g', 100).owns('g', 'e', 70);
    const { parents } = ultimateParents(built.closure(), 'e', day);
    expect(parents.map(inWords)).toEqual(['china STATE YES: g < china']);
    expect(parents[0]?.headquarters).toBe('CN');
  });

  test('a state body is an entity like others', () => {
    const built = graph().state('china', 'CN').entity('sasac', 'STATE_BODY').owns('sasac', 'e', 70);
    expect(parentsOf(built, 'e')).toEqual(['sasac NO_OWNER_ON_RECORD YES: sasac']);
  });

  test('the walk stops below persons', () => {
    const built = graph().person('p').owns('p', 'a', 80).owns('a', 'e', 60);
    expect(parentsOf(built, 'e')).toEqual(['a HELD_BY_PERSONS YES: a']);
  });

  test('a person in control through several companies stands above the company itself', () => {
    const built = graph().person('p').owns('p', 'a', 80).owns('a', 'e', 30).owns('p', 'e', 30);
    expect(parentsOf(built, 'e')).toEqual(['e HELD_BY_PERSONS YES']);
  });

  test('two persons in halves hold a company', () => {
    const built = graph().person('p', 'q').owns('p', 'e', 50).owns('q', 'e', 50);
    expect(parentsOf(built, 'e')).toEqual(['e HELD_BY_PERSONS YES']);
  });

  test.each([
    ['TOP', 'DECLARED_TOP'],
    ['DISPERSED', 'DECLARED_TOP'],
    ['NATURAL_PERSONS', 'HELD_BY_PERSONS'],
    ['UNIDENTIFIED', 'OWNER_UNIDENTIFIED'],
    ['NOT_CONSOLIDATED', 'OWNER_UNIDENTIFIED'],
    ['WITHHELD', 'OWNER_WITHHELD'],
  ] as const)('the statement %s ends the walk with %s', (statement, basis) => {
    expect(parentsOf(graph().owns('e', 'f', 100).says('e', statement), 'f')).toEqual([
      `e ${basis} YES: e`,
    ]);
  });

  test('a statement of another date says nothing', () => {
    const built = graph().says('e', 'TOP', { to: '2025-01-01' });
    expect(parentsOf(built, 'e')).toEqual(['e NO_OWNER_ON_RECORD YES']);
  });

  test('of statements that cannot be put together the one that leaves the owner open is followed', () => {
    const built = graph().says('e', 'TOP').says('e', 'WITHHELD');
    expect(parentsOf(built, 'e')).toEqual(['e OWNER_WITHHELD YES']);
    expect(conflictsOf(built, 'e')[0]).toContain('TOP, WITHHELD');
  });

  test('an interest decides the parent, and the statement against it the basis above that parent', () => {
    const built = graph().consolidates('a', 'e').says('e', 'WITHHELD');
    expect(parentsOf(built, 'e')).toEqual(['a OWNER_WITHHELD YES: a']);
    const held = graph().owns('a', 'e', 60).says('e', 'NATURAL_PERSONS');
    expect(parentsOf(held, 'e')).toEqual(['a HELD_BY_PERSONS YES: a']);
  });

  test('what is known of the parent itself goes before a statement from below', () => {
    const built = graph().owns('a', 'e', 60).says('e', 'WITHHELD').says('a', 'TOP');
    expect(parentsOf(built, 'e')).toEqual(['a DECLARED_TOP YES: a']);
  });

  test('a statement that nobody controls an entity leaves its parent uncertain', () => {
    const built = graph().owns('a', 'e', 60).says('e', 'TOP');
    expect(parentsOf(built, 'e')).toEqual(['a DECLARED_TOP UNKNOWN: a']);
    expect(conflictsOf(built, 'e')[0]).toContain('nobody controls it');
  });

  test('a small interest does not speak against a statement', () => {
    const built = graph().owns('a', 'e', 30).says('e', 'WITHHELD');
    expect(parentsOf(built, 'e')).toEqual(['e OWNER_WITHHELD YES']);
    expect(conflictsOf(built, 'e')).toEqual([]);
  });
});

describe('control in halves', () => {
  test('two holders of 50 control jointly', () => {
    const built = graph().owns('a', 'e', 50).owns('b', 'e', 50).says('a', 'TOP').says('b', 'TOP');
    expect(parentsOf(built, 'e')).toEqual([
      'a DECLARED_TOP YES joint: a',
      'b DECLARED_TOP YES joint: b',
    ]);
  });

  test('two groups of 50 control jointly like two holders', () => {
    const built = graph()
      .owns('a', 's', 100)
      .owns('a', 'e', 25)
      .owns('s', 'e', 25)
      .owns('b', 'e', 50);
    expect(parentsOf(built, 'e')).toEqual([
      'a NO_OWNER_ON_RECORD YES joint: a',
      'b NO_OWNER_ON_RECORD YES joint: b',
    ]);
  });

  test('what a joint venture owns has both parents', () => {
    const built = graph().owns('a', 'jv', 50).owns('b', 'jv', 50).owns('jv', 'e', 80);
    expect(parentsOf(built, 'e')).toEqual([
      'a NO_OWNER_ON_RECORD YES joint: jv < a',
      'b NO_OWNER_ON_RECORD YES joint: jv < b',
    ]);
  });

  test('what a joint venture holds is not added to one parent’s own', () => {
    const built = graph()
      .owns('a', 'jv', 50)
      .owns('b', 'jv', 50)
      .owns('jv', 'e', 30)
      .owns('a', 'e', 30);
    expect(parentsOf(built, 'e')).toEqual(['e NO_CONTROLLING_OWNER YES']);
  });

  test('a person and a company in halves leave the company, jointly', () => {
    const built = graph().person('p').owns('p', 'e', 50).owns('a', 'e', 50);
    expect(parentsOf(built, 'e')).toEqual(['a NO_OWNER_ON_RECORD YES joint: a']);
  });

  test('one owner of both halves controls alone', () => {
    const built = graph()
      .owns('t', 'a', 100)
      .owns('t', 'b', 100)
      .owns('a', 'e', 50)
      .owns('b', 'e', 50);
    expect(parentsOf(built, 'e')).toEqual(['t NO_OWNER_ON_RECORD YES: a < t']);
  });

  test('three parties are not two', () => {
    const built = graph().owns('a', 'e', 50).owns('b', 'e', 25).owns('c', 'e', 25);
    expect(parentsOf(built, 'e')).toEqual(['e NO_CONTROLLING_OWNER YES']);
  });

  test('joint ventures of joint ventures have all parents', () => {
    const built = graph()
      .owns('a', 'jv', 50)
      .owns('b', 'jv', 50)
      .owns('jv', 'e', 50)
      .owns('c', 'e', 50);
    expect(parentsOf(built, 'e')).toEqual([
      'a NO_OWNER_ON_RECORD YES joint: jv < a',
      'b NO_OWNER_ON_RECORD YES joint: jv < b',
      'c NO_OWNER_ON_RECORD YES joint: c',
    ]);
  });

  test('a dual-headed group has two heads with a headquarters each', () => {
    const built = graph()
      .owns('plc', 'e', 50)
      .owns('limited', 'e', 50)
      .headquartered('plc', 'GB')
      .headquartered('limited', 'AU')
      .says('plc', 'DISPERSED')
      .says('limited', 'DISPERSED');
    expect(ultimateParents(built.closure(), 'e', day).parents).toMatchObject([
      { entity: 'limited', headquarters: 'AU', joint: true },
      { entity: 'plc', headquarters: 'GB', joint: true },
    ]);
  });

  test('a consolidated half controls alone', () => {
    const built = graph().owns('a', 'e', 50).consolidates('a', 'e').owns('b', 'e', 50);
    expect(parentsOf(built, 'e')).toEqual(['a NO_OWNER_ON_RECORD YES: a']);
  });
});

describe('control left open', () => {
  test('a band that could pass 50 makes a parent of unknown certainty beside the entity itself', () => {
    const built = graph().owns('a', 'e', { atLeast: 40, upTo: 60 });
    expect(parentsOf(built, 'e')).toEqual([
      'a NO_OWNER_ON_RECORD UNKNOWN: a',
      'e NO_OWNER_ON_RECORD UNKNOWN',
    ]);
  });

  test('more than 50 is certain, and up to 50 cannot pass', () => {
    expect(parentsOf(graph().owns('a', 'e', { moreThan: 50, upTo: 75 }), 'e')).toEqual([
      'a NO_OWNER_ON_RECORD YES: a',
    ]);
    expect(parentsOf(graph().owns('a', 'e', { moreThan: 25, upTo: 50 }), 'e')).toEqual([
      'e NO_OWNER_ON_RECORD YES',
    ]);
  });

  test('an unknown share is never the whole and never nothing', () => {
    expect(parentsOf(graph().owns('a', 'e'), 'e')).toEqual([
      'a NO_OWNER_ON_RECORD UNKNOWN: a',
      'e NO_OWNER_ON_RECORD UNKNOWN',
    ]);
  });

  test('what the others leave can settle an unknown share', () => {
    expect(parentsOf(graph().owns('a', 'e').owns('b', 'e', 60), 'e')).toEqual([
      'b NO_OWNER_ON_RECORD YES: b',
    ]);
  });

  test('together a group can hold no more than the others leave', () => {
    const built = graph()
      .owns('t', 'a', 100)
      .owns('t', 'b', 100)
      .owns('a', 'e', { upTo: 40 })
      .owns('b', 'e', { upTo: 40 })
      .owns('c', 'e', 50);
    expect(parentsOf(built, 'e')).toEqual([
      'c NO_OWNER_ON_RECORD UNKNOWN joint: c',
      'e NO_CONTROLLING_OWNER UNKNOWN',
      't NO_OWNER_ON_RECORD UNKNOWN joint: a < t',
    ]);
    expect(parentsOf(built.owns('d', 'e', 1), 'e')).toEqual(['e NO_CONTROLLING_OWNER YES']);
  });

  test('doubt further up leaves the certain company and who could be above it', () => {
    const built = graph().owns('a', 'e', 60).owns('x', 'a', { atLeast: 40, lessThan: 60 });
    expect(parentsOf(built, 'e')).toEqual([
      'a NO_OWNER_ON_RECORD UNKNOWN: a',
      'x NO_OWNER_ON_RECORD UNKNOWN: a < x',
    ]);
  });

  test('doubt below a certain chain names its top, not its middle', () => {
    const built = graph().owns('a', 'e', { atLeast: 40 }).owns('x', 'a', 100);
    expect(parentsOf(built, 'e')).toEqual([
      'e NO_OWNER_ON_RECORD UNKNOWN',
      'x NO_OWNER_ON_RECORD UNKNOWN: a < x',
    ]);
  });

  test('possible halves are possible joint parents', () => {
    const built = graph().owns('a', 'e', 50).owns('b', 'e', { moreThan: 25, upTo: 50 });
    expect(parentsOf(built, 'e')).toEqual([
      'a NO_OWNER_ON_RECORD UNKNOWN joint: a',
      'b NO_OWNER_ON_RECORD UNKNOWN joint: b',
      'e NO_CONTROLLING_OWNER UNKNOWN',
    ]);
  });

  test('a half that a third owner rules out is not possible', () => {
    const built = graph()
      .owns('a', 'e', 50)
      .owns('b', 'e', { moreThan: 25, upTo: 50 })
      .owns('c', 'e', 1);
    expect(parentsOf(built, 'e')).toEqual(['e NO_CONTROLLING_OWNER YES']);
  });

  test.each([
    ['anything or nothing', { atLeast: 0, upTo: 10 }, ['a', 'b', 'e']],
    ['more than nothing', { moreThan: 0, upTo: 10 }, ['e']],
  ])('two halves beside a third owner of %s', (_, share, parents) => {
    const built = graph()
      .owns('a', 'e', { upTo: 50 })
      .owns('b', 'e', { upTo: 50 })
      .owns('c', 'e', share);
    const found = ultimateParents(built.closure(), 'e', day).parents;
    expect(found.map(({ entity }) => entity)).toEqual(parents);
  });

  test('consolidation settles what an unknown share of another leaves open', () => {
    const built = graph().consolidates('a', 'e').owns('b', 'e').says('a', 'TOP');
    expect(parentsOf(built, 'e')).toEqual(['a DECLARED_TOP YES: a']);
  });
});

describe('conflicting controllers', () => {
  test('consolidated by one and held by another: both, and a conflict', () => {
    const built = graph().consolidates('a', 'm').owns('b', 'm', 60).owns('m', 'e', 100);
    expect(parentsOf(built, 'e')).toEqual([
      'a NO_OWNER_ON_RECORD YES: m < a',
      'b NO_OWNER_ON_RECORD YES: m < b',
    ]);
    expect(conflictsOf(built, 'e')).toHaveLength(1);
    expect(conflictsOf(built, 'e')[0]).toContain('m is controlled by a and also by b');
  });

  test('a person’s majority against a consolidation is a conflict', () => {
    const built = graph().person('p').consolidates('a', 'e').owns('p', 'e', 60);
    expect(parentsOf(built, 'e')).toEqual(['a NO_OWNER_ON_RECORD YES: a']);
    expect(conflictsOf(built, 'e')[0]).toContain('controlled by a and also by p');
  });

  test('a parent and its parent are no conflict', () => {
    const built = graph().consolidates('a', 'e').consolidates('t', 'e').owns('t', 'a', 70);
    expect(parentsOf(built, 'e')).toEqual(['t NO_OWNER_ON_RECORD YES: t']);
    expect(conflictsOf(built, 'e')).toEqual([]);
  });
});

describe('cycles', () => {
  test('two that hold one another by majority are a top of two entries', () => {
    const built = graph().owns('a', 'b', 60).owns('b', 'a', 60).owns('a', 'e', 100);
    expect(parentsOf(built, 'e')).toEqual(['a CYCLE YES: a', 'b CYCLE YES cyclic: a < b']);
    expect(parentsOf(built, 'a')).toEqual(['a CYCLE YES', 'b CYCLE YES cyclic: b']);
  });

  test('a loop of eleven is one top', () => {
    let built = graph().owns('c0', 'e', 100);
    for (let at = 0; at < 11; at += 1) {
      built = built.owns(`c${(at + 1) % 11}`, `c${at}`, 70).owns(`outside${at}`, `c${at}`, 30);
    }
    const { parents } = ultimateParents(built.closure(), 'e', day);
    expect(parents).toHaveLength(11);
    expect(parents.every(({ basis, joint }) => basis === 'CYCLE' && !joint)).toBe(true);
  });

  test('a loop that somebody outside controls has that owner above it', () => {
    const built = graph().owns('t', 'a', 60).owns('b', 'a', 40).owns('a', 'b', 100);
    expect(parentsOf(built, 'b')).toEqual(['t NO_OWNER_ON_RECORD YES cyclic: a < t']);
  });

  test('an entity whose own subsidiaries hold it has no other parent', () => {
    const built = graph()
      .owns('a', 'b', 100)
      .owns('b', 'a', 30)
      .owns('a', 'c', 100)
      .owns('c', 'a', 30);
    expect(parentsOf(built, 'a')).toEqual(['a NO_CONTROLLING_OWNER YES']);
    expect(parentsOf(built, 'b')).toEqual(['a NO_CONTROLLING_OWNER YES cyclic: a']);
  });

  test('shares that subsidiaries hold count in the hundred', () => {
    const built = graph()
      .owns('e', 's', 100)
      .owns('s', 'e', 20)
      .owns('a', 'e', 45)
      .owns('b', 'e', 35);
    expect(parentsOf(built, 'e')).toEqual(['e NO_CONTROLLING_OWNER YES']);
  });

  test('treasury shares control nothing and count in the hundred', () => {
    const built = graph().owns('e', 'e', 20).owns('a', 'e', 45);
    expect(parentsOf(built, 'e')).toEqual(['e NO_CONTROLLING_OWNER YES']);
  });

  test('the other half of a company that holds half of itself is worth what nobody says', () => {
    const built = graph().owns('e', 'e', 50).owns('a', 'e', 50);
    expect(parentsOf(built, 'e')).toEqual([
      'a NO_OWNER_ON_RECORD UNKNOWN joint: a',
      'e NO_CONTROLLING_OWNER UNKNOWN',
    ]);
  });

  test('a subsidiary that could control its parent in turn is possible beside it', () => {
    const built = graph().owns('a', 'e', 75).owns('e', 'a');
    expect(parentsOf(built, 'e')).toEqual([
      'a NO_OWNER_ON_RECORD UNKNOWN cyclic: a',
      'e CYCLE UNKNOWN',
    ]);
  });

  test('one voter under two conflicting controllers is one half, not two', () => {
    const built = graph().owns('a', 'm', 60).consolidates('b', 'm').owns('m', 'e', 50);
    expect(parentsOf(built, 'e')).toEqual(['e NO_CONTROLLING_OWNER YES']);
  });

  test('cycles inside cycles end', () => {
    const built = graph()
      .owns('a', 'b', 60)
      .owns('b', 'c', 60)
      .owns('c', 'a', 60)
      .owns('b', 'a', 10)
      .owns('c', 'b', 10)
      .owns('a', 'c', 10)
      .owns('c', 'e', 100);
    expect(parentsOf(built, 'e').map((words) => words.slice(0, 11))).toEqual([
      'a CYCLE YES',
      'b CYCLE YES',
      'c CYCLE YES',
    ]);
  });

  test('possible cycles leave everyone possible', () => {
    const built = graph()
      .owns('a', 'b', { atLeast: 40, upTo: 60 })
      .owns('b', 'a', { atLeast: 40, upTo: 60 });
    expect(parentsOf(built, 'a')).toEqual([
      'a NO_OWNER_ON_RECORD UNKNOWN',
      'b NO_OWNER_ON_RECORD UNKNOWN cyclic: b',
    ]);
  });

  test('joint ventures that hold one another end', () => {
    const built = graph()
      .owns('x', 'y', 50)
      .owns('a', 'y', 50)
      .owns('y', 'x', 50)
      .owns('b', 'x', 50);
    expect(parentsOf(built, 'x')).toEqual([
      'a NO_OWNER_ON_RECORD YES joint cyclic: y < a',
      'b NO_OWNER_ON_RECORD YES joint: b',
    ]);
  });

  test('of two that control one another, a subsidiary that could control them both is listed too', () => {
    const built = graph()
      .owns('low', 'one', { atLeast: 50, upTo: 100 })
      .owns('two', 'one', { atLeast: 40, upTo: 50 })
      .owns('two', 'low', 60)
      .owns('one', 'two', { atLeast: 60, upTo: 100 });
    for (const key of ['one', 'two', 'low']) {
      expect(
        parentsOf(built, key).map((parent) => parent.split(' ').slice(0, 3).join(' ')),
      ).toEqual(['low CYCLE UNKNOWN', 'one CYCLE UNKNOWN', 'two CYCLE UNKNOWN']);
    }
  });

  test('a possible half of one of two that control one another makes no parent, whatever they are called', () => {
    for (const [one, two] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const built = graph()
        .branch(one, two)
        .owns(one, two, 50)
        .owns(two, one, 75)
        .owns('x', two, { atLeast: 0, upTo: 60 });
      expect(
        parentsOf(built, 'a').map((parent) => parent.split(' ').slice(0, 3).join(' ')),
      ).toEqual(['a CYCLE YES', 'b CYCLE YES']);
    }
  });

  test('whoever shares control with a person who may control it is no certain parent', () => {
    const built = graph()
      .person('p')
      .owns('p', 'e', 50)
      .owns('half', 'e', 50)
      .owns('p', 'half', { atLeast: 0, upTo: 100 });
    expect(parentsOf(built, 'e')).toEqual([
      'e NO_CONTROLLING_OWNER UNKNOWN',
      'half NO_OWNER_ON_RECORD UNKNOWN joint: half',
    ]);
  });

  test('the halves of two that may hold one another make each a possible top of the other', () => {
    const built = graph()
      .person('p')
      .owns('p', 'a', 50)
      .owns('b', 'a', { atLeast: 0, upTo: 50 })
      .owns('a', 'b', 50)
      .owns('p', 'b', 50);
    expect(parentsOf(built, 'b')).toEqual([
      'a NO_CONTROLLING_OWNER UNKNOWN joint cyclic: a',
      'b CYCLE UNKNOWN',
    ]);
  });
});
