import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { indicatorPoints } from '../../src/domain/diversion/indicator.ts';
import { loadGraph } from '../../src/import/graph-file/load.ts';
import { runApp } from '../support/running-app.ts';

const page = readFileSync(new URL('../../docs/diversion.md', import.meta.url), 'utf8');

function block(language: string): string {
  const [, text] = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page) ?? [];
  if (text === undefined) throw new Error(`docs/diversion.md has no block of ${language}.`);
  return text;
}

describe('the page on diversion', () => {
  it('shows facts that load, a question and the answer to it, as they are', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'headwater-'));
    try {
      await writeFile(join(folder, 'case.jsonl'), block('jsonl'));
      const open = async () => {
        const store = await openSqliteGraphStore();
        const report = await loadGraph({ store, paths: [folder] });
        expect(report.refusals).toEqual([]);
        return store;
      };
      const app = await runApp({ lines: [], open });
      try {
        const { data, errors } = await app.ask(block('graphql'));
        expect(errors).toEqual([]);
        expect(`${JSON.stringify({ data }, null, 2)}\n`).toBe(block('json'));
      } finally {
        await app.close();
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('names every indicator with its points', () => {
    for (const [code, points] of Object.entries(indicatorPoints)) {
      expect(page).toMatch(new RegExp(`\\| \`${code}\` \\| ${points}( a tier)? \\|`));
    }
  });
});
