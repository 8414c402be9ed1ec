import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  getVariableValues,
} from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { nullVariable } from '../null-variable.ts';
import { RequestProblem } from '../request-problem.ts';

/** What a question costs besides the fields of its answer. */
const determinationCost = 10;
const historyCost = 1_000;
/** Questions that are answered by asking many others: a few of them fit in a request. */
const searchCost = 100_000;
const searches: ReadonlySet<string> = new Set([
  'nearestChange',
  'compareDeterminations',
  'changedBetween',
]);
/** Types whose causes are looked for when they are asked for. */
const withCauses: ReadonlySet<string> = new Set(['EntityChange', 'DeterminationDifference']);
/** Fields that walk over everything that moved. */
const walks: ReadonlySet<string> = new Set(['diversionPaths', 'exposure']);
const isoCountries = 249;

/** How many times what is below a field can come: the page asked for, the ids, the questions, the nodes of a drawing. */
function timesBelow({ field, args }: ComplexityEstimatorArgs): number {
  for (const { name, defaultValue } of field.args) {
    // An argument that is null is answered as if it were left out.
    const value: unknown = args[name] ?? defaultValue;
    const isSize = name === 'first' || name === 'maxNodes';
    if (isSize && typeof value === 'number') return Math.max(1, value);
    if ((name === 'inputs' || name === 'ids') && Array.isArray(value)) return value.length;
  }
  return field.name === 'countries' ? isoCountries : 1;
}

function costOf(estimate: ComplexityEstimatorArgs): number {
  const { name } = estimate.field;
  const isHistory =
    name === 'ownershipHistory' || (name === 'causes' && withCauses.has(estimate.type.name));
  const own = name.startsWith('determination') ? determinationCost : 0;
  const history = isHistory || walks.has(name) ? historyCost : 0;
  const isAsked = name === 'changedBetween' && Boolean(estimate.args['question']);
  const search = (searches.has(name) ? searchCost : 0) + (isAsked ? searchCost : 0);
  return 1 + history + search + timesBelow(estimate) * (own + estimate.childComplexity);
}

/** An operation that is about to be executed. */
export interface OperationAsked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Throws where an operation could return more fields than the limit, variables counted. */
export function checkCost(
  { schema, document, operation, variables: given }: OperationAsked,
  limit: number,
): void {
  const variables = { ...given };
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  // Variables of a wrong type are refused by the execution, in GraphQL's own words.
  if (errors !== undefined) return;
  const name = operation.name?.value;
  const cost = costOrNull(() =>
    getComplexity({
      schema,
      query: document,
      variables,
      estimators: [costOf],
      ...(name !== undefined && { operationName: name }),
    }),
  );
  if (cost !== null && cost <= limit) return;
  throw new RequestProblem(
    'COST_LIMIT_EXCEEDED',
    `This query could return ${cost ?? 'too many'} fields; at most ${limit} are allowed. Ask for smaller pages, fewer questions or fewer fields at a time.`,
    { status: 400, details: { limit, ...(cost !== null && { cost }) } },
  );
}

/** Refuses a query that could return more fields than the limit before anything is executed. */
export function costLimit(limit: number): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (operation === undefined) return;
          const variables = request.variables ?? {};
          checkCost({ schema, document, operation, variables }, limit);
        },
      };
    },
  };
}

const uncountable = /exceeds the maximum allowed number of nodes/;

/** Null where the query is too large to be counted. A directive's argument that is null is found here first. */
function costOrNull(count: () => number): number | null {
  try {
    return count();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (uncountable.test(error.message)) return null;
    throw nullVariable(error);
  }
}
