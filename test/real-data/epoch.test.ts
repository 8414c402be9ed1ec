import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { runImport } from '../support/import-run.ts';
import { referenceFile } from '../support/reference-data.ts';

type Row = Readonly<Record<string, string>>;

/** Rows by a parser that the importer does not use. */
function rowsOf(path: string): readonly Row[] {
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
}

function values(rows: readonly Row[], column: string): readonly string[] {
  return rows.flatMap((row) => [
    ...new Set(
      (row[column] ?? '')
        .split(',')
        .map((part) => part.trim().toLowerCase())
        .filter((part) => part !== ''),
    ),
  ]);
}

const hardware = referenceFile('epoch-ml-hardware/ml_hardware.csv');

describe.skipIf(hardware === null)('the tables of Epoch AI', () => {
  test.each(['notable_ai_models_2025-10.csv', 'large_scale_ai_models_2025-10.csv'])(
    'go in with the counts of the files: hardware and %s',
    async (name) => {
      const models = referenceFile(`epoch-ai-models/${name}`) ?? '';
      const [chipRows, modelRows] = [rowsOf(hardware ?? ''), rowsOf(models)];
      const store = await openSqliteGraphStore();
      try {
        const { report } = await runImport(store, [hardware ?? '', models]);
        const chips = new Set(values(chipRows, 'Hardware name'));
        const known = new Set(modelRows.map((row) => (row['Model'] ?? '').trim().toLowerCase()));
        const used = values(modelRows, 'Training hardware');
        const bases = values(modelRows, 'Base model');
        const added = (type: 'chip' | 'model' | 'training' | 'derivation') => ({
          added: report.loaded.get(type)?.added ?? 0,
          refused: report.loaded.get(type)?.refused ?? 0,
        });
        expect(added('chip')).toEqual({ added: chipRows.length, refused: 0 });
        expect(added('model')).toEqual({ added: modelRows.length, refused: 0 });
        expect(added('training')).toEqual({
          added: used.filter((chip) => chips.has(chip)).length,
          refused: used.filter((chip) => !chips.has(chip)).length,
        });
        expect(added('derivation')).toEqual({
          added: bases.filter((base) => known.has(base)).length,
          refused: bases.filter((base) => !known.has(base)).length,
        });
      } finally {
        await store.close();
      }
    },
  );
});

const clusters = referenceFile('epoch-gpu-clusters/gpu_clusters_2025-10.csv');

test.skipIf(hardware === null || clusters === null)(
  'the table of GPU clusters goes in with the counts of the file',
  async () => {
    const rows = rowsOf(clusters ?? '').filter(
      (row) =>
        !/anonymized/iu.test(row['Name'] ?? '') &&
        row['Status'] !== 'Planned' &&
        (row['Status'] !== 'Decommissioned' || row['Decommissioned Date (if applicable)'] !== '') &&
        row['Certainty'] !== 'Unlikely' &&
        row['Possible Duplicate'] !== 'True' &&
        row['Superseded by'] === '',
    );
    const known = new Set(values(rowsOf(hardware ?? ''), 'Hardware name'));
    const chips = rows.flatMap((row) => [
      ...values([row], 'Chip type (primary)'),
      ...values([row], 'Chip type (secondary)'),
    ]);
    const store = await openSqliteGraphStore();
    try {
      const { report } = await runImport(store, [hardware ?? '', clusters ?? '']);
      expect(report.loaded.get('cluster')).toMatchObject({ added: rows.length, refused: 0 });
      expect(report.loaded.get('installation')).toMatchObject({
        added: chips.filter((chip) => known.has(chip)).length,
        refused: chips.filter((chip) => !known.has(chip)).length,
      });
      expect(report.refused.get('cluster: contradicts an earlier record')).toBeUndefined();
    } finally {
      await store.close();
    }
  },
);
