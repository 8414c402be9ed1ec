import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../../src/graphql/schema.ts';
import { coordinatesOf } from '../support/coordinates.ts';

const promised = readFileSync(new URL('contract-coordinates.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

describe('the schema', () => {
  it('has every type, field, argument, default and value that clients were promised, as promised', () => {
    const coordinates = new Set(coordinatesOf(createSchema()));
    expect(promised.length).toBeGreaterThan(450);
    expect(promised.filter((coordinate) => !coordinates.has(coordinate))).toEqual([]);
  });

  it('asks for nothing more than was promised: new arguments and members can be left out', () => {
    const inputs = coordinatesOf(createSchema()).filter((coordinate) =>
      /^\w+\.\w+\(|^\w*(Input|By|Filter|Target)\./.test(coordinate),
    );
    const added = inputs.filter((coordinate) => !promised.includes(coordinate));
    expect(added.filter((coordinate) => /![)]?$/.test(coordinate))).toEqual([]);
  });

  it('is described throughout, in Relay’s form, and has nothing that cannot be reached', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const results = await new ESLint({ cwd: root }).lintFiles('schema');
    expect(results.length).toBeGreaterThan(10);
    expect(
      results.flatMap(({ filePath, messages }) =>
        messages.map(({ line, message }) => `${filePath}:${line} ${message}`),
      ),
    ).toEqual([]);
  });
});
