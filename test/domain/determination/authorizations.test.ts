import { describe, expect, test } from 'vitest';
import type { Authorization } from '../../../src/domain/ownership/closure.ts';
import { graph } from '../../support/ownership-graph.ts';
import { ask } from './ask.ts';

/** One H100, of 15,832 TPP, for a firm of Singapore that has an authorization on record. */
function nveu(facts: Partial<Authorization>) {
  const authorization: Authorization = {
    kind: 'NVEU',
    country: 'SG',
    limitTpp: null,
    from: null,
    to: null,
    source: null,
    ...facts,
  };
  const firm = graph()
    .headquartered('a', 'SG')
    .says('a', 'TOP')
    .entity('a', 'COMPANY', { authorizations: [authorization] })
    .closure();
  return ask(firm).codified.exceptions.find(({ code }) => code === 'NVEU');
}

describe('an authorization on record', () => {
  test('is open in the country that it names', () => {
    expect(nveu({})?.availability).toBe('AVAILABLE');
    expect(nveu({ country: 'MY' })?.availability).toBe('UNAVAILABLE');
  });

  test('is open up to its limit, the limit itself included', () => {
    expect(nveu({ limitTpp: 15_832 })?.availability).toBe('AVAILABLE');
    expect(nveu({ limitTpp: 15_831 })?.availability).toBe('UNAVAILABLE');
    expect(nveu({ limitTpp: 15_831 })?.reason).toContain(
      'the limit of the authorization on record',
    );
  });

  test('is over on its last day', () => {
    expect(nveu({ to: '2025-06-01' })?.availability).toBe('UNAVAILABLE');
    expect(nveu({ to: '2025-06-02' })?.availability).toBe('AVAILABLE');
  });
});
