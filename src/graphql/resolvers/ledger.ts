import { toNumber } from '../../domain/item/decimal.ts';
import { pageOf, parsePage } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { countryLedger, groupLedger } from '../ledger.ts';
import { recordTransfer } from '../record-transfer.ts';

export const ledgerResolvers = {
  Mutation: {
    recordTransfer: (_root, { transfer }, context) => recordTransfer(transfer, context),
  },
  Entity: {
    groupReceipts: (node, { asOf }, context) => groupLedger(node, asOf ?? node.asOf, context),
  },
  Country: {
    licensedReceipts: (node, { asOf }, context) => countryLedger(node, asOf ?? node.asOf, context),
  },
  Ledger: {
    tpp: ({ tally }) => toNumber(tally.atLeast),
    count: ({ tally }) => tally.count,
    open: ({ tally }) => tally.open,
    transfers: ({ entries }, paging) =>
      pageOf(entries, ({ transfer }) => transfer.transfer.key, parsePage('ledgerEntries', paging)),
  },
} satisfies Resolvers;
