import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  getArgumentValues,
  getVariableValues,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type PlacedInvalidValue, firstInvalidValue } from '../invalid-value.ts';
import { nullVariable } from '../null-variable.ts';
import { RequestProblem } from '../request-problem.ts';
import type { OperationAsked } from './cost-limit.ts';

/** Fields that answer for each bad value by itself. */
const answersForItself: ReadonlySet<string> = new Set(['Query.determinations']);

/** Refuses a request with a date, country or percentage that could not be read, before anything is executed. */
export const refuseInvalidValues: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (operation === undefined) return;
        checkValues({ schema, document, operation, variables: request.variables ?? {} });
      },
    };
  },
};

/** Throws at the first value that could not be read. */
export function checkValues({ schema, document, operation, variables }: OperationAsked): void {
  const found = invalidValueIn(schema, document, operation, variables);
  if (found === null) return;
  throw new RequestProblem('BAD_USER_INPUT', `${found.path.join('.')}: ${found.message}`, {
    path: found.path.slice(1),
    status: 400,
  });
}

function invalidValueIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): PlacedInvalidValue | null {
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
  // Variables of a wrong type are refused by the execution, in GraphQL's own words.
  if (coerced.coerced === undefined) return null;
  let found: PlacedInvalidValue | null = null;
  for (const node of reachable(document, operation)) {
    const typeInfo = new TypeInfo(schema);
    visit(
      node,
      visitWithTypeInfo(typeInfo, {
        Field(field: FieldNode) {
          const definition = typeInfo.getFieldDef();
          if (found !== null || !definition || definition.args.length === 0) return;
          if (answersForItself.has(`${typeInfo.getParentType()?.name}.${definition.name}`)) return;
          const invalid = firstInvalidValue(valuesOf(definition, field, coerced.coerced));
          if (invalid !== null) {
            found = { ...invalid, path: [field.name.value, ...invalid.path] };
          }
        },
      }),
    );
  }
  return found;
}

function valuesOf(
  definition: GraphQLField<unknown, unknown>,
  field: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): unknown {
  try {
    return getArgumentValues(definition, field, { ...variables });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw nullVariable(error);
  }
}

/** The operation and the fragments that it uses: another operation's fragments may use variables that this one lacks. */
function reachable(document: DocumentNode, operation: OperationDefinitionNode) {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const names = new Set<string>();
  const collect = (node: Parameters<typeof visit>[0]): void => {
    visit(node, {
      FragmentSpread(spread) {
        const fragment = fragments.get(spread.name.value);
        if (fragment === undefined || names.has(spread.name.value)) return;
        names.add(spread.name.value);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return [operation, ...[...names].flatMap((name) => fragments.get(name) ?? [])];
}
