import type { CountryCode } from '../country.ts';
import type { IsoDate } from '../date.ts';
import type { ItemGraph } from '../item/item-graph.ts';
import type { Closure, EntityKey } from '../ownership/closure.ts';
import { rowsInOrder, startsOf } from '../whole-graph/columns.ts';
import { beginnings } from './beginnings.ts';
import type { Beginnings } from './beginnings.ts';
import { type Transfer, compareTransfers } from './transfer.ts';

/** Rows of transfers, found by a number: those of `at` are `rows[start[at]]` up to `rows[start[at + 1]]`, earliest first. */
export interface RowsBy {
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

/**
 * Every transfer on record up to a date, by number: row numbers go up with date, then key. A place is a party together
 * with an item: what a party received of an item, it can send on.
 */
export interface TransferGraph {
  /** Both parties of every transfer, with everything above them, and so who operates a cluster. */
  readonly closure: Closure;
  readonly items: ItemGraph;
  readonly asOf: IsoDate;
  readonly transfers: readonly Transfer[];
  readonly parties: readonly EntityKey[];
  readonly partyOf: ReadonlyMap<EntityKey, number>;
  /** Names of items, for example `chip:h200`. */
  readonly itemNames: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly item: Int32Array;
  /** The same for transfers of one day, and more for a later one. */
  readonly day: Int32Array;
  /** Where a transfer went by the record: a place in `countries`, or -1 where none says. */
  readonly toCountry: Int32Array;
  readonly countries: readonly CountryCode[];
  /** The party and item that a transfer leaves from, and comes to. */
  readonly leaves: Int32Array;
  readonly reaches: Int32Array;
  readonly placeCount: number;
  readonly bySender: RowsBy;
  readonly byReceiver: RowsBy;
  readonly beginnings: Beginnings;
}

/** The transfers on record up to a date, indexed. A party that sends to itself moves nothing. */
export function transferGraph(
  closure: Closure,
  items: ItemGraph,
  all: readonly Transfer[],
  asOf: IsoDate,
): TransferGraph {
  const transfers = inOrder(all.filter(({ from, to, date }) => from !== to && date <= asOf));
  const partyOf = new Map<EntityKey, number>();
  const itemNames: string[] = [];
  const itemOf = { chip: new Map<string, number>(), model: new Map<string, number>() };
  const countryOf = new Map<CountryCode, number>();
  const placeOf = new Map<number, number>();
  const from = new Int32Array(transfers.length);
  const to = from.slice();
  const item = from.slice();
  const day = from.slice();
  const toCountry = from.slice().fill(-1);
  const leaves = from.slice();
  const reaches = from.slice();
  for (const [row, transfer] of transfers.entries()) {
    from[row] = numberOf(partyOf, transfer.from);
    to[row] = numberOf(partyOf, transfer.to);
    const known = transfer.chip === null ? itemOf.model : itemOf.chip;
    const key = transfer.chip ?? transfer.model ?? '';
    const number = known.get(key) ?? itemNames.push(itemName(transfer)) - 1;
    known.set(key, number);
    item[row] = number;
    if (transfer.toCountry !== null) toCountry[row] = numberOf(countryOf, transfer.toCountry);
    const before = transfers[row - 1];
    day[row] = row === 0 ? 0 : (day[row - 1] ?? 0) + (before?.date === transfer.date ? 0 : 1);
  }
  const width = itemNames.length;
  for (let row = 0; row < transfers.length; row += 1) {
    leaves[row] = numberOf(placeOf, (from[row] ?? 0) * width + (item[row] ?? 0));
    reaches[row] = numberOf(placeOf, (to[row] ?? 0) * width + (item[row] ?? 0));
  }
  const parties = [...partyOf.keys()];
  const placeCount = placeOf.size;
  return {
    closure,
    items,
    asOf,
    transfers,
    parties,
    partyOf,
    itemNames,
    from,
    to,
    item,
    day,
    toCountry,
    countries: [...countryOf.keys()],
    leaves,
    reaches,
    placeCount,
    bySender: rowsBy(from, parties.length),
    byReceiver: rowsBy(to, parties.length),
    beginnings: beginnings({ day, leaves, reaches, placeCount }),
  };
}

/** As `compareTransfers` has it, day by day: a store gives them in the order of their keys, which then is one look at each. */
function inOrder(transfers: readonly Transfer[]): readonly Transfer[] {
  const byDay = [...Map.groupBy(transfers, ({ date }) => date)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return byDay.flatMap(([, ofDay]) => {
    const isSorted = ofDay.every((each, at) => {
      const before = ofDay[at - 1];
      return before === undefined || before.key < each.key;
    });
    return isSorted ? ofDay : ofDay.sort(compareTransfers);
  });
}

/** What moved, as one text. */
export function itemName({ chip, model }: Pick<Transfer, 'chip' | 'model'>): string {
  return chip === null ? `model:${model ?? ''}` : `chip:${chip}`;
}

/** Both parties of the transfers and everybody who operates a cluster, each once: those whose owners a question needs. */
export function partiesOf(
  transfers: readonly Transfer[],
  { clusters }: Pick<ItemGraph, 'clusters'>,
): readonly EntityKey[] {
  const parties = new Set<EntityKey>();
  for (const { from, to } of transfers) {
    parties.add(from);
    parties.add(to);
  }
  for (const { operator } of clusters.values()) if (operator !== null) parties.add(operator);
  return [...parties];
}

function rowsBy(of: Int32Array, count: number): RowsBy {
  const start = startsOf(of, count);
  return { start, rows: rowsInOrder(of, start) };
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
