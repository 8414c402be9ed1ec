import { describe, expect, test } from 'vitest';
import type { OwnershipGraph } from '../../support/ownership-graph.ts';
import { graph } from '../../support/ownership-graph.ts';
import { ask } from './ask.ts';

const firm = () => graph().headquartered('a', 'JP');

/** What is said of the end user. */
function partyFinding(built: OwnershipGraph) {
  const [found] = ask(built.closure()).codified.findings.filter(({ step }) => step === 'party');
  return { statement: found?.statement ?? '', facts: found?.facts ?? [] };
}

const known = 'its ultimate parent is not known: the chain on record ends at';

describe('a chain that ends at no known top names where it ends', () => {
  test.each([
    ['nothing more on record', firm(), 'nobody is on record who controls it or owns half of it'],
    [
      'an owner that is not named',
      firm().says('b', 'UNIDENTIFIED'),
      'a source says that there is an owner above it and not which',
    ],
    [
      'an owner that is withheld',
      firm().says('b', 'WITHHELD'),
      'a source withholds who is above it',
    ],
  ])('with %s', (_name, built, why) => {
    const { statement, facts } = partyFinding(
      built.consolidates('b', 'a').headquartered('b', 'CN', { source: 'Annual report' }),
    );
    expect(statement).toContain(`${known} b, headquartered in China, and ${why}.`);
    expect(facts).toContainEqual({
      name: 'endUser.ultimateParent.b.headquarters',
      value: 'CN',
      sources: [expect.objectContaining({ name: 'Annual report' })],
    });
  });

  test('that has no headquarters on record', () => {
    expect(partyFinding(firm().owns('b', 'a', 60)).statement).toContain(
      `${known} b, whose headquarters are not known, and nobody is on record who controls it or owns half of it.`,
    );
  });

  test('that is held in a loop', () => {
    const loop = firm().owns('b', 'a', 60).owns('c', 'b', 60).owns('b', 'c', 60);
    expect(partyFinding(loop).statement).toContain(
      'the chains on record end at b (whose headquarters are not known; it is of a group of entities that hold one another) and c (whose',
    );
  });
});

test('a party that is itself the end of the chain is not told to be owned by nobody', () => {
  expect(partyFinding(firm().owns('b', 'a', 10)).statement).toContain(
    'its ultimate parent is not known (no source says who owns half of it or more).',
  );
});

test('two that each control it alone are told as a conflict of the sources', () => {
  const built = firm()
    .owns('b', 'a', 60)
    .owns('c', 'a', 60)
    .headquartered('b', 'CN')
    .says('b', 'TOP')
    .headquartered('c', 'US')
    .says('c', 'TOP');
  expect(partyFinding(built).statement).toContain(
    'more than one entity is at the top (b and c each control it on record, which is a conflict of the sources).',
  );
});

test('two of which either may control it are told as open', () => {
  const built = firm()
    .owns('b', 'a', { atLeast: 40, upTo: 60 })
    .owns('c', 'a', { atLeast: 40, upTo: 60 })
    .headquartered('b', 'CN')
    .says('b', 'TOP')
    .says('c', 'TOP');
  expect(partyFinding(built).statement).toContain('may be at the top (control is open between');
});
