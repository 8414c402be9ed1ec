import { readFileSync } from 'node:fs';
import {
  type GraphQLError,
  type GraphQLSchema,
  coerceInputValue,
  graphql,
  isInputObjectType,
  isInputType,
} from 'graphql';
import { z } from 'zod';
import packageFile from '../../package.json' with { type: 'json' };
import { todayUtc } from '../calendar.ts';
import type { RuleSets } from '../domain/determination/rule-set.ts';
import type { IsoDate } from '../domain/date.ts';
import { withAdvice } from '../graphql/advice.ts';
import { type Context, createContext } from '../graphql/context.ts';
import type { DeterminationInput, EachEndUserInput } from '../graphql/generated/resolver-types.ts';
import { RequestProblem } from '../graphql/request-problem.ts';
import { createSchema } from '../graphql/schema.ts';
import { StoreUnavailable, type GraphStore } from '../ports/graph-store.ts';
import { whatIf } from '../what-if.ts';
import { type Answer, answerShape } from './answer-shape.ts';
import { QuestionRefused } from './question-refused.ts';

/** An answer in the shape of the API, with its id and the version of the graph apart from it. */
export interface Answered {
  readonly id: string;
  readonly graphVersion: string;
  readonly determination: Answer;
}

const query = readFileSync(new URL('determination.graphql', import.meta.url), 'utf8');
const answered = z.object({
  determination: answerShape.extend({
    id: z.string(),
    graphVersion: z.string(),
    hypothesis: z.looseObject({}).nullable(),
  }),
});

/** Asks a question in the shape of the API's `DeterminationInput`, as the API would be asked. */
export async function ask(
  store: GraphStore,
  ruleSets: RuleSets,
  input: unknown,
  schema: GraphQLSchema = createSchema(),
): Promise<Answered> {
  coercedQuestion(input, schema);
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: { input },
    contextValue: questionContext(store, ruleSets),
  });
  const [error] = errors ?? [];
  if (error !== undefined) throw refusalOf(error);
  const { id, graphVersion, hypothesis, ...determination } = answered.parse(
    // What GraphQL gives has no prototype, and dates and ids are plain text only as JSON.
    JSON.parse(JSON.stringify(data)),
  ).determination;
  // Only what is hypothetical says so: certificates that are older than overlays have no such member.
  const told = hypothesis === null ? determination : { ...determination, hypothesis };
  return { id, graphVersion, determination: told };
}

/** What questions share that are asked together: what one has read of the graph, the next does not read again. */
export function questionContext(
  store: GraphStore,
  ruleSets: RuleSets,
  today: IsoDate = todayUtc(),
): Context {
  return createContext(
    {
      store,
      ruleSets,
      whatIf,
      today: (): IsoDate => today,
      version: packageFile.version,
      startedAt: '',
    },
    () => true,
  );
}

/** The question as the schema takes it; it throws `QuestionRefused` where it does not. */
export function coercedQuestion(input: unknown, schema: GraphQLSchema): DeterminationInput {
  // Coercion checks it against the type that this is generated from.
  return coerced('DeterminationInput', input, schema) as DeterminationInput;
}

/** The same for a question without its end user. */
export function coercedForEach(input: unknown, schema: GraphQLSchema): EachEndUserInput {
  return coerced('EachEndUserInput', input, schema) as EachEndUserInput;
}

function coerced(name: string, input: unknown, schema: GraphQLSchema): unknown {
  const type = schema.getType(name);
  if (type === undefined || !isInputType(type)) throw new Error(`The schema has no ${name}.`);
  return coerceInputValue(input, type, (path, _value, { message }): never => {
    throw new QuestionRefused(`${withAdvice(message)}${membersOf(message, schema)}`, path, true);
  });
}

/** For a member that there is not: those that there are. */
function membersOf(message: string, schema: GraphQLSchema): string {
  const [, name = ''] = /is not defined by type "(\w+)"/.exec(message) ?? [];
  const type = schema.getType(name);
  if (!isInputObjectType(type)) return '';
  return ` Its members are ${Object.keys(type.getFields()).join(', ')}.`;
}

/** A refusal of the API in the words of a command; all other errors stay what they are. */
export function refusalOf(error: GraphQLError): Error {
  const thrown = error.originalError ?? error;
  if (thrown instanceof RequestProblem) return refusalOfProblem(thrown);
  return thrown instanceof StoreUnavailable ? thrown : (error.originalError ?? error);
}

export function refusalOfProblem({ message, argumentPath, code }: RequestProblem): QuestionRefused {
  const [, ...path] = argumentPath;
  return new QuestionRefused(message, path, code === 'BAD_USER_INPUT');
}
