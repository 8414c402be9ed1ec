import type { UnitsThrough } from '../../domain/diversion/temporal-flow.ts';
import { unitWords } from '../../domain/diversion/words.ts';
import { LEAD_NOTICE, diversionPathsOf } from '../diversion.ts';
import { contextOf } from '../context-of.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { loadedChip, loadedEntity, loadedModel } from '../loaded.ts';
import { countryNode } from '../nodes.ts';

/** The largest number that GraphQL's Int holds. */
const largestInt = 2_147_483_647;

export const diversionResolvers = {
  Query: {
    diversionPaths: (_root, { input, ...paging }, context) =>
      diversionPathsOf(input, paging, context),
  },
  DiversionPathConnection: {
    units: ({ units }) => units(),
    beyondMaxHops: async ({ beyond }) => (await beyond()).exist,
    fewestHops: async ({ beyond }) => (await beyond()).fewestSteps,
  },
  DiversionPath: {
    steps: ({ path, reading, asOf }) => [
      ...path.transfers.map((transfer) => ({ transfer, asOf, under: reading.under })),
      ...path.interests.map((interest) => ({ interest: { interest, reading, asOf } })),
    ],
    quantity: ({ path }) => asInt(path.quantity),
    units: ({ path }) => path.quantity,
    stepsWithoutQuantity: ({ path }) => path.withoutQuantity,
    score: ({ path }) => path.score,
    indicators: ({ path }) => path.indicators,
    notice: () => LEAD_NOTICE,
  },
  DiversionUnits: {
    transfersWithoutQuantity: ({ withoutQuantity }) => withoutQuantity,
    transfersOfWeights: ({ ofWeights }) => ofWeights,
    statement: unitsStatement,
  },
  DiversionStep: {
    __resolveType: (step) => ('interest' in step ? 'OwnershipStep' : 'TransferStep'),
  },
  TransferStep: {
    from: (node, _arguments, context) =>
      loadedEntity(node.transfer.from, node.asOf, contextOf(node, context).loaders),
    to: (node, _arguments, context) =>
      loadedEntity(node.transfer.to, node.asOf, contextOf(node, context).loaders),
    date: ({ transfer }) => transfer.date,
    chip: (node, _arguments, context) =>
      node.transfer.chip === null
        ? null
        : loadedChip(node.transfer.chip, node.asOf, contextOf(node, context).loaders),
    model: (node, _arguments, context) =>
      node.transfer.model === null
        ? null
        : loadedModel(node.transfer.model, node.asOf, contextOf(node, context).loaders),
    quantity: ({ transfer }) => asInt(transfer.quantity),
    key: ({ transfer }) => transfer.key,
    fromCountry: (node) => countryNode(node.transfer.fromCountry, node.asOf, node),
    toCountry: (node) => countryNode(node.transfer.toCountry, node.asOf, node),
    license: ({ transfer }) => transfer.license,
    exception: ({ transfer }) => transfer.exception,
    sources: ({ transfer }) => (transfer.source === null ? [] : [transfer.source]),
  },
} satisfies Resolvers;

function asInt(quantity: number | null): number | null {
  return quantity === null || quantity > largestInt ? null : quantity;
}

function unitsStatement({ known, most, withoutQuantity, ofWeights, open }: UnitsThrough): string {
  const weights =
    ofWeights === 0 ? '' : ' Transfers of weights are left out: weights are copied, not used up.';
  if (open === 'TOO_LARGE') {
    return `The quantities on record are too large to be added up exactly.${weights}`;
  }
  if (known === null) return `It could not be worked out in time.${weights}`;
  const counted = `By transfers of a known quantity, no more than ${unitWords(known)} can have come through all of these ways together.`;
  if (withoutQuantity === 0) return counted + weights;
  const unknown =
    withoutQuantity === 1
      ? '1 transfer has no quantity on record'
      : `${withoutQuantity.toLocaleString('en-US')} transfers have no quantity on record`;
  const rest =
    most === null
      ? 'so that there may have been any number more'
      : `and however many they were of, no more than ${unitWords(most)} can have come through`;
  return `${counted} ${unknown}, ${rest}.${weights}`;
}
