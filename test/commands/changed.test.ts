import { DatabaseSync } from 'node:sqlite';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { graphql } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import type { ChangesQuestion } from '../../src/commands/changed/changed-options.ts';
import { type ChangesReport, findChanges } from '../../src/commands/changed/find-changes.ts';
import { questionContext } from '../../src/commands/ask.ts';
import { runCommandLine } from '../../src/commands/command-line.ts';
import { exactShare } from '../../src/domain/ownership/share.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { lineIdentity } from '../../src/ports/line-identity.ts';
import { putAll } from '../contract/store-under-test.ts';
import { type ScratchFolder, scratchFolder } from '../support/graph-files.ts';
import {
  chipLine,
  entityLine,
  headquartersLine,
  listingLine,
  ownerStatementLine,
  ownershipLine,
  sourceNamed,
  transferLine,
} from '../support/graph-lines.ts';
import { smallGraph } from '../support/small-graph.ts';

const perCent = (share: number) => exactShare(share * 10_000_000);

let folder: ScratchFolder;
beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => folder.remove());

const inFolder = (name: string): string => join(folder.path, name);

async function graphFile(name: string, lines: readonly GraphLine[]): Promise<string> {
  const store = await openSqliteGraphStore(inFolder(name));
  await putAll(store, lines);
  await store.close();
  return inFolder(name);
}

async function run(database: string, ...words: readonly string[]) {
  let [out, error] = ['', ''];
  const code = await runCommandLine(words, {
    environment: { GRAPH_DB: database },
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
    isInteractive: false,
  });
  return { code, out, error };
}

async function changed(database: string, ...words: readonly string[]): Promise<ChangesReport> {
  const { code, out, error } = await run(database, 'changed', ...words, '--json');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return JSON.parse(out) as ChangesReport;
}

/** The small graph of a month before: a smaller interest, a listing less, one company more and one less. */
const monthBefore: readonly GraphLine[] = [
  ...smallGraph.filter(
    ({ type, value }) =>
      !(type === 'listing' && value.entity === 'dragon') &&
      !(type === 'entity' && value.key === 'silent') &&
      !(type === 'ownership' && value.owned === 'dragon-sg'),
  ),
  ownershipLine('dragon', 'dragon-sg', {
    share: perCent(40),
    source: {
      ...sourceNamed('Made-up register'),
      url: 'https://register.example/entry',
      statedOn: '2024-01-31',
      retrievedOn: '2024-02-01',
    },
    to: '2030-01-01',
  }),
  entityLine('former', { name: 'Former Company' }),
];

