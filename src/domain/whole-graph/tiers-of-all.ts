import type { CountryCode } from '../country.ts';
import { assessParty } from '../determination/assess-party.ts';
import type { Location, Parenthood, Whereabouts } from '../determination/party.ts';
import type { RuleSet } from '../determination/rule-set.ts';
import type { Tier } from '../determination/tier.ts';
import { tierStanding } from '../determination/tier-standing.ts';
import type { ItemClass } from '../determination/tier-standing.ts';
import type { DatedGraph } from './dated-graph.ts';
import { countryAt, headquartersAt, SEVERAL } from './countries-at.ts';
import { standingOf } from './open-tiers.ts';
import { askOneByOne } from './one-by-one.ts';
import type { ParentsOfAll } from './parents-of-all.ts';
import { topBases } from './tops.ts';

export const tiers = ['ONE', 'TWO', 'THREE', 'UNDETERMINED'] as const satisfies readonly Tier[];

/** The bases of a known top, which alone says where the ultimate parent is. They come first. */
const knownBases = topBases.indexOf('NO_CONTROLLING_OWNER') + 1;

/** How a party stands to its one ultimate parent. */
const standings = ['unknown', 'own', 'other'] as const;

/**
 * The tier of every entity for a class of item, as places in `tiers`; the same as asking for one after the other. Most
 * are settled by three countries, and there are few combinations of those; others by several parents or countries, of
 * which there are more. Only branches, which have the countries of their head offices, are asked one by one.
 */
export function tiersOfAll(
  graph: DatedGraph,
  parents: ParentsOfAll,
  ruleSet: RuleSet,
  itemClass: ItemClass,
): Uint8Array {
  const { keys, countries } = graph.snapshot;
  const found = new Uint8Array(keys.length);
  const known = new Map<number, number>();
  const left: number[] = [];
  const base = countries.length + 1;
  for (let entity = 0; entity < keys.length; entity += 1) {
    const parent = (parents.only[entity] ?? 0) - 1;
    const isKnown = (parents.basis[entity] ?? 0) < knownBases;
    const location = countryAt(graph, graph.snapshot.locations, entity);
    const headquarters = headquartersAt(graph, entity);
    const seat = isKnown && parent >= 0 && parent !== entity ? headquartersAt(graph, parent) : 0;
    if (parent < 0 || location === SEVERAL || headquarters === SEVERAL || seat === SEVERAL) {
      left.push(entity);
      continue;
    }
    const standing = isKnown ? (parent === entity ? 1 : 2) : 0;
    const name = ((location * base + headquarters) * base + seat) * standings.length + standing;
    let tier = known.get(name);
    if (tier === undefined) {
      const country = (place: number): CountryCode | null => countries[place - 1] ?? null;
      const party = {
        entity: keys[entity] ?? null,
        location: locationIn(country(location)),
        headquarters: whereabouts(country(headquarters)),
        parent: parenthood(standings[standing] ?? 'unknown', country(seat)),
      };
      tier = tiers.indexOf(tierStanding(ruleSet, party, itemClass).tier);
      known.set(name, tier);
    }
    found[entity] = tier;
  }
  const names = new Map<string, number>();
  const branches = left.filter((entity) => {
    const open = standingOf(graph, entity, parents.of(entity));
    if (open === null) return true;
    const tier =
      names.get(open.name) ?? tiers.indexOf(tierStanding(ruleSet, open.standing(), itemClass).tier);
    names.set(open.name, tier);
    found[entity] = tier;
    return false;
  });
  askOneByOne(graph, branches, parents.groupOf, (closure, entity) => {
    const party = assessParty(
      {
        role: 'END_USER',
        entity: keys[entity] ?? '',
        name: null,
        location: null,
        headquarters: null,
        ultimateParentHeadquarters: null,
      },
      closure,
      graph.asOf,
    );
    found[entity] = tiers.indexOf(tierStanding(ruleSet, party, itemClass).tier);
  });
  return found;
}

function whereabouts(country: CountryCode | null): Whereabouts {
  return country === null ? { kind: 'unknown', why: '' } : { kind: 'known', country, sources: [] };
}

function locationIn(country: CountryCode | null): Location {
  return country === null ? { kind: 'atHeadquarters' } : whereabouts(country);
}

function parenthood(standing: (typeof standings)[number], country: CountryCode | null): Parenthood {
  if (standing === 'unknown') return { kind: 'unknown', why: '' };
  if (standing === 'own') return { kind: 'one', seat: { kind: 'own', entity: null } };
  return {
    kind: 'one',
    seat:
      country === null
        ? { kind: 'unknown', entity: null }
        : { kind: 'known', country, entity: null, sources: [] },
  };
}
