import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql';

/** Two types of a union may have fields of one name and different types: each field is asked for under its own. */
const separator = '__of__';

/** Selects every field below a type, down to types that are already above; of these only the name. */
export function selectEverything(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  leftOut: ReadonlySet<string>,
  above: readonly string[] = [],
): string {
  if (isAbstractType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map(
        (possible) =>
          `... on ${possible.name} ${selectEverything(schema, possible, leftOut, above)}`,
      );
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type) || above.includes(type.name)) return '{ __typename }';
  const fields = Object.values(type.getFields())
    .filter(({ name }) => !leftOut.has(`${type.name}.${name}`))
    .map((field) => {
      const below = getNamedType(field.type);
      const named = `${type.name}${separator}${field.name}: ${field.name}`;
      return isLeafType(below)
        ? named
        : `${named} ${selectEverything(schema, below, leftOut, [...above, type.name])}`;
    });
  return `{ ${fields.join(' ')} }`;
}

/** The coordinates, such as `Entity.name`, that an answer to such a selection gave a value for. */
export function answeredIn(answer: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(answer)) {
    for (const item of answer) answeredIn(item, found);
  } else if (typeof answer === 'object' && answer !== null) {
    for (const [name, value] of Object.entries(answer)) {
      const empty = value === null || (Array.isArray(value) && value.length === 0);
      if (!empty) found.add(name.replace(separator, '.'));
      answeredIn(value, found);
    }
  }
  return found;
}
