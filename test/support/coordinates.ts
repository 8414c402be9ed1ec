import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';

/** One line for each thing that a client of a schema can rely on: types, fields, arguments and defaults, values. */
export function coordinatesOf(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isScalarType(type)) return [`scalar ${type.name}`];
      if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
      if (isUnionType(type)) return type.getTypes().map(({ name }) => `${type.name} | ${name}`);
      if (isInputObjectType(type)) {
        return [
          `input ${type.name}${type.isOneOf ? ' @oneOf' : ''}`,
          ...Object.values(type.getFields()).map((field) => `${type.name}.${typed(field)}`),
        ];
      }
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return [
        `type ${type.name}`,
        ...type.getInterfaces().map(({ name }) => `${type.name} implements ${name}`),
        ...Object.values(type.getFields()).flatMap((field) => [
          `${type.name}.${field.name}: ${String(field.type)}`,
          ...field.args.map((argument) => `${type.name}.${field.name}(${typed(argument)})`),
        ]),
      ];
    })
    .sort();
}

function typed(input: {
  readonly name: string;
  readonly type: unknown;
  readonly defaultValue?: unknown;
}): string {
  const { name, type, defaultValue } = input;
  const given = defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue)}`;
  return `${name}: ${String(type)}${given}`;
}
