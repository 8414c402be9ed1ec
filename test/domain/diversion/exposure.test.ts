import { describe, expect, test } from 'vitest';
import { exposureOf } from '../../../src/domain/diversion/exposure.ts';
import { atOnce } from '../../../src/domain/steps.ts';
import type { LineTypes } from '../../../src/ports/graph-line.ts';
import {
  chipLine,
  entityLine,
  headquartersLine,
  ownershipLine,
  transferLine,
} from '../../support/graph-lines.ts';
import { graphOf } from './small-transfers.ts';

const sent = (key: string, from: string, to: string, told: Partial<LineTypes['transfer']> = {}) =>
  transferLine(key, { from, to, chip: 'x', ...told });

const lines = [
  ...['group', 'unit', 'sub', 'maker', 'buyer', 'far', 'other'].map((key) => entityLine(key)),
  headquartersLine('far', 'CN'),
  ownershipLine('group', 'unit'),
  ownershipLine('unit', 'sub'),
  chipLine('x'),
  sent('in', 'maker', 'sub', { date: '2025-02-01', quantity: 10, toCountry: 'SG' }),
  sent('before', 'sub', 'buyer', { date: '2025-01-01', quantity: 3, toCountry: 'MY' }),
  sent('inside', 'sub', 'unit', { date: '2025-02-02', quantity: 8, toCountry: 'MY' }),
  sent('out', 'unit', 'buyer', { date: '2025-02-03', quantity: 6, toCountry: 'AE' }),
  sent('on', 'buyer', 'far', { date: '2025-02-04', quantity: 20 }),
  sent('early', 'buyer', 'other', { date: '2024-12-01', quantity: 2, toCountry: 'IN' }),
  sent('nowhere', 'buyer', 'other', { date: '2025-03-01', quantity: 2 }),
  sent('elsewhere', 'maker', 'other', { date: '2025-03-01', quantity: 2, toCountry: 'IN' }),
];

const keysOf = (some: readonly { readonly key: string }[]) => some.map(({ key }) => key);

describe('exposure', () => {
  const exposure = exposureOf(graphOf(lines), 'group', () => false);
  test('names the units below that take part, each with its way up', () => {
    expect(
      exposure.units.map(({ entity, interests }) => [entity, interests.map(({ owner }) => owner)]),
    ).toEqual([
      ['unit', ['group']],
      ['sub', ['unit', 'group']],
    ]);
  });

  test('has what came in from outside apart from what went on, in the order of dates', () => {
    expect(keysOf(exposure.received)).toEqual(['in']);
    expect(keysOf(exposure.onward)).toEqual(['before', 'inside', 'out', 'on', 'nowhere']);
  });

  test('has the countries reached, with the most units that can have come there', () => {
    expect(
      exposure.countries.map(({ country, transfers, units }) => [
        country,
        keysOf(transfers),
        atOnce(units()).most,
      ]),
    ).toEqual([
      ['AE', ['out'], 6],
      // What the buyer had of the group by then: 3 of January and 6 of February.
      ['CN', ['on'], 9],
      ['MY', ['before', 'inside'], 11],
      ['SG', ['in'], 10],
    ]);
    expect(keysOf(exposure.withoutCountry)).toEqual(['nowhere']);
  });

  test('has what a branch received where the branch is, and not where its head office is', () => {
    const branches = [
      ...['in China', 'of no place'].map((key) => entityLine(key)),
      headquartersLine('in China', 'CN'),
      headquartersLine('other', 'GB'),
      ownershipLine('other', 'in China', { kind: 'BRANCH' }),
      ownershipLine('other', 'of no place', { kind: 'BRANCH' }),
      sent('to one', 'unit', 'in China', { date: '2025-04-01', quantity: 1 }),
      sent('to another', 'unit', 'of no place', { date: '2025-04-01', quantity: 1 }),
    ];
    const { countries, withoutCountry } = exposureOf(
      graphOf([...lines, ...branches]),
      'group',
      () => false,
    );
    const inChina = countries.find(({ country }) => country === 'CN');
    expect(keysOf(inChina?.transfers ?? [])).toContain('to one');
    expect(keysOf(withoutCountry)).toContain('to another');
  });

  test('of somebody who takes part in nothing is empty', () => {
    expect(exposureOf(graphOf(lines), 'stranger', () => false)).toMatchObject({
      units: [],
      received: [],
      onward: [],
      countries: [],
    });
  });
});
