import type { Entity, Interest } from '../../src/domain/ownership/closure.ts';
import { exactShare } from '../../src/domain/ownership/share.ts';
import type { ShareInterval } from '../../src/domain/ownership/share.ts';
import { chanceFrom } from '../../test/support/random-ownership.ts';

/**
 * A world of companies in groups, minority holders, joint ventures, bands, unknown shares, consolidations, loops, states
 * and listings, in about the proportions of company registers. The same for the same size.
 */
export interface MadeUpWorld {
  readonly entities: () => Iterable<Pick<Entity, 'key' | 'kind' | 'jurisdiction' | 'from' | 'to'>>;
  readonly interests: () => Iterable<Interest>;
  readonly headquarters: () => Iterable<readonly [string, string]>;
  readonly dispersed: () => Iterable<string>;
  readonly listed: () => Iterable<string>;
}

const countries = [
  'US',
  'CN',
  'DE',
  'GB',
  'FR',
  'JP',
  'SG',
  'AE',
  'NL',
  'IN',
  'BR',
  'RU',
  'HK',
  'CH',
];
/** The first companies are investors that hold parts of many groups. */
const investors = 1_000;

const upTo = (share: number): ShareInterval => ({
  minimum: 1e7,
  maximum: share * 1e7,
  minimumOpen: true,
  maximumOpen: false,
});
const perCent = (share: number): ShareInterval => exactShare(Math.round(share * 1e7));

export function keyOf(at: number): string {
  return `entity-${String(at).padStart(8, '0')}`;
}

export function madeUpWorld(size: number, interestCount: number): MadeUpWorld {
  const states = countries.length;
  const persons = Math.floor(size * 0.12);
  const companies = states + persons;
  return {
    *entities() {
      for (let at = 0; at < size; at += 1) {
        const jurisdiction = countries[at % countries.length] ?? 'US';
        const kind = at < states ? 'STATE' : at < companies ? 'PERSON' : 'COMPANY';
        yield { key: keyOf(at), kind, jurisdiction, from: null, to: null };
      }
    },
    *headquarters() {
      const chance = chanceFrom(2);
      for (let at = companies; at < size; at += 1) {
        const country = countries[Math.floor(chance() * countries.length)] ?? 'US';
        if (chance() < 0.9) yield [keyOf(at), country];
      }
    },
    *dispersed() {
      const chance = chanceFrom(3);
      for (let at = companies; at < size; at += 1) if (chance() < 0.0005) yield keyOf(at);
    },
    *listed() {
      const chance = chanceFrom(4);
      for (let at = companies; at < size; at += 1) if (chance() < 0.001) yield keyOf(at);
    },
    *interests() {
      const chance = chanceFrom(1);
      const between = (low: number, high: number): number =>
        low + Math.floor(chance() * (high - low));
      let left = interestCount;
      let groupFrom = companies + investors;
      let groupTo = groupFrom;
      for (let at = companies + investors; at < size && left > 0; at += 1) {
        if (at === groupTo) {
          // Most groups are a handful of companies, a few are thousands.
          groupFrom = at;
          groupTo = Math.min(size, at + Math.ceil(1.5 / (chance() + 0.0003)));
        }
        const owned = keyOf(at);
        const inGroup = (): number => between(Math.max(groupFrom, at - 200), at);
        const outside = (): number =>
          chance() < 0.7 ? between(states, companies) : between(companies, companies + investors);
        const give = (
          owner: number,
          share: ShareInterval | null,
          kind: Interest['kind'] = 'SHAREHOLDING',
        ): Interest => {
          left -= 1;
          return { owner: keyOf(owner), owned, kind, share, from: null, to: null, source: null };
        };
        const roll = chance();
        const isFirst = at === groupFrom;
        if (isFirst || roll < 0.25) {
          // Held from outside the group, in bands now and then.
          const holders = new Set(Array.from({ length: between(1, 5) }, outside));
          const each = Math.floor((isFirst ? 100 : 49) / holders.size);
          const majority = isFirst ? 0 : 51;
          if (majority > 0) yield give(inGroup(), perCent(majority));
          for (const holder of holders)
            yield give(holder, chance() < 0.2 ? upTo(each) : perCent(each));
        } else if (roll < 0.65) yield give(inGroup(), perCent(100));
        else if (roll < 0.8) yield give(inGroup(), null, 'CONSOLIDATION');
        else if (roll < 0.83) {
          yield give(inGroup(), perCent(50));
          yield give(outside(), perCent(50));
        } else if (roll < 0.85) yield give(inGroup(), null);
        else {
          yield give(inGroup(), perCent(60));
          yield give(inGroup(), perCent(40));
        }
        // Now and then a subsidiary holds a little of a company above it, which makes a loop.
        if (!isFirst && chance() < 0.0002) {
          left -= 1;
          const upper = keyOf(inGroup());
          const dates = { from: null, to: null, source: null };
          yield { owner: owned, owned: upper, kind: 'SHAREHOLDING', share: perCent(2), ...dates };
        }
      }
    },
  };
}