describe('the changed command', () => {
  it('compares two days of one graph', async () => {
    const database = await graphFile('graph.db', smallGraph);
    const report = await changed(database, '--from', '2029-12-31', '--to', '2030-01-01');
    expect(report).toMatchObject({
      lines: null,
      totalCount: 1,
      changes: [
        {
          key: 'dragon-sg',
          before: { TIER: 'THREE' },
          causes: [
            { kind: 'FACT', statement: expect.stringContaining('dragon in dragon-sg ends') },
          ],
        },
      ],
    });
  });

  it('compares with an earlier graph, and names the lines that make the difference, with their sources', async () => {
    const database = await graphFile('graph.db', smallGraph);
    const before = await graphFile('before.db', monthBefore);
    const report = await changed(database, '--before', before, '--to', '2025-06-01');
    expect(report).toMatchObject({
      lines: { added: 2, gone: 1, changed: 1 },
      gone: ['former'],
      added: ['silent'],
    });
    const told = new Map(report.changes.map((change) => [change.key, change]));
    expect(told.get('dragon-sg')).toMatchObject({
      changed: expect.arrayContaining(['ULTIMATE_PARENTS', 'TIER']),
      causes: [
        {
          statement:
            'The interest (SHAREHOLDING, 70 %) of dragon in dragon-sg reads otherwise in the graph: share was 40 % and is 70 %.',
          source: { name: 'Made-up register' },
        },
      ],
    });
    expect(told.get('dragon')).toMatchObject({
      changed: ['RESTRICTIONS'],
      before: { RESTRICTIONS: [] },
      causes: [{ statement: 'The listing of dragon on ENTITY_LIST is new in the graph.' }],
    });
    const text = await run(database, 'changed', '--before', before, '--to', '2025-06-01');
    expect(text.out).toContain('The graphs differ in 4 lines: 2 added, 1 gone, 1 changed.');
    expect(text.out).toContain('Only in the earlier graph: former.');
    expect(text.out).toContain('tier: ');
    const [back] = [await changed(before, '--before', database, '--to', '2025-06-01')];
    expect(back?.changes.find(({ key }) => key === 'dragon')?.causes).toMatchObject([
      { statement: 'The listing of dragon on ENTITY_LIST is no longer in the graph.' },
    ]);
  });

  it('tells decisions of one graph alone: what differs by them is no new line', async () => {
    const lines = [
      entityLine('parent'),
      entityLine('one'),
      entityLine('other'),
      ownershipLine('parent', 'other', { share: perCent(100) }),
    ];
    const before = await graphFile('undecided.db', lines);
    const database = await graphFile('decided.db', lines);
    expect((await run(database, 'resolve', 'accept', 'one', 'other')).code).toBe(0);
    const text = await run(database, 'changed', '--before', before, '--to', '2025-06-01');
    expect(text.out).toContain('Decided in the present graph alone: one is the same as other');
    expect(text.out).toContain('the decision makes that difference');
    const back = await run(before, 'changed', '--before', database, '--to', '2025-06-01');
    expect(back.out).toContain('Decided in the earlier graph alone: one is the same as other');
    const same = await run(database, 'changed', '--before', database, '--to', '2025-06-01');
    expect(same.out).not.toContain('Decided');
  });

  it('reads a graph file that export graph has written, and finds nothing where nothing differs', async () => {
    const database = await graphFile('graph.db', smallGraph);
    const exported = inFolder('graph.jsonl');
    expect(await run(database, 'export', 'graph', '--out', exported)).toMatchObject({ code: 0 });
    const nothing = {
      lines: { added: 0, gone: 0, changed: 0 },
      totalCount: 0,
      gone: [],
      added: [],
      unanswered: [],
    };
    for (const to of ['2025-06-01', '2026-08-01']) {
      const asked = ['--before', exported, '--to', to, '--chip', 'h9', '--destination', 'GB'];
      expect(await changed(database, ...asked)).toMatchObject(nothing);
    }
  });

  it('takes a country by its name as by its code', async () => {
    const database = await graphFile('graph.db', smallGraph);
    const days = ['--from', '2024-06-01', '--to', '2025-06-01'];
    const reports = await Promise.all(
      ['GB', 'GBR', 'United Kingdom'].map((country) =>
        changed(database, ...days, '--jurisdiction', country),
      ),
    );
    expect(reports[0]?.changes.map(({ key }) => key)).toContain('acme-uk');
    expect(reports[1]).toEqual(reports[0]);
    expect(reports[2]).toEqual(reports[0]);
  });

  it('takes the decisions of the present graph for those of graph files', async () => {
    const database = await graphFile('graph.db', smallGraph);
    const exported = inFolder('graph.jsonl');
    await run(database, 'export', 'graph', '--out', exported);
    const decided = await run(database, 'resolve', 'accept', 'silent', 'disputed');
    expect(decided.error).toBe('');
    expect(await changed(database, '--before', exported, '--to', '2025-06-01')).toMatchObject({
      totalCount: 0,
      gone: [],
      added: [],
    });
  });

  it('compares the outcome for each entity, and names the transfers, chips and interests that made it', async () => {
    const lines = [
      ...smallGraph,
      transferLine('t1', {
        from: 'acme',
        to: 'acme-uk',
        chip: 'h9',
        quantity: 1_000_000,
        date: '2025-02-01',
        toCountry: 'GB',
        exception: 'LPP',
      }),
    ];
    const database = await graphFile('graph.db', lines);
    const before = await graphFile(
      'before.db',
      smallGraph.map((line) =>
        line.type === 'chip' && line.value.key === 'h9'
          ? chipLine('h9', { ...line.value, performance: [], eccn: null })
          : line,
      ),
    );
    const asked = ['--before', before, '--chip', 'h9', '--destination', 'GB', '--outcome-only'];
    const report = await changed(database, ...asked, '--to', '2025-06-01');
    const dragon = report.changes.find(({ key }) => key === 'dragon-sg');
    expect(dragon?.answer).toMatchObject({
      after: { codified: 'LICENSE_REQUIRED' },
      causes: [{ statement: expect.stringContaining('The chip Hopper Nine (h9) reads otherwise') }],
    });
    expect(report.changes.every(({ changed: others }) => others.length === 0)).toBe(true);
  });

  it.each([
    [['--to', '2025-06-01'], 'Nothing differs between a day and itself'],
    [
      ['--from', '2025-02-30'],
      '--from must be a calendar date such as 2026-09-11, not "2025-02-30"',
    ],
    [['--from', '2025-01-01', '--kind', 'shop'], '--kind is "shop"'],
    [
      ['--from', '2025-01-01', '--jurisdiction', 'XX'],
      '--jurisdiction "XX" is no country: give two or three letters',
    ],
    [['--from', '2025-01-01', '--first', '0'], '--first is "0"'],
    [['--from', '2025-01-01', '--outcome-only'], '--outcome-only needs a question'],
    [['--from', '2025-01-01', '--destination', 'GB'], 'The item is missing'],
    [['--before', '/nonexistent.db'], '--before /nonexistent.db: cannot be read'],
  ])('refuses %j as misuse', async (words, message) => {
    const database = await graphFile('graph.db', smallGraph);
    const { code, error } = await run(database, 'changed', ...words);
    expect(error).toContain(message);
    expect(code).toBe(2);
  });

  it('says of an earlier graph that cannot be opened how another one is named', async () => {
    const database = await graphFile('graph.db', smallGraph);
    const watches = inFolder('other.db');
    const other = new DatabaseSync(watches);
    other.exec('PRAGMA application_id = 7; CREATE TABLE t (a TEXT) STRICT;');
    other.close();
    const damaged = inFolder('damaged.db');
    await writeFile(damaged, `SQLite format 3\0${'x'.repeat(5_000)}`);
    for (const before of [watches, damaged]) {
      const { code, error } = await run(database, 'changed', '--before', before);
      expect(code).toBe(2);
      expect(error).toContain(before);
      expect(error).toMatch(/another file with --before/);
      expect(error).not.toContain('GRAPH_DB');
    }
  });

  it('refuses an earlier graph with nothing in it', async () => {
    const database = await graphFile('graph.db', smallGraph);
    const empty = [await graphFile('empty.db', []), inFolder('empty.jsonl')];
    await writeFile(inFolder('empty.jsonl'), '');
    for (const before of empty) {
      const { code, error } = await run(database, 'changed', '--before', before);
      expect(error).toContain('has nothing in it');
      expect(code).toBe(2);
    }
  });

  it('says what the graph or the law cannot answer', async () => {
    const database = await graphFile('graph.db', smallGraph);
    const unknown = await run(database, 'changed', '--from', '2025-01-01', '--entity', 'nobody');
    expect(unknown).toMatchObject({ code: 1 });
    expect(unknown.error).toContain('no entity with the key "nobody"');
  });
});

