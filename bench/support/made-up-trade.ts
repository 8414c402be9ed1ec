import type { IsoDate } from '../../src/domain/date.ts';
import type { Transfer } from '../../src/domain/diversion/transfer.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import {
  chipLine,
  entityLine,
  headquartersLine,
  listingLine,
} from '../../test/support/graph-lines.ts';
import { chanceFrom } from '../../test/support/random-ownership.ts';
import { keyOf, madeUpWorld } from './made-up-world.ts';

/** Companies that sell on to one another, with the interests above and among them. */
export interface MadeUpTrade {
  readonly ownershipLines: readonly GraphLine[];
  readonly chipLines: readonly GraphLine[];
  readonly transfers: readonly Transfer[];
  readonly traders: number;
}

const chips = ['x', 'y', 'z'] as const;
const places = ['SG', 'MY', 'AE', 'DE', 'VN'] as const;

/** The same for the same size. A few makers sell to distributors, who sell on: a fifth of all companies trade. */
export function madeUpTrade(transferCount: number, interests: number): MadeUpTrade {
  const entities = Math.ceil(interests * 0.8);
  const companies = Math.floor(entities * 0.12) + 1_014;
  const world = madeUpWorld(entities, interests);
  const chance = chanceFrom(7);
  const upTo = (most: number): number => Math.floor(chance() * most);
  const traders = Math.floor((entities - companies) / 5);
  const transfers = Array.from({ length: transferCount }, (_, at): Transfer => {
    const day = new Date(Date.UTC(2024, 0, 1 + upTo(640))).toISOString().slice(0, 10) as IsoDate;
    const from = Math.floor(traders * chance() ** 3);
    return {
      key: `transfer-${at}`,
      from: keyOf(companies + from),
      to: keyOf(companies + Math.min(traders, from + 1 + upTo(traders / 4))),
      chip: chips[upTo(chips.length)] ?? 'x',
      model: null,
      quantity: 1 + upTo(1_000),
      date: day,
      fromCountry: null,
      toCountry: chance() < 0.5 ? (places[upTo(places.length)] ?? null) : null,
      license: null,
      exception: null,
      source: null,
    };
  });
  return {
    ownershipLines: [
      ...[...world.entities()].map(({ key, ...told }) => entityLine(key, told)),
      ...[...world.headquarters()].map(([key, country]) => headquartersLine(key, country)),
      ...[...world.listed()].map((key) => listingLine(key, 'ENTITY_LIST')),
      ...[...world.interests()].map((value): GraphLine => ({ type: 'ownership', value })),
    ],
    chipLines: chips.map((key) => chipLine(key)),
    transfers,
    traders,
  };
}
