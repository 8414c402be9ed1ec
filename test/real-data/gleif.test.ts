import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { allLines, runImport } from '../support/import-run.ts';
import { goldenCopy, leiRow, relationshipRow } from '../support/made-up-gleif.ts';
import { referenceFile } from '../support/reference-data.ts';
import { folderAndGraph } from '../support/folder-and-graph.ts';

type Row = Readonly<Record<string, string>>;

/** Rows by a parser that the importer does not use. */
function rowsOf(text: string): readonly Row[] {
  return parse(text, { columns: true, bom: true });
}

const sample = referenceFile('gleif-level2-sample/entities.csv');
const edges = referenceFile('gleif-level2-sample/relationships.csv');
const many = referenceFile('gleif-entities/entities_150k.csv.gz');

let folder: ScratchFolder;
let store: GraphStore;
folderAndGraph((given) => {
  ({ folder, store } = given);
});

const read = { date: '2025-05-30', complete: null } as const;

describe.skipIf(sample === null || edges === null)('the GLEIF Level 2 sample', () => {
  test('goes in with the counts of the file, and refuses only relationships whose parties it lacks', async () => {
    const entities = rowsOf(readFileSync(sample ?? '', 'utf8'));
    const relationships = rowsOf(readFileSync(edges ?? '', 'utf8'));
    const known = new Set(entities.map(({ lei }) => lei));
    const paths = [
      await folder.write('lei.csv', [
        goldenCopy(
          entities.map((row) =>
            leiRow(row['lei'] ?? '', row['legal_name'] ?? '', row['legal_country'] ?? '', {
              'Entity.LegalJurisdiction': row['jurisdiction'] ?? '',
              'Entity.HeadquartersAddress.Country': row['hq_country'] ?? '',
              'Registration.RegistrationStatus': row['registration_status'] ?? '',
            }),
          ),
        ).trimEnd(),
      ]),
      await folder.write('rr.csv', [
        goldenCopy(
          relationships.map((row) =>
            relationshipRow(row['child_lei'] ?? '', row['parent_lei'] ?? '', {
              'Relationship.RelationshipType': row['type'] ?? '',
              'Relationship.RelationshipStatus':
                row['status'] === '' ? 'ACTIVE' : (row['status'] ?? ''),
              'Relationship.Period.2.startDate': row['relationship_start'] ?? '',
              'Registration.RegistrationStatus': row['registration_status'] ?? '',
            }),
          ),
        ).trimEnd(),
      ]),
    ];
    const { report } = await runImport(store, paths, { read });
    const usable = entities.filter(
      ({ registration_status: status = '' }) => !['ANNULLED', 'DUPLICATE'].includes(status),
    );
    expect(report.loaded.get('entity')?.added).toBe(usable.length);
    expect(report.loaded.get('headquarters')?.added).toBe(
      usable.filter(({ hq_country: country }) => country !== '').length,
    );
    const distinct = new Map(
      relationships.map((row) => [
        JSON.stringify([row['child_lei'], row['parent_lei'], row['type']]),
        row,
      ]),
    );
    const complete = [...distinct.values()].filter(
      ({ child_lei: child, parent_lei: parent }) =>
        known.has(child ?? '') && known.has(parent ?? ''),
    );
    const held = (await allLines(store)).flatMap((line) =>
      line.type === 'ownership' ? [line.value] : [],
    );
    const pairs = new Set(
      held.map(({ owner, owned, kind }) => JSON.stringify([owned, owner, kind])),
    );
    const kinds: Readonly<Record<string, string>> = {
      IS_DIRECTLY_CONSOLIDATED_BY: 'CONSOLIDATION',
      IS_ULTIMATELY_CONSOLIDATED_BY: 'ULTIMATE_CONSOLIDATION',
    };
    expect(pairs).toEqual(
      new Set(
        complete.map((row) =>
          JSON.stringify([row['child_lei'], row['parent_lei'], kinds[row['type'] ?? '']]),
        ),
      ),
    );
    expect([...report.refused.keys()].every((reason) => reason.startsWith('ownership own'))).toBe(
      true,
    );
  });
});

describe.skipIf(many === null)('real names of GLEIF', () => {
  test('go in as they are', async () => {
    const rows = rowsOf(gunzipSync(readFileSync(many ?? '')).toString('utf8')).slice(0, 20_000);
    const table = goldenCopy(
      rows.map((row) =>
        leiRow(row['lei'] ?? '', row['legal_name'] ?? '', row['legal_country'] ?? ''),
      ),
    );
    const { report } = await runImport(store, [await folder.write('lei.csv', [table.trimEnd()])], {
      read,
    });
    expect(report.loaded.get('entity')?.added).toBe(rows.length);
    const names = new Map(
      rows.map((row) => [row['lei'], row['legal_name']?.replace(/\s+/gu, ' ').trim()]),
    );
    const stored = (await allLines(store)).flatMap((line) =>
      line.type === 'entity' ? [line.value] : [],
    );
    expect(stored.filter(({ key, name }) => names.get(key) !== name)).toEqual([]);
  }, 300_000);
});