describe('two graphs', () => {
  it('differ in nothing from themselves', () =>
    fc.assert(
      fc.asyncProperty(randomGraph, async (lines) => {
        const report = await compared(lines, lines);
        expect(report).toMatchObject({ totalCount: 0, gone: [], added: [] });
      }),
      { numRuns: 20 },
    ));

  it('differ where asking about each entity in each of them does, and by the lines that loading them without shows', () =>
    fc.assert(
      fc.asyncProperty(randomGraph, randomGraph, async (before, after) => {
        const report = await compared(before, after);
        const [was, is] = [await answers(before), await answers(after)];
        const expected = Object.keys(was)
          .filter((key) => key in is && JSON.stringify(was[key]) !== JSON.stringify(is[key]))
          .sort();
        expect(report.changes.map(({ key }) => key)).toEqual(expected);
        expect(report.gone).toEqual(
          Object.keys(was)
            .filter((key) => !(key in is))
            .sort(),
        );
        expect(report.added).toEqual(
          Object.keys(is)
            .filter((key) => !(key in was))
            .sort(),
        );
        await checkCauses(report, before, after);
      }),
      { numRuns: 12 },
    ));
});

const ruleSets = await loadRuleSets();
const day = '2025-10-15';
const question: ChangesQuestion = {
  from: day,
  to: day,
  first: 1_000,
  filter: {},
  question: {
    item: { eccn: '4E091' },
    quantity: 1,
    activity: 'EXPORT',
    from: 'US',
    destination: 'GB',
    otherParties: [],
    compared: ['CODIFIED_OUTCOME', 'ENFORCED_OUTCOME'],
  },
};

async function compared(
  before: readonly GraphLine[],
  after: readonly GraphLine[],
): Promise<ChangesReport> {
  const [earlier, store] = [await openSqliteGraphStore(), await openSqliteGraphStore()];
  try {
    await putAll(earlier, before);
    await putAll(store, after);
    return await findChanges(question, { store, earlier, ruleSets });
  } finally {
    await earlier.close();
    await store.close();
  }
}

const schema = createSchema();

type Answers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the API says of each entity of a graph, one question after the other, part by part as a text. */
async function answers(lines: readonly GraphLine[]): Promise<Answers> {
  const store = await openSqliteGraphStore();
  try {
    await putAll(store, lines);
    const told: Record<string, Readonly<Record<string, string>>> = {};
    for (const line of lines) {
      if (line.type === 'entity') told[line.value.key] = await answersAbout(line.value.key, store);
    }
    return told;
  } finally {
    await store.close();
  }
}

