import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lineSchemas } from '../../../src/import/graph-file/line-schemas.ts';
import { mappedLines } from '../../../src/import/table/mapping.ts';
import { readMapping } from '../../../src/import/table/read-mapping.ts';
import { scratchFolder } from '../../support/graph-files.ts';
import type { ScratchFolder } from '../../support/graph-files.ts';

let folder: ScratchFolder;
beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => folder.remove());

async function problemsOf(mapping: unknown): Promise<string> {
  const text = typeof mapping === 'string' ? mapping : JSON.stringify(mapping);
  const path = await folder.write('mapping.json', [text]);
  try {
    readMapping(path);
    return '';
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).replaceAll(
      path,
      'mapping.json',
    );
  }
}

const source = { name: { value: 'Register' } };
const entity = { type: 'entity', key: 'id', name: 'name' };

test.each(mappedLines.map((schema) => [schema.shape.type.value, schema] as const))(
  'a table can give every member of %s',
  (type, mapped) => {
    const schema = lineSchemas[type];
    const { shape } = 'shape' in schema ? schema : schema.in;
    const given = Object.keys(mapped.shape).filter((name) => !own.has(name));
    expect(given.sort()).toEqual(Object.keys(shape).sort());
  },
);

const own = new Set(['type', 'when', 'ifAbsent']);

test('a mapping with a byte order mark is read', async () => {
  expect(await problemsOf(`\ufeff${JSON.stringify({ source, lines: [entity] })}`)).toBe('');
});

describe('a mapping that is none is refused with its place', () => {
  test.each([
    ['{', /mapping\.json: is no JSON/],
    ['{"lines":[{"key":"a","key":"b"}]}', /mapping\.json: has the member "key" twice/],
    [{ source, lines: [] }, /lines: /],
    [{ lines: [entity] }, /source: is missing/],
    [{ source, lines: [{ ...entity, nmae: 'x' }] }, /lines\[0\]\.nmae: is unknown here/],
    [{ source, lines: [{ type: 'chip' }] }, /lines\[0\]\.type: must have a type, one of entity,/],
    [{ source, lines: [{ type: 'entity', key: 'id' }] }, /lines\[0\]\.name: /],
    [{ source, lines: [{ ...entity, key: {} }] }, /key: must have exactly one of column, columns/],
    [
      { source, lines: [entity], delimiter: '::' },
      /delimiter: must be one of ",", ";", "\\t", "\|", not "::"/,
    ],
    [
      { source, lines: [entity], encoding: 'klingon' },
      /encoding: must be an encoding such as utf-8/,
    ],
    [{ source, lines: [entity], dates: ['DD.MM'] }, /dates\[0\]: must be made of YYYY/],
    [{ source, lines: [entity], dated: '2026-02-30' }, /dated: must be a calendar date/],
    [
      {
        source,
        lines: [{ type: 'ownership', owner: 'a', owned: 'b', share: { unit: 'PERCENT' } }],
      },
      /lines\[0\]\.share: must have one of text, exact, or bounds/,
    ],
  ])('%j', async (mapping, message) => {
    expect(await problemsOf(mapping)).toMatch(message);
  });

  test('and one that is right is not', async () => {
    expect(await problemsOf({ source, lines: [entity] })).toBe('');
  });
});
