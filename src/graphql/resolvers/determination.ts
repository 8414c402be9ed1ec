import { LARGEST_PAGE } from '../../ports/page.ts';
import type { Context } from '../context.ts';
import type { DeterminationInput, Resolvers } from '../generated/resolver-types.ts';
import { contextOf } from '../context-of.ts';
import {
  type DeterminationNode,
  type InputProblemNode,
  countryNode,
  entityNode,
} from '../nodes.ts';
import { answerQuestion } from '../question/answer.ts';
import { RequestProblem } from '../request-problem.ts';
import { restrictionsOf } from '../restrictions.ts';

export const determinationResolvers = {
  Query: {
    determination: (_root, { input, overlay }, context) => {
      context.admitQuestions([input], ['input']);
      if (input.overlay && overlay) throw twoOverlays();
      return answerQuestion(
        { ...input, overlay: input.overlay ?? overlay ?? null },
        ['input'],
        context,
      );
    },
    determinations: (_root, { inputs, overlay }, context) => {
      checkBatch(inputs);
      context.admitQuestions(inputs, ['inputs']);
      return inputs.map((input, index) =>
        answerOrProblem({ ...input, overlay: input.overlay ?? overlay ?? null }, index, context),
      );
    },
  },
  DeterminationResult: {
    __resolveType: ({ kind }) => kind,
  },
  Determination: {
    asOf: ({ asOf }) => asOf,
    ruleSet: ({ determination }, _arguments, { ruleSets }) => {
      const heading = ruleSets.headings.find(({ id }) => id === determination.ruleSet);
      if (heading === undefined) {
        throw new Error(`The rule set ${determination.ruleSet} decided and has no heading.`);
      }
      return heading;
    },
    classification: ({ determination }) => determination.classification,
    codified: ({ determination }) => determination.codified,
    enforced: ({ determination }) => determination.enforced,
    redFlags: ({ determination }) => determination.redFlags,
    missingFacts: ({ determination }) => determination.missingFacts,
    hypothesis: ({ hypothesis }) => hypothesis,
  },
  Hypothesis: {
    conflicts: ({ conflictsOn, asOf }) => conflictsOn(asOf),
  },
  PartyStanding: {
    role: ({ standing }) => standing.role,
    entity: ({ standing, reading, asOf }) =>
      standing.entity === null ? null : entityNode(standing.entity, reading, asOf),
    name: ({ standing }) => standing.name,
    location: ({ standing, reading, asOf }) => countryNode(standing.location, asOf, reading),
    headquarters: ({ standing, reading, asOf }) =>
      countryNode(standing.headquarters, asOf, reading),
    ultimateParents: ({ standing, reading, asOf }) =>
      standing.ultimateParents.map((parent) => ({ parent, reading, asOf })),
    ultimateParentHeadquarters: ({ standing, reading: { under }, asOf }) =>
      standing.ultimateParentHeadquarters.map((code) => ({ kind: 'Country', code, asOf, under })),
    tier: ({ standing, reading, asOf }) => ({ standing: standing.tier, reading, asOf }),
    restrictions: ({ standing, reading, asOf }, _arguments, context) =>
      standing.entity === null
        ? []
        : restrictionsOf(standing.entity, reading, asOf, contextOf(reading, context).ruleSets),
  },
} satisfies Resolvers;

function twoOverlays(): RequestProblem {
  return new RequestProblem(
    'BAD_USER_INPUT',
    'The question has an overlay and the field has another. Give one of them.',
    { path: ['overlay'] },
  );
}

/** What is wrong with one question spoils its own answer only. */
async function answerOrProblem(
  input: DeterminationInput,
  index: number,
  context: Context,
): Promise<DeterminationNode | InputProblemNode> {
  try {
    return await answerQuestion(input, ['inputs', String(index)], context);
  } catch (error) {
    if (!(error instanceof RequestProblem)) throw error;
    const { message, code, argumentPath } = error;
    return { kind: 'InputProblem', message, code, path: argumentPath };
  }
}

function checkBatch(inputs: readonly DeterminationInput[]): void {
  const size = inputs.length;
  if (size === 0) {
    throw new RequestProblem('BATCH_EMPTY', 'inputs is empty. Give 1 to 1,000 questions.', {
      path: ['inputs'],
    });
  }
  if (size > LARGEST_PAGE) {
    throw new RequestProblem(
      'BATCH_TOO_LARGE',
      `inputs has ${size} questions. Give at most ${LARGEST_PAGE} at a time, and the others in another request.`,
      { path: ['inputs'] },
    );
  }
}
