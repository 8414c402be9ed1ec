import { pageOf, parsePage } from '../connection.ts';
import { LEAD_NOTICE } from '../diversion.ts';
import { exposedTransfers, exposureNode } from '../exposure.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { entityNode } from '../nodes.ts';

export const exposureResolvers = {
  Entity: {
    exposure: (node, { asOf }, context) => exposureNode(node, asOf ?? node.asOf, context),
  },
  Exposure: {
    units: ({ exposure, reading, asOf }) => exposure.units.map((unit) => ({ unit, reading, asOf })),
    transfers: (node, { stage, ...paging }) =>
      pageOf(
        exposedTransfers(node, stage ?? null),
        ({ transfer }) => transfer.transfer.key,
        parsePage('exposedTransfers', paging),
      ),
    countries: ({ exposure, reading, asOf }) =>
      exposure.countries.map((reached) => ({ reached, asOf, under: reading.under })),
    transfersWithoutCountry: ({ exposure }) => exposure.withoutCountry.length,
    notice: () => LEAD_NOTICE,
  },
  ExposedUnit: {
    entity: ({ unit, reading, asOf }) => entityNode(unit.entity, reading, asOf),
    chain: ({ unit, reading, asOf }) =>
      unit.interests.map((interest) => ({ interest, reading, asOf })),
  },
  ExposedCountry: {
    country: ({ reached, asOf, under }) => ({
      kind: 'Country',
      code: reached.country,
      asOf,
      under,
    }),
    transferCount: ({ reached }) => reached.transfers.length,
    units: ({ reached }, _arguments, { takeTurns }) => takeTurns(reached.units),
  },
} satisfies Resolvers;
