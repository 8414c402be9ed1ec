import { describe, expect, test } from 'vitest';
import { headquartersOf, locationOn } from '../../../src/domain/ownership/headquarters.ts';
import { graph } from '../../support/ownership-graph.ts';

const day = '2025-06-01';

describe('headquarters on a date', () => {
  test('one country in force is the answer', () => {
    const closure = graph()
      .headquartered('e', 'SG', { from: '2020-01-01', source: 'filing' })
      .headquartered('e', 'CN', { to: '2020-01-01' })
      .closure();
    expect(headquartersOf(closure, 'e', day)).toMatchObject({ country: 'SG', candidates: ['SG'] });
    expect(headquartersOf(closure, 'e', '2019-12-31').country).toBe('CN');
  });

  test('the country of registration is no headquarters', () => {
    const closure = graph().entity('e', 'COMPANY', { jurisdiction: 'KY' }).closure();
    expect(headquartersOf(closure, 'e', day)).toMatchObject({ country: null, candidates: [] });
  });

  test('two sources that name one country agree', () => {
    const closure = graph()
      .headquartered('e', 'SG', { source: 'one' })
      .headquartered('e', 'SG', { source: 'two' })
      .closure();
    expect(headquartersOf(closure, 'e', day)).toMatchObject({ country: 'SG', conflict: null });
  });

  test('two countries in force are candidates and a conflict', () => {
    const closure = graph().headquartered('e', 'SG').headquartered('e', 'CN').closure();
    const found = headquartersOf(closure, 'e', day);
    expect(found).toMatchObject({ country: null, candidates: ['CN', 'SG'] });
    expect(found.conflict?.statement).toContain('headquartered in CN and in SG');
  });

  test('a state is in its own country', () => {
    const closure = graph().state('china', 'CN').closure();
    expect(headquartersOf(closure, 'china', day).country).toBe('CN');
  });

  test('a state without a jurisdiction is where it is headquartered', () => {
    const closure = graph().entity('s', 'STATE').headquartered('s', 'FR').closure();
    expect(headquartersOf(closure, 's', day).country).toBe('FR');
  });

  test('a branch is where its head office is, while it is its branch', () => {
    const closure = graph()
      .branch('bank', 'branch', { from: '2020-01-01' })
      .headquartered('bank', 'CN')
      .headquartered('branch', 'GB')
      .closure();
    expect(headquartersOf(closure, 'branch', day).country).toBe('CN');
    expect(headquartersOf(closure, 'branch', '2019-01-01').country).toBe('GB');
  });

  test('branches that are one another’s head office still have an answer', () => {
    const closure = graph().branch('a', 'b').branch('b', 'a').headquartered('a', 'CN').closure();
    expect(headquartersOf(closure, 'a', day).country).toBe('CN');
  });

  test('nothing is known of a head office of which there is no record', () => {
    const nowhere = { country: null, candidates: [], sources: [], conflict: null };
    const { entities, interests } = graph().branch('bank', 'branch').closure();
    const withoutBank = new Map([...entities].filter(([key]) => key !== 'bank'));
    expect(headquartersOf({ entities: withoutBank, interests }, 'branch', day)).toEqual(nowhere);
    expect(headquartersOf(graph().closure(), 'nobody', day)).toEqual(nowhere);
  });

  test('the location is a fact of its own', () => {
    const closure = graph().located('e', 'MY').headquartered('e', 'CN').closure();
    const entity = closure.entities.get('e');
    expect(entity && locationOn(entity, day).country).toBe('MY');
  });
});
