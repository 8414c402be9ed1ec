import { describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { allLines, runImport } from '../support/import-run.ts';
import {
  exceptionRow,
  goldenCopy,
  leiRow,
  madeUpLei,
  relationshipRow,
} from '../support/made-up-gleif.ts';
import { folderAndGraph } from '../support/folder-and-graph.ts';

let folder: ScratchFolder;
let store: GraphStore;
folderAndGraph((given) => {
  ({ folder, store } = given);
});

const [alpha, beta, gamma] = [madeUpLei(1), madeUpLei(2), madeUpLei(3)];
type Rows = Parameters<typeof goldenCopy>[0];

/** A file as GLEIF names it: all of a table on a day. */
function file(day: string, table: 'lei2' | 'rr' | 'repex', rows: Rows): Promise<string> {
  const name = `${day.replaceAll('-', '')}-0800-gleif-goldencopy-${table}-golden-copy.csv`;
  return folder.write(name, [goldenCopy(rows).trimEnd()]);
}

async function facts(type: GraphLine['type']): Promise<readonly unknown[]> {
  const lines = await allLines(store);
  return lines.flatMap((line) => {
    if (line.type !== type) return [];
    const { source: _, ...rest } = line.value;
    return [rest];
  });
}

const companies = [
  leiRow(alpha, 'Alpha', 'GB'),
  leiRow(beta, 'Beta', 'US'),
  leiRow(gamma, 'Gamma', 'SG'),
];

describe('a file that is imported again', () => {
  test('changes nothing', async () => {
    const files = [
      await file('2026-09-11', 'lei2', companies),
      await file('2026-09-11', 'rr', [relationshipRow(beta, alpha)]),
      await file('2026-09-11', 'repex', [exceptionRow(alpha, 'DIRECT', 'NO_KNOWN_PERSON')]),
    ];
    await runImport(store, files);
    const version = await store.version();
    const { report } = await runImport(store, files);
    expect(await store.version()).toBe(version);
    expect(report.ended).toBe(0);
    for (const { added, changed } of report.loaded.values())
      expect([added, changed]).toEqual([0, 0]);
  });

  test('ends as one import does where the first was broken off half-way', async () => {
    const files = [
      await file('2026-09-11', 'lei2', companies),
      await file('2026-09-11', 'rr', [relationshipRow(beta, alpha), relationshipRow(gamma, alpha)]),
    ];
    const whole = await openSqliteGraphStore();
    await runImport(whole, files);
    const lines = await allLines(whole);
    // What a killed load leaves behind: some transactions, nodes before facts.
    await store.write((writer) => writer.put(lines.filter(({ type }) => type === 'entity')));
    await store.write((writer) =>
      writer.put(lines.filter(({ type }) => type === 'headquarters').slice(1)),
    );
    await runImport(store, files);
    expect(await store.version()).toBe(await whole.version());
    await whole.close();
  });
});

describe('a newer complete file', () => {
  test('ends what it no longer states, on its day, and keeps the history', async () => {
    await runImport(store, [await file('2026-09-11', 'lei2', companies)]);
    await runImport(store, [
      await file('2026-09-11', 'rr', [relationshipRow(beta, alpha), relationshipRow(gamma, alpha)]),
    ]);
    const { report } = await runImport(store, [
      await file('2026-10-11', 'rr', [relationshipRow(gamma, alpha)]),
    ]);
    expect(report.ended).toBe(1);
    expect(await facts('ownership')).toEqual([
      {
        owner: alpha,
        owned: beta,
        kind: 'CONSOLIDATION',
        share: null,
        from: '2013-11-01',
        to: '2026-10-11',
      },
      {
        owner: alpha,
        owned: gamma,
        kind: 'CONSOLIDATION',
        share: null,
        from: '2013-11-01',
        to: null,
      },
    ]);
  });

  test('moves headquarters on its day, and leaves them alone the next time', async () => {
    await runImport(store, [await file('2026-09-11', 'lei2', companies)]);
    const moved = await file('2026-10-11', 'lei2', [
      leiRow(alpha, 'Alpha', 'GB', { 'Entity.HeadquartersAddress.Country': 'IE' }),
      ...companies.slice(1),
    ]);
    await runImport(store, [moved]);
    const version = await store.version();
    await runImport(store, [moved]);
    expect(await store.version()).toBe(version);
    const ofAlpha = (await facts('headquarters')).filter((fact) =>
      JSON.stringify(fact).includes(alpha),
    );
    expect(ofAlpha).toEqual([
      { entity: alpha, country: 'GB', from: null, to: '2026-10-11' },
      { entity: alpha, country: 'IE', from: '2026-10-11', to: null },
    ]);
  });

  test('ends nothing that a record of it may have stated that was refused', async () => {
    const first = [relationshipRow(beta, alpha), relationshipRow(gamma, alpha)];
    await runImport(store, [
      await file('2026-09-11', 'lei2', companies),
      await file('2026-09-11', 'rr', first),
    ]);
    const before = await facts('ownership');
    const newer = await file('2026-09-12', 'rr', [
      relationshipRow(beta, alpha),
      { ...relationshipRow(gamma, alpha), 'Relationship.EndNode.NodeID': 'NO LEI' },
    ]);
    const read = { date: null, complete: true };
    const { report, refusals } = await runImport(store, [newer], { read });
    expect(refusals).toHaveLength(1);
    expect(report).toMatchObject({ ended: 0, keptOpen: true });
    expect(await facts('ownership')).toEqual(before);
    const told = await runImport(store, [newer], { read, endAlthoughRefused: true });
    expect(told.report).toMatchObject({ ended: 1, keptOpen: false });
  });

  test('begins anew what had ended and is said again', async () => {
    const at = (day: string, country: string) =>
      file(day, 'lei2', [
        leiRow(alpha, 'Alpha', 'GB', { 'Entity.HeadquartersAddress.Country': country }),
      ]);
    for (const [day, country] of [
      ['2026-09-11', 'GB'],
      ['2026-10-11', 'IE'],
      ['2026-11-11', 'GB'],
    ] as const) {
      await runImport(store, [await at(day, country)]);
    }
    expect(await facts('headquarters')).toEqual([
      { entity: alpha, country: 'GB', from: '2026-11-11', to: null },
      { entity: alpha, country: 'GB', from: null, to: '2026-10-11' },
      { entity: alpha, country: 'IE', from: '2026-10-11', to: '2026-11-11' },
    ]);
  });

  test('does not dissolve an entity that it leaves out, and ends its facts', async () => {
    await runImport(store, [await file('2026-09-11', 'lei2', companies)]);
    await runImport(store, [await file('2026-10-11', 'lei2', companies.slice(0, 2))]);
    const entities = await facts('entity');
    expect(entities).toHaveLength(3);
    for (const entity of entities) expect(entity).toMatchObject({ to: null });
    expect(await facts('headquarters')).toContainEqual({
      entity: gamma,
      country: 'SG',
      from: null,
      to: '2026-10-11',
    });
  });

  test('ends nothing of another source', async () => {
    const other = { name: 'Annual report', url: null, statedOn: null, retrievedOn: null } as const;
    await runImport(store, [await file('2026-09-11', 'lei2', companies)]);
    await store.write((writer) =>
      writer.put([
        {
          type: 'ownership',
          value: {
            owner: gamma,
            owned: beta,
            kind: 'SHAREHOLDING',
            share: null,
            from: null,
            to: null,
            source: other,
          },
        },
      ]),
    );
    await runImport(store, [await file('2026-09-11', 'rr', [relationshipRow(beta, alpha)])]);
    await runImport(store, [await file('2026-10-11', 'rr', [relationshipRow(gamma, alpha)])]);
    expect(await facts('ownership')).toContainEqual({
      owner: gamma,
      owned: beta,
      kind: 'SHAREHOLDING',
      share: null,
      from: null,
      to: null,
    });
  });
});

describe('a newer part of a file', () => {
  test('replaces what it restates, and ends nothing else', async () => {
    await runImport(store, [await file('2026-09-11', 'lei2', companies)]);
    const part = await folder.write('changes.csv', [
      goldenCopy([
        leiRow(alpha, 'Alpha', 'GB', { 'Entity.HeadquartersAddress.Country': 'IE' }),
      ]).trimEnd(),
    ]);
    const { report } = await runImport(store, [part], {
      read: { date: '2026-10-11', complete: null },
    });
    expect(report.ended).toBe(1);
    expect(await facts('headquarters')).toEqual([
      { entity: alpha, country: 'GB', from: null, to: '2026-10-11' },
      { entity: alpha, country: 'IE', from: '2026-10-11', to: null },
      { entity: gamma, country: 'SG', from: null, to: null },
      { entity: beta, country: 'US', from: null, to: null },
    ]);
  });
});

describe('a file that would undo a newer one', () => {
  test('is refused, by its day', async () => {
    await runImport(store, [await file('2026-10-11', 'lei2', companies)]);
    const version = await store.version();
    const older = await file('2026-09-11', 'lei2', companies);
    await expect(runImport(store, [older])).rejects.toThrow(
      /is of 2026-09-11, and the graph has .* 2026-10-11/,
    );
    expect(await store.version()).toBe(version);
  });

  test('is refused where it tells no day', async () => {
    await runImport(store, [await file('2026-10-11', 'lei2', companies)]);
    const undated = await folder.write('lei.csv', [goldenCopy(companies).trimEnd()]);
    await expect(runImport(store, [undated])).rejects.toThrow(/give it with --dated/);
  });

  test('is refused where it would end far more than an edition does', async () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      leiRow(madeUpLei(100 + at), `Firm ${at}`, 'SG'),
    );
    await runImport(store, [await file('2026-09-11', 'lei2', many)]);
    const part = await file('2026-10-11', 'lei2', many.slice(0, 100));
    await expect(runImport(store, [part])).rejects.toThrow(/leaves out 200 of the 300 facts/);
    const { report } = await runImport(store, [part], { read: { date: null, complete: true } });
    expect(report.ended).toBe(200);
  });
});

describe('an import that is to change nothing', () => {
  test('says what it would do', async () => {
    const files = [
      await file('2026-09-11', 'lei2', companies),
      await file('2026-09-11', 'rr', [
        relationshipRow(beta, alpha),
        relationshipRow(gamma, madeUpLei(9)),
      ]),
    ];
    const before = await store.version();
    const { report, refusals } = await runImport(store, files, { dryRun: true });
    expect(await store.version()).toBe(before);
    expect(report.landed).toBe(false);
    expect(report.loaded.get('ownership')).toEqual({
      added: 1,
      changed: 0,
      unchanged: 0,
      refused: 1,
    });
    expect(refusals).toMatchObject([
      { file: files[1], at: 3, reason: 'ownership owner: no entity' },
    ]);
  });
});
