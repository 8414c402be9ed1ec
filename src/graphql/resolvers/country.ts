import { groupsOf, tierInNote, tierOf } from '../../domain/determination/country.ts';
import { countryCodes, countryName } from '../../iso-countries.ts';
import type { Context } from '../context.ts';
import type { CountryFilter, Resolvers } from '../generated/resolver-types.ts';
import { globalId } from '../global-id.ts';
import { contextOf } from '../context-of.ts';
import { type CountryNode } from '../nodes.ts';
import { ruleSetOn } from '../rules-on.ts';

export const countryResolvers = {
  Query: {
    country: (_root, { code }, { today }) => ({ kind: 'Country', code, asOf: today }),
    countries: (_root, { filter, asOf }, context) => {
      const date = asOf ?? context.today;
      return countryCodes
        .map((code): CountryNode => ({ kind: 'Country', code, asOf: date }))
        .filter((country) => matches(country, filter ?? {}, context));
    },
  },
  Country: {
    id: ({ code }) => globalId('Country', code),
    name: ({ code }) => countryName(code),
    groups: ({ code, asOf, under = null }, { asOf: date }, context) =>
      groupsOf(ruleSetOn(contextOf({ under }, context).ruleSets, date ?? asOf, ['asOf']), code),
    tier: ({ code, asOf, under = null }, { asOf: date }, context) => {
      const ruleSet = contextOf({ under }, context).ruleSets.inForce(date ?? asOf, 'CODIFIED');
      return ruleSet === null ? 'UNDETERMINED' : tierOf(ruleSet, code);
    },
    tierInNote: ({ code }) => tierInNote(code),
  },
} satisfies Resolvers;

function matches(
  { code, asOf }: CountryNode,
  { codes, tier, group, search }: CountryFilter,
  { ruleSets }: Context,
): boolean {
  if (codes && !codes.includes(code)) return false;
  if (search && !countryName(code).toLowerCase().includes(search.trim().toLowerCase()))
    return false;
  if (!tier && !group) return true;
  const ruleSet = ruleSetOn(ruleSets, asOf, ['asOf']);
  if (tier && tierOf(ruleSet, code) !== tier) return false;
  return !group || groupsOf(ruleSet, code).includes(group);
}
