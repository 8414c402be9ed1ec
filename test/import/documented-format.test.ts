import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/commands/command-line.ts';
import { lineSchemas, lineTypes } from '../../src/import/graph-file/line-schemas.ts';
import { type ScratchFolder, scratchFolder } from '../support/graph-files.ts';
import { pageBlock } from '../support/page-block.ts';

const page = readFileSync(new URL('../../docs/graph-file.md', import.meta.url), 'utf8');

const block = (mark: string): string => pageBlock(page, mark);

let folder: ScratchFolder;
beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => folder.remove());

async function load(text: string, ...options: readonly string[]) {
  const path = await folder.write('meridian.jsonl', text.trim().split('\n'));
  let [out, error] = ['', ''];
  const code = await runCommandLine(['load', path, ...options], {
    environment: { GRAPH_DB: join(folder.path, 'graph.db') },
    write: (more) => {
      out += more;
    },
    writeError: (more) => {
      error += more;
    },
    isInteractive: false,
  });
  const asWritten = (said: string) => said.replaceAll(path, 'my-graph/meridian.jsonl');
  return { code, out: asWritten(out), error: asWritten(error) };
}

describe('the page on the graph file', () => {
  test('has an example that is loaded as it says, has every type, and is left alone the second time', async () => {
    const lines = block('example');
    expect(await load(lines, '--strict')).toEqual({
      code: 0,
      out: block('example report'),
      error: '',
    });
    expect((await load(lines)).out).toMatch(/: 0 added, 0 changed, 20 left alone, 0 refused/);
    const types = [...lines.matchAll(/^\{"type": "(\w+)"/gm)].map(([, type]) => type);
    expect(new Set(types)).toEqual(new Set(lineTypes));
  });

  test('shows refusals in the words that they have', async () => {
    const { code, out, error } = await load(block('refused'));
    expect({ code, error }).toEqual({ code: 1, error: block('refused report') });
    expect(out).toMatch(/Loaded: 1 added, 0 changed, 0 left alone, 5 refused\.\n$/);
  });

  test.each(lineTypes)('names every member of %s, and which are required', (type) => {
    const schema = lineSchemas[type];
    const { shape } = 'shape' in schema ? schema : schema.in;
    const members = Object.entries(shape).map(([name, member]) => ({
      name,
      isRequired: !member.safeParse(undefined).success,
    }));
    const [, section = ''] =
      new RegExp(`\\n### \`${type}\`\\n([^]*?)(?=\\n###? )`).exec(page) ?? [];
    const rows = [...section.matchAll(/^\| (`[^|]*) \|([^|]*)\|/gm)];
    const documented = rows.flatMap(([, names = '', required = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => ({
        name,
        isRequired: required.trim() === 'yes',
      })),
    );
    expect([...documented].sort(byName)).toEqual(members.sort(byName));
  });
});

function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  return left.name < right.name ? -1 : 1;
}
