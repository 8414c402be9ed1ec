import { describe, expect, test } from 'vitest';
import type { LawOfLeads } from '../../../src/domain/diversion/law-of-leads.ts';
import { type DiversionPath, searchDiversion } from '../../../src/domain/diversion/search.ts';
import { atOnce } from '../../../src/domain/steps.ts';
import { loadRuleSets } from '../../../src/law/register.ts';
import type { GraphLine } from '../../../src/ports/graph-line.ts';
import { accelerator, company, knownCompany, owns, sent } from '../../scenarios/scenario.ts';
import { chipLine, clusterLine, installationLine } from '../../support/graph-lines.ts';
import { graphOf } from './small-transfers.ts';

const asOf = '2025-06-01';
const ruleSets = await loadRuleSets();
const onDate = ruleSets.inForce(asOf, 'CODIFIED');
const law: LawOfLeads = {
  onDate,
  ofFlags: onDate,
  warningsOf: () => [],
  countryName: (code) => code,
};

function pathsTo(
  target: string,
  lines: readonly GraphLine[],
  controlled: (item: string) => 'YES' | 'NO' = () => 'YES',
): readonly DiversionPath[] {
  const { leads } = atOnce(
    searchDiversion(
      graphOf(lines, asOf),
      {
        from: null,
        isAsked: (item) => controlled(item) === 'YES',
        isControlled: controlled,
        target: { isParty: (key) => key === target, isPlace: () => false },
        maxHops: 8,
      },
      law,
      { mostPaths: 100, mostWork: 100_000, isOverdue: () => false },
    ),
  );
  return leads.map((lead) => lead.path());
}

const keysOf = (paths: readonly DiversionPath[]) =>
  paths.map(({ transfers }) => transfers.map(({ key }) => key).join(' > '));
const codesOf = ([path]: readonly DiversionPath[]) =>
  path?.indicators.map(({ code }) => code) ?? [];

const onlyAccelerators = (item: string) => (item === 'chip:accelerator' ? 'YES' : 'NO');

const lpp = (key: string, to: string, quantity: number, date: `${number}-${number}-${number}`) =>
  sent(key, 'maker', to, { quantity, date, exception: 'LPP' });

const parties = ['maker', 'first', 'second', 'buyer'].flatMap((key) => knownCompany(key, 'US'));

describe('where a path begins', () => {
  test('is where an item comes on record, and with each sale of its maker', () => {
    const lines = [
      accelerator,
      ...parties,
      sent('sold', 'maker', 'first', { date: '2025-01-02' }),
      sent('passed on', 'first', 'buyer', { date: '2025-01-03' }),
      sent('had before', 'second', 'buyer', { date: '2025-01-01' }),
      sent('returned', 'second', 'maker', { date: '2025-01-01' }),
      sent('sold again', 'maker', 'buyer', { date: '2025-01-05' }),
    ];
    expect(keysOf(pathsTo('buyer', lines)).toSorted()).toEqual([
      'had before',
      'returned > sold > passed on',
      'returned > sold again',
      'sold > passed on',
      'sold again',
    ]);
  });

  test('may be anywhere in a circle of one day that nothing leads into', () => {
    const lines = [
      chipLine('accelerator'),
      ...parties,
      sent('1', 'first', 'second'),
      sent('2', 'second', 'first'),
      sent('3', 'second', 'buyer'),
    ];
    expect(keysOf(pathsTo('buyer', lines)).toSorted()).toEqual(['1 > 3', '3']);
  });
});

describe('a renamed item', () => {
  const lines = [
    accelerator,
    chipLine('adapter'),
    ...parties,
    sent('in', 'maker', 'first', { date: '2025-01-02' }),
    sent('out', 'first', 'buyer', { chip: 'adapter', date: '2025-01-03' }),
    sent('before', 'first', 'buyer', { chip: 'adapter', date: '2025-01-01' }),
  ];

  test('is followed where it appears from nowhere behind a controlled one', () => {
    const paths = pathsTo('buyer', lines, onlyAccelerators);
    expect(keysOf(paths)).toEqual(['in > out']);
    expect(codesOf(paths)).toContain('RENAMED');
  });

  test('is none where the other item is controlled too, or was received', () => {
    expect(keysOf(pathsTo('buyer', lines))).toEqual(expect.not.arrayContaining(['in > out']));
    const received = sent('adapters', 'second', 'first', { chip: 'adapter', date: '2025-01-01' });
    expect(pathsTo('buyer', [...lines, received], onlyAccelerators)).toEqual([]);
  });
});

