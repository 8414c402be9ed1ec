import { describe, expect, test } from 'vitest';
import { exactShare } from '../../../src/domain/ownership/share.ts';
import type { Source } from '../../../src/domain/source.ts';
import { followTheMoney } from '../../../src/export/follow-the-money/follow-the-money.ts';
import type { GraphLine } from '../../../src/ports/graph-line.ts';
import {
  entityLine,
  headquartersLine,
  listingLine,
  locationLine,
  ownershipLine,
} from '../../support/graph-lines.ts';
import { broughtIn, graphOf, inOrder } from '../../support/round-trip.ts';
import { acmeLei, smallGraph } from '../../support/small-graph.ts';

const source: Source = {
  name: 'A register',
  url: 'https://example.org/1',
  statedOn: '2024-05-01',
  retrievedOn: '2024-06-01',
  words: 'In its own words; "quoted".',
};
const told: Source = { ...source, statementId: 'its-own-id' };
const bands = [
  [250_000_000, 500_000_000, true, false],
  [250_000_000, 500_000_000, false, true],
  [750_000_000, 1_000_000_000, true, false],
  [0, 1_000_000_000, false, false],
] as const;

const everything: readonly GraphLine[] = [
  ...(['COMPANY', 'STATE', 'STATE_BODY', 'ARRANGEMENT', 'UNKNOWN'] as const).flatMap((kind) => [
    entityLine(kind, { kind, source }),
    entityLine(`${kind} owned`, { kind }),
    ownershipLine(kind, `${kind} owned`, { share: exactShare(333_333_333) }),
  ]),
  entityLine('person', { kind: 'PERSON', aliases: ['P.'], source }),
  locationLine('person', 'IT', { source }),
  entityLine('company', {
    aliases: ['Other name', '別名'],
    identifiers: [
      { scheme: 'LEI', value: acmeLei },
      { scheme: 'VAT', value: 'DE1' },
      // Those of other schemes stand in one property there, and come last.
      { scheme: 'GB-COH', value: '01:234' },
    ],
    jurisdiction: 'DE',
    from: '1999-01-01',
    to: '2030-12-31',
    source,
  }),
  headquartersLine('company', 'DE', { source }),
  locationLine('company', 'AT', { source }),
  listingLine('company', 'ENTITY_LIST', {
    programs: ['One', 'Two'],
    licenseRequirement: 'All items',
    reviewPolicy: 'Presumption of denial',
    from: '2024-05-01',
    to: '2031-01-01',
    source: told,
  }),
  ...(
    [
      'VOTING_RIGHTS',
      'BOARD_APPOINTMENT',
      'OTHER_CONTROL',
      'CONSOLIDATION',
      'BRANCH',
      'ULTIMATE_CONSOLIDATION',
    ] as const
  ).map((kind) =>
    ownershipLine('STATE', 'company', { kind, share: exactShare(510_000_000), source: told }),
  ),
  ...bands.map(([minimum, maximum, minimumOpen, maximumOpen], year) =>
    ownershipLine('person', 'company', {
      share: { minimum, maximum, minimumOpen, maximumOpen },
      from: `${2000 + year}-01-01`,
      to: `${2001 + year}-01-01`,
      source: told,
    }),
  ),
  ownershipLine('ARRANGEMENT', 'company'),
];

/** The line as the format can hold it: countries have no dates and the source of their entity, statements of owners no place. */
function held(lines: readonly GraphLine[]): readonly unknown[] {
  const sources = new Map<string, Source | null>();
  for (const line of lines)
    if (line.type === 'entity') sources.set(line.value.key, line.value.source);
  return lines.flatMap((line): readonly unknown[] => {
    const { type, value } = line;
    if (type === 'headquarters' || type === 'location') {
      const own = sources.get(value.entity) ?? null;
      return [{ type, value: { ...value, from: null, to: null, source: own } }];
    }
    return type === 'entity' || type === 'ownership' || type === 'listing' ? [{ type, value }] : [];
  });
}

describe('graph → FollowTheMoney → graph', () => {
  test.each([
    ['every kind of fact', everything],
    ['a small graph', smallGraph],
  ])('loses nothing that the format holds: %s', async (_, lines) => {
    const written = [...followTheMoney(graphOf(lines))].join('');
    const { lines: back, refusals, report } = await broughtIn('graph.ftm.json', written);
    expect(refusals).toEqual([]);
    expect([...report.leftOut]).toEqual([]);
    expect(inOrder(back)).toEqual(inOrder(held(lines)));
  });
});

describe('FollowTheMoney → graph → FollowTheMoney', () => {
  test('is the same, line by line', async () => {
    const written = [...followTheMoney(graphOf(everything))];
    const { lines } = await broughtIn('graph.ftm.json', written.join(''));
    expect([...followTheMoney(graphOf(lines))].toSorted()).toEqual(written.toSorted());
  });
});
