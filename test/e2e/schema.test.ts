import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { type IntrospectionType, introspectionFromSchema } from 'graphql';
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
    // What an operation that is new asks for, nobody was promised.
    const inputs = coordinatesOf(createSchema()).filter(
      (coordinate) =>
        /^\w+\.\w+\(|^\w*(Input|By|Filter|Target)\./.test(coordinate) &&
        !coordinate.startsWith('Mutation.'),
    );
    // A field or an input that is itself new may ask for what it needs.
    const owners = new Set(promised.map((coordinate) => coordinate.split(/[(:]| @/)[0] ?? ''));
    const isOfOld = (coordinate: string): boolean => {
      const [field = '', type = ''] = [coordinate.split('(')[0], coordinate.split('.')[0]];
      return coordinate.includes('(') ? owners.has(field) : owners.has(`input ${type}`);
    };
    const added = inputs.filter(
      (coordinate) => isOfOld(coordinate) && !promised.includes(coordinate),
    );
    expect(inputs.filter(isOfOld).length).toBeGreaterThan(140);
    expect(added.filter((coordinate) => /![)]?$/.test(coordinate))).toEqual([]);
  });

  it('is served with the description of everything in it, scalars included', () => {
    const nameless = introspectionFromSchema(createSchema())
      .__schema.types.filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) => [
        { name: type.name, description: type.description },
        ...membersOf(type).map((member) => ({ ...member, name: `${type.name}.${member.name}` })),
      ])
      .filter(({ description }) => !description);
    expect(nameless).toEqual([]);
  });

  it('is served with the specifications of its scalars', () => {
    const { types } = introspectionFromSchema(createSchema()).__schema;
    const specified = types.flatMap((type) =>
      type.kind === 'SCALAR' && type.specifiedByURL ? [type.name] : [],
    );
    expect(specified).toEqual(['CountryCode', 'Date', 'DateTime']);
  });

  it('is written with descriptions throughout, in Relay’s form, and has nothing that cannot be reached', async () => {
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

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** The fields of a type with their arguments, its members or its values. */
function membersOf(type: IntrospectionType): readonly Described[] {
  switch (type.kind) {
    case 'OBJECT':
    case 'INTERFACE':
      return type.fields.flatMap((field) => [
        field,
        ...field.args.map((one) => ({ ...one, name: `${field.name}(${one.name}:)` })),
      ]);
    case 'INPUT_OBJECT':
      return type.inputFields;
    case 'ENUM':
      return type.enumValues;
    case 'SCALAR':
    case 'UNION':
      return [];
  }
}
