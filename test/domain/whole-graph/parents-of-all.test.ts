import { describe, expect, test } from 'vitest';
import { compareKeys } from '../../../src/domain/ownership/interest-statements.ts';
import { graph } from '../../support/ownership-graph.ts';
import type { OwnershipGraph } from '../../support/ownership-graph.ts';
import { parentDifferences } from '../../support/whole-graph-differences.ts';

const cases: Readonly<Record<string, OwnershipGraph>> = {
  'with a statement on a shorter way up that does not pass the top': graph()
    .owns('above', 'top', null)
    .owns('above', 'aside', null)
    .says('aside', 'WITHHELD')
    .owns('top', 'between', 100)
    .owns('between', 'below', 60)
    .owns('aside', 'below', 40),
  'with a statement on an entity that two tops control': graph()
    .consolidates('top', 'contested')
    .consolidates('rival', 'contested')
    .owns('rival', 'first', 100)
    .owns('first', 'second', 100)
    .owns('second', 'third', 100)
    .says('contested', 'WITHHELD')
    .owns('top', 'between', 100)
    .owns('between', 'nearer', 100)
    .owns('nearer', 'below', 30)
    .owns('contested', 'below', 30),
  'below a top of open control on whose owners a source says something': graph()
    .owns('investor', 'top', { moreThan: 25, upTo: 60 })
    .says('top', 'DISPERSED')
    .owns('top', 'below', 51)
    .owns('investor', 'below', 10),
  'with bands that touch half, and a third owner of more than nothing': graph()
    .owns('x', 'top', { moreThan: 25, upTo: 50 })
    .owns('y', 'top', { moreThan: 25, upTo: 50 })
    .owns('z', 'top', { moreThan: 0, upTo: 10 })
    .owns('top', 'below', 100),
  'with one exact half and an open share': graph()
    .owns('one', 'top', 50)
    .owns('other', 'top', { atLeast: 10, upTo: 50 })
    .owns('top', 'below', 100),
  'in halves, one of them of a top of open control': graph()
    .person('person')
    .owns('investor', 'one', { atLeast: 25, upTo: 75 })
    .owns('one', 'joint', 50)
    .owns('person', 'joint', 50)
    .owns('joint', 'below', 100),
  'with three holders of half, two of them by one voter': graph()
    .person('person', 'another')
    .owns('one', 'joint', 50)
    .owns('person', 'joint', 50)
    .owns('another', 'below', 50)
    .owns('joint', 'below', 50),
  'with a subsidiary that holds a little of its top': graph()
    .owns('investor', 'top', { atLeast: 10, upTo: 60 })
    .owns('top', 'below', 100)
    .owns('below', 'top', 2)
    .owns('below', 'last', 100),
  'with treasury shares and an open share': graph()
    .owns('top', 'top', 20)
    .owns('owner', 'top', { atLeast: 30, upTo: 50 })
    .owns('top', 'below', 100),
};

/** The entities that differ, and how many were asked one by one. */
function compared(facts: OwnershipGraph): ReturnType<typeof parentDifferences> {
  const closure = facts.closure();
  return parentDifferences(closure, [...closure.entities.keys()].sort(compareKeys));
}

describe('the ultimate parents of everybody are those of one after the other', () => {
  test.each(Object.entries(cases))('%s', (_name, facts) => {
    expect(compared(facts).differences).toEqual([]);
  });
});

test('only an entity that several control is asked for by itself', () => {
  const asked = Object.values(cases).map((facts) => compared(facts).askedOneByOne);
  expect(asked).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0]);
});

test('an entity with so much above it that the walk for it may end is asked for by itself', () => {
  let facts = graph();
  for (let at = 0; at < 2_300; at += 1) facts = facts.owns(`owner ${at}`, 'top', { upTo: 60 });
  const closure = facts.closure();
  const keys = [...closure.entities.keys()].sort(compareKeys);
  const compared = parentDifferences(closure, keys, ['top']);
  expect(compared).toEqual({ differences: [], askedOneByOne: 1 });
});
