import type { Resolvers } from '../generated/resolver-types.ts';
import { scalars } from '../scalars.ts';
import { changedBetweenResolvers } from './changed-between.ts';
import { chipResolvers } from './chip.ts';
import { comparisonResolvers } from './comparison.ts';
import { countryResolvers } from './country.ts';
import { determinationResolvers } from './determination.ts';
import { diversionResolvers } from './diversion.ts';
import { exposureResolvers } from './exposure.ts';
import { ledgerResolvers } from './ledger.ts';
import { entityResolvers } from './entity.ts';
import { modelResolvers } from './model.ts';
import { nearestChangeResolvers } from './nearest-change.ts';
import { nodeResolvers } from './node.ts';
import { ownershipHistoryResolvers } from './ownership-history.ts';
import { ownershipSummaryResolvers } from './ownership-summary.ts';
import { ownershipResolvers } from './ownership.ts';
import { restrictionResolvers } from './restriction.ts';
import { ruleSetResolvers } from './rule-set.ts';
import { serviceResolvers } from './service.ts';
import { tierResolvers } from './tier.ts';
import { watchingResolvers } from './watching.ts';

/** Every resolver, each from the file that is named as its file in schema/. */
export const resolvers: Resolvers = {
  ...scalars,
  ...ownershipResolvers,
  ...ownershipSummaryResolvers,
  ...ownershipHistoryResolvers,
  ...restrictionResolvers,
  ...tierResolvers,
  ...nodeResolvers,
  ...entityResolvers,
  ...countryResolvers,
  ...chipResolvers,
  ...modelResolvers,
  ...ruleSetResolvers,
  ...determinationResolvers,
  ...changedBetweenResolvers,
  ...comparisonResolvers,
  ...diversionResolvers,
  ...exposureResolvers,
  ...ledgerResolvers,
  ...watchingResolvers,
  Mutation: { ...ledgerResolvers.Mutation, ...watchingResolvers.Mutation },
  Entity: {
    ...entityResolvers.Entity,
    ...exposureResolvers.Entity,
    ...ledgerResolvers.Entity,
  },
  Country: { ...countryResolvers.Country, ...ledgerResolvers.Country },
  Query: {
    ...nodeResolvers.Query,
    ...serviceResolvers.Query,
    ...entityResolvers.Query,
    ...countryResolvers.Query,
    ...chipResolvers.Query,
    ...modelResolvers.Query,
    ...ruleSetResolvers.Query,
    ...determinationResolvers.Query,
    ...changedBetweenResolvers.Query,
    ...comparisonResolvers.Query,
    ...nearestChangeResolvers.Query,
    ...diversionResolvers.Query,
    ...watchingResolvers.Query,
  },
};