// 26,900,000 TPP are 1,699 accelerators of 15,832 each, and no more.
describe('an exception used beyond its cap', () => {
  const lines = [
    accelerator,
    ...parties,
    ...company('unit', 'US'),
    owns('buyer', 'unit', 100),
    lpp('last year', 'buyer', 1_000, '2025-01-14'),
    lpp('unit', 'unit', 699, '2025-02-01'),
  ];
  const beyond = (more: readonly GraphLine[]) =>
    pathsTo('buyer', [...lines, ...more]).filter(({ indicators }) =>
      indicators.some(({ code }) => code === 'EXCEPTION_BEYOND_CAP'),
    );

  test('is raised with the transfer that passes it for the whole group, and not before', () => {
    expect(beyond([])).toEqual([]);
    expect(keysOf(beyond([lpp('one more', 'buyer', 1, '2025-03-01')]))).toEqual(['one more']);
  });

  test('is counted by calendar year and by exception', () => {
    expect(beyond([sent('other', 'maker', 'buyer', { quantity: 1, exception: 'AIA' })])).toEqual(
      [],
    );
    expect(beyond([lpp('before', 'buyer', 1_600, '2024-12-31')])).toEqual([]);
  });
});

describe('more units than clusters hold', () => {
  const lines = [
    accelerator,
    ...parties,
    sent('sale', 'maker', 'buyer', { quantity: 100 }),
    clusterLine('hall', { operator: 'buyer' }),
  ];
  const raised = (more: readonly GraphLine[]) =>
    codesOf(pathsTo('buyer', [...lines, ...more])).includes('MORE_UNITS_THAN_CLUSTERS_HOLD');

  test('is raised where less stands in the clusters on record', () => {
    expect(raised([installationLine('hall', 'accelerator', { quantity: 99 })])).toBe(true);
    expect(raised([installationLine('hall', 'accelerator', { quantity: 100 })])).toBe(false);
  });

  test('is not raised where a quantity is not known', () => {
    expect(raised([installationLine('hall', 'accelerator')])).toBe(false);
  });

  test('counts the clusters of what the party has an interest in', () => {
    const unit = [...company('unit', 'US'), owns('buyer', 'unit', 60)];
    const other = clusterLine('other hall', { operator: 'unit' });
    const held = installationLine('other hall', 'accelerator', { quantity: 100 });
    expect(raised([...unit, other, held])).toBe(false);
  });
});

describe('a tier that is undetermined', () => {
  test('counts as the best that it can be, so that no fall is lost or counted twice', () => {
    const lines = [
      accelerator,
      ...parties,
      ...company('open', 'SG'),
      ...knownCompany('end', 'CN'),
      sent('1', 'maker', 'open', { date: '2025-01-02' }),
      sent('2', 'open', 'end', { date: '2025-01-03' }),
    ];
    const [path] = pathsTo('end', lines);
    const falls = path?.indicators.filter(({ code }) => code === 'TIER_FALLS') ?? [];
    expect(falls.map(({ points }) => points)).toEqual([1, 1]);
    expect(falls[0]?.reason).toMatch(/ONE.*TWO at best/);
  });
});

describe('a search that runs out of work before it found anything', () => {
  test('still gives one of the shortest paths, and says that it was cut', () => {
    const keys = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const all = keys.flatMap((from) =>
      keys.filter((to) => to !== from).map((to) => sent(`${from} ${to}`, from, to)),
    );
    const lines = [
      accelerator,
      ...parties,
      ...keys.flatMap((key) => company(key, 'DE')),
      sent('start', 'maker', 'p0'),
      ...all,
      sent('end', 'p1', 'buyer'),
    ];
    const answer = atOnce(
      searchDiversion(
        graphOf(lines, asOf),
        {
          from: 'maker',
          isAsked: () => true,
          isControlled: () => 'YES',
          target: { isParty: (key) => key === 'buyer', isPlace: () => false },
          maxHops: 8,
        },
        law,
        { mostPaths: 10, mostWork: 1, isOverdue: () => false },
      ),
    );
    expect(answer.truncated).toBe(true);
    expect(keysOf(answer.leads.map((lead) => lead.path()))).toEqual(['start > p0 p1 > end']);
  });
});
