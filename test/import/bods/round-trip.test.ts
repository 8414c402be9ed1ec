import { describe, expect, test } from 'vitest';
import { bods } from '../../../src/export/bods/bods.ts';
import type { Source } from '../../../src/domain/source.ts';
import { interestKinds } from '../../../src/domain/ownership/closure.ts';
import { exactShare } from '../../../src/domain/ownership/share.ts';
import type { GraphLine } from '../../../src/ports/graph-line.ts';
import {
  entityLine,
  headquartersLine,
  locationLine,
  ownerStatementLine,
  ownershipLine,
} from '../../support/graph-lines.ts';
import { broughtIn, graphOf, inOrder } from '../../support/round-trip.ts';
import { acmeLei, smallGraph } from '../../support/small-graph.ts';

const madeOn = '2026-08-01';
const source: Source = {
  name: 'A register',
  url: 'https://example.org/1',
  statedOn: '2024-05-01',
  retrievedOn: '2024-06-01',
  statementId: 'its-own-id',
  words: 'In its own words; "quoted".',
};
const band = {
  minimum: 250_000_000,
  maximum: 500_000_000,
  minimumOpen: true,
  maximumOpen: false,
} as const;
const openBand = { minimum: 0, maximum: 500_000_000, minimumOpen: false, maximumOpen: true };

const everything: readonly GraphLine[] = [
  entityLine('company', {
    aliases: ['Other name', '別名'],
    identifiers: [
      { scheme: 'LEI', value: acmeLei },
      { scheme: 'GB-COH', value: '01234567' },
      { scheme: 'Handelsregister', value: 'HRB 1' },
    ],
    jurisdiction: 'DE',
    from: '1999-01-01',
    to: '2030-12-31',
    source,
  }),
  headquartersLine('company', 'DE', { source }),
  headquartersLine('company', 'AT', {
    from: '2001-01-01',
    to: '2003-01-01',
    source: {
      name: 'A page of its own',
      url: 'https://example.org/2',
      statedOn: null,
      retrievedOn: '2024-02-01',
    },
  }),
  headquartersLine('company', 'AT', { from: '2004-01-01', to: '2005-01-01' }),
  locationLine('company', 'AT', { source: { ...source, words: 'Of the address.' } }),
  locationLine('company', 'CH', { source }),
  entityLine('person', { kind: 'PERSON', aliases: ['P.'], source }),
  locationLine('person', 'IT', { source }),
  locationLine('person', 'FR', { to: '2020-01-01', source: { ...source, statedOn: null } }),
  entityLine('undated', { source: { ...source, statedOn: null } }),
  entityLine('neither id nor words', {
    source: { name: 'A register', url: null, statedOn: '2024-05-01', retrievedOn: null },
  }),
  ...(['STATE', 'STATE_BODY', 'ARRANGEMENT', 'UNKNOWN'] as const).map((kind) =>
    entityLine(kind, { kind }),
  ),
  ...[...interestKinds, 'ULTIMATE_CONSOLIDATION' as const].map((kind) =>
    ownershipLine('STATE', 'company', { kind, source }),
  ),
  ownershipLine('person', 'company', { share: band, from: '2020-01-01', to: '2021-01-01', source }),
  ownershipLine('person', 'company', {
    share: exactShare(333_333_333),
    from: '2021-01-01',
    // The same source stated it another day: a statement of its own.
    source: { ...source, statedOn: '2024-07-01', words: 'Later words.' },
  }),
  ownershipLine('ARRANGEMENT', 'company', { share: openBand }),
  ownershipLine('ARRANGEMENT', 'company', { kind: 'BOARD_APPOINTMENT', share: openBand }),
  ...(
    ['TOP', 'DISPERSED', 'NATURAL_PERSONS', 'UNIDENTIFIED', 'NOT_CONSOLIDATED', 'WITHHELD'] as const
  ).map((statement) => ownerStatementLine('UNKNOWN', statement, { from: '2020-01-01', source })),
];

/** The lines that the standard has a place for, each as it is. */
function held(lines: readonly GraphLine[]): readonly GraphLine[] {
  const types = ['entity', 'headquarters', 'location', 'ownership', 'ownerStatement'];
  return lines.filter(({ type }) => types.includes(type));
}

describe('graph → BODS → graph', () => {
  test.each([
    ['every kind of fact', everything],
    ['a small graph', smallGraph],
  ])('loses nothing that the standard holds: %s', async (_, lines) => {
    const written = [...bods(graphOf(lines), madeOn)].join('');
    const { lines: back, refusals, report } = await broughtIn('graph.json', written);
    expect(refusals).toEqual([]);
    expect([...report.leftOut]).toEqual([]);
    expect(inOrder(back)).toEqual(inOrder(held(lines)));
  });
});

/** What every statement says of its record, without what is of the statement itself. */
function details(text: string): readonly string[] {
  const statements: readonly Readonly<Record<string, unknown>>[] = JSON.parse(text);
  return inOrder(
    statements.map(({ recordId, recordType, recordDetails, source: said, statementDate }) => [
      recordId,
      recordType,
      recordDetails,
      said,
      statementDate,
    ]),
  );
}

describe('BODS → graph → BODS', () => {
  test('says the same of every record', async () => {
    const written = [...bods(graphOf(everything), madeOn)].join('');
    const { lines } = await broughtIn('graph.json', written);
    const again = [...bods(graphOf(lines), madeOn)].join('');
    expect(details(again)).toEqual(details(written));
  });

  test('as JSON lines is the same graph', async () => {
    const written = [...bods(graphOf(everything), madeOn)].join('');
    const statements: readonly unknown[] = JSON.parse(written);
    const asLines = statements.map((each) => `${JSON.stringify(each)}\n`).toReversed();
    const [one, other] = [
      await broughtIn('graph.json', written),
      await broughtIn('graph.jsonl', asLines.join('')),
    ];
    expect(inOrder(other.lines)).toEqual(inOrder(one.lines));
  });
});