async function answersAbout(key: string, store: GraphStore): Promise<Answers[string]> {
  const { data, errors } = await graphql({
    schema,
    source: `query ($by: EntityBy!, $input: DeterminationInput!, $day: Date!) {
      entity(by: $by) {
        ultimateParents(asOf: $day) { entity { key } basis certainty joint } tier(asOf: $day) { tier }
        restrictions(asOf: $day) { list basis certainty licenseRequirement aggregateShare { minimum maximum } }
      }
      determination(input: $input) { codified { outcome } enforced { outcome } }
    }`,
    variableValues: {
      by: { key },
      day,
      input: {
        item: { eccn: '4E091' },
        destination: 'GB',
        endUser: { entity: { key } },
        asOf: day,
      },
    },
    contextValue: questionContext(store, ruleSets),
  });
  expect(errors).toBeUndefined();
  const entity = data?.['entity'] as Readonly<Record<string, unknown>>;
  const outcomes = data?.['determination'] as Readonly<Record<string, unknown>>;
  return {
    ULTIMATE_PARENTS: JSON.stringify(entity['ultimateParents']),
    TIER: JSON.stringify(entity['tier']),
    RESTRICTIONS: JSON.stringify(entity['restrictions']),
    CODIFIED_OUTCOME: JSON.stringify(outcomes['codified']),
    ENFORCED_OUTCOME: JSON.stringify(outcomes['enforced']),
  };
}

/** Lines that alone make the difference are told and no others, as loading the later graph without each change shows it. */
async function checkCauses(
  report: ChangesReport,
  before: readonly GraphLine[],
  after: readonly GraphLine[],
): Promise<void> {
  const is = await answers(after);
  const [old, now] = [byIdentity(before), byIdentity(after)];
  const without: Answers[] = [];
  let notLoadable = 0;
  for (const identity of new Set([...old.keys(), ...now.keys()])) {
    const [was, line] = [old.get(identity), now.get(identity)];
    const isSame = JSON.stringify(was) === JSON.stringify(line);
    if (isSame || (was ?? line)?.type === 'entity') continue;
    const others = [...now].flatMap(([each, other]) => (each === identity ? [] : [other]));
    if (was === undefined) without.push(await answers(others));
    else if (refersOnlyTo(was, now)) without.push(await answers([...others, was]));
    else notLoadable += 1;
  }
  const count = (key: string, parts: readonly string[]): number =>
    without.filter((one) => parts.some((part) => one[key]?.[part] !== is[key]?.[part])).length;
  for (const { key, changed: parts, causes, answer } of report.changes) {
    for (const [told, alone] of [
      [causes, count(key, parts)],
      [answer?.causes ?? [], count(key, answer?.changed ?? [])],
    ] as const) {
      expect(told.length).toBeGreaterThanOrEqual(alone);
      // What cannot be undone in a graph without what it refers to may be told beside.
      const most = alone === 0 ? Number.POSITIVE_INFINITY : alone + notLoadable;
      expect(told.length).toBeLessThanOrEqual(most);
    }
    expect(causes.length > 0).toBe(parts.length > 0);
    expect(answer?.causes.length).not.toBe(0);
  }
}

function byIdentity(lines: readonly GraphLine[]): ReadonlyMap<string, GraphLine> {
  return new Map(lines.map((line) => [lineIdentity(line), line]));
}

function refersOnlyTo(line: GraphLine, graph: ReadonlyMap<string, GraphLine>): boolean {
  const has = (key: string): boolean => graph.has(JSON.stringify(['entity', key]));
  if (line.type === 'ownership') return has(line.value.owner) && has(line.value.owned);
  return 'entity' in line.value && has(line.value.entity);
}

const names = ['a', 'b', 'c', 'd'] as const;

const randomGraph = fc
  .record({
    there: fc.subarray([...names], { minLength: 2 }),
    held: fc.uniqueArray(
      fc.record({
        owner: fc.constantFrom(...names),
        owned: fc.constantFrom(...names),
        share: fc.constantFrom(30, 50, 60),
      }),
      { selector: ({ owner, owned }) => `${owner} ${owned}`, maxLength: 4 },
    ),
    seats: fc.uniqueArray(
      fc.record({ entity: fc.constantFrom(...names), country: fc.constantFrom('CN', 'GB') }),
      { selector: ({ entity }) => entity },
    ),
    tops: fc.subarray([...names]),
    listed: fc.subarray([...names], { maxLength: 2 }),
  })
  .map(({ there, held, seats, tops, listed }): readonly GraphLine[] => {
    const isThere = (key: string): boolean => there.some((one) => one === key);
    return [
      ...there.map((key) => entityLine(key)),
      ...held
        .filter(({ owner, owned }) => isThere(owner) && isThere(owned))
        .map(({ owner, owned, share }) => ownershipLine(owner, owned, { share: perCent(share) })),
      ...seats
        .filter(({ entity }) => isThere(entity))
        .map(({ entity, country }) => headquartersLine(entity, country)),
      ...tops.filter(isThere).map((key) => ownerStatementLine(key, 'TOP')),
      ...listed.filter(isThere).map((key) => listingLine(key, 'ENTITY_LIST')),
    ];
  });
