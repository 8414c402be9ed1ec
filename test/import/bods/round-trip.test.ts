import { describe, expect, test } from 'vitest';
import { bods } from '../../../src/export/bods/bods.ts';
import type { Source } from '../../../src/domain/source.ts';
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
  locationLine('company', 'AT', { source }),
  locationLine('company', 'CH', { source }),
  entityLine('person', { kind: 'PERSON', aliases: ['P.'], source }),
  locationLine('person', 'IT', { source }),
  ...(['STATE', 'STATE_BODY', 'ARRANGEMENT', 'UNKNOWN'] as const).map((kind) =>
    entityLine(kind, { kind }),
  ),
  ...(
    [
      'SHAREHOLDING',
      'VOTING_RIGHTS',
      'BOARD_APPOINTMENT',
      'OTHER_CONTROL',
      'CONSOLIDATION',
      'BRANCH',
      'ULTIMATE_CONSOLIDATION',
    ] as const
  ).map((kind) => ownershipLine('STATE', 'company', { kind, source })),
  ownershipLine('person', 'company', { share: band, from: '2020-01-01', to: '2021-01-01', source }),
  ownershipLine('person', 'company', {
    share: exactShare(333_333_333),
    from: '2021-01-01',
    // The same source stated it another day: a statement of its own.
    source: { ...source, statedOn: '2024-07-01', words: 'Later words.' },
  }),
  ownershipLine('ARRANGEMENT', 'company', { share: openBand }),
  ...(
    ['TOP', 'DISPERSED', 'NATURAL_PERSONS', 'UNIDENTIFIED', 'NOT_CONSOLIDATED', 'WITHHELD'] as const
  ).map((statement) => ownerStatementLine('UNKNOWN', statement, { from: '2020-01-01', source })),
];

/** The line as the standard can hold it. An address has no dates and the source of its entity; a statement has a date. */
function held(lines: readonly GraphLine[]): readonly unknown[] {
  const sources = new Map<string, Source | null>();
  for (const line of lines)
    if (line.type === 'entity') sources.set(line.value.key, line.value.source);
  return lines.flatMap((line): readonly unknown[] => {
    const told = line.value.source;
    const dated = told === null ? null : datedSource(told);
    const { type } = line;
    if (type === 'headquarters' || type === 'location') {
      const own = sources.get(line.value.entity) ?? null;
      const placed = own === null ? null : datedSource(own);
      return [{ type, value: { ...line.value, from: null, to: null, source: placed } }];
    }
    const isHeld = type === 'entity' || type === 'ownership' || type === 'ownerStatement';
    return isHeld ? [{ type, value: { ...line.value, source: dated } }] : [];
  });
}

function datedSource(told: Source): Source {
  return { ...told, statedOn: told.statedOn ?? told.retrievedOn ?? madeOn };
}

/** Statements without a source's own id have the id of the statement that was exported. */
function withoutMintedIds(lines: readonly unknown[]): readonly unknown[] {
  return lines.map((line): unknown =>
    JSON.parse(JSON.stringify(line).replaceAll(/,"statementId":"[0-9a-f]{64}"/g, '')),
  );
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
    expect(inOrder(withoutMintedIds(back))).toEqual(inOrder(held(lines)));
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
