import type { Resolvers } from '../generated/resolver-types.ts';
import { ruleSetOn } from '../rules-on.ts';

export const ruleSetResolvers = {
  Query: {
    ruleSets: (_root, _arguments, { ruleSets }) => ruleSets.headings,
    ruleSet: (_root, { asOf }, { ruleSets }) => ruleSetOn(ruleSets, asOf, ['asOf']),
  },
} satisfies Resolvers;
