import type { CountryCode } from '../country.ts';
import type { IsoDate } from '../date.ts';
import { classifyChip } from '../item/chip.ts';
import type { ChipEntry } from '../item/chip-entry.ts';
import { graphChipFacts } from '../item/chip-facts.ts';
import type { Decimal } from '../item/decimal.ts';
import { add, decimal, largest, multiply, zero } from '../item/decimal.ts';
import type { Chip } from '../item/item-graph.ts';
import type { Closure, EntityKey } from '../ownership/closure.ts';
import type { UltimateParent } from '../ownership/ownership.ts';
import { ultimateParents } from '../ownership/ultimate-parents.ts';
import type { Source } from '../source.ts';
import type { ItemWorld } from './classification.ts';
import type { AssessedParty } from './party.ts';

/** A transfer of chips on record. */
export interface Receipt {
  readonly key: string;
  readonly to: EntityKey;
  readonly chip: string | null;
  readonly quantity: number | null;
  readonly date: IsoDate;
  readonly toCountry: CountryCode | null;
  readonly license: string | null;
  readonly exception: string | null;
  readonly source: Source | null;
}

/** What the store has of transfers for a question: with the chips, and with all that is above those who received them. */
export interface Receipts extends Closure {
  readonly transfers: readonly Receipt[];
  readonly chips: ReadonlyMap<string, Chip>;
}

/** A transfer with its amount. */
export interface CountedReceipt {
  readonly receipt: Receipt;
  /** Quantity times the chip's TPP, exactly; null where either is not on record. */
  readonly tpp: Decimal | null;
  /** The classes that the chip can be of by the entry in force. */
  readonly classes: readonly ItemWorld['chipClass'][];
}

/** A transfer to somebody of a party's group, or to somebody who may be of it. */
export interface GroupReceipt extends CountedReceipt {
  readonly belongs: 'YES' | 'UNKNOWN';
  /** The tops of the party in whose groups the receiver is, or was on the day of the transfer. */
  readonly of: readonly EntityKey[];
}

/** Transfers with their amounts, found by who received them and by where they went. */
export interface IndexedReceipts {
  /** Those of an entity and of others whose tops of control it is among, with those tops. */
  readonly byTop: ReadonlyMap<EntityKey, readonly ReceiptOfTops[]>;
  readonly byCountry: ReadonlyMap<CountryCode, readonly CountedReceipt[]>;
}

type Tops = readonly Pick<UltimateParent, 'entity' | 'certainty'>[];

interface ReceiptOfTops {
  readonly counted: CountedReceipt;
  /** Who was at the top of the receiver on the day of the transfer. */
  readonly onDay: Tops;
}

// All questions of a request share what was read for them; the index lives as long as that does.
const known = new WeakMap<Receipts, WeakMap<ChipEntry, Map<IsoDate, IndexedReceipts>>>();

/** The index of what was read, by the chip entry in force and the control of the day: made once for each. */
export function indexReceipts(
  receipts: Receipts,
  entry: ChipEntry,
  asOf: IsoDate,
): IndexedReceipts {
  const byEntry = known.get(receipts) ?? new WeakMap<ChipEntry, Map<IsoDate, IndexedReceipts>>();
  known.set(receipts, byEntry);
  const byDate = byEntry.get(entry) ?? new Map<IsoDate, IndexedReceipts>();
  byEntry.set(entry, byDate);
  const found = byDate.get(asOf) ?? makeIndex(receipts, entry, asOf);
  byDate.set(asOf, found);
  return found;
}

function makeIndex(receipts: Receipts, entry: ChipEntry, asOf: IsoDate): IndexedReceipts {
  const counted = countedReceipts(receipts, entry);
  const byTop = new Map<EntityKey, ReceiptOfTops[]>();
  for (const [receiver, theirs] of Map.groupBy(counted, ({ receipt }) => receipt.to)) {
    // What was sent to a country came without its receiver's owners.
    if (!receipts.entities.has(receiver)) continue;
    const now = ultimateParents(receipts, receiver, asOf).parents;
    for (const [date, ofDay] of Map.groupBy(theirs, ({ receipt }) => receipt.date)) {
      const onDay = ultimateParents(receipts, receiver, date).parents;
      const tops = new Set([...now, ...onDay].map(({ entity }) => entity));
      for (const top of tops) {
        const all = byTop.get(top) ?? [];
        byTop.set(top, all);
        for (const counted of ofDay) all.push({ counted, onDay });
      }
    }
  }
  const sent = counted.flatMap((one) =>
    one.receipt.toCountry === null ? [] : [{ country: one.receipt.toCountry, one }],
  );
  const byCountry = new Map(
    [...Map.groupBy(sent, ({ country }) => country)].map(([country, all]) => [
      country,
      all.map(({ one }) => one),
    ]),
  );
  return { byTop, byCountry };
}

function countedReceipts(
  { transfers, chips }: Receipts,
  entry: ChipEntry,
): readonly CountedReceipt[] {
  const classified = new Map(
    [...chips].map(([key, chip]) => [key, classifyChip(graphChipFacts(chip), entry)]),
  );
  return transfers.map((receipt) => {
    const found = receipt.chip === null ? undefined : classified.get(receipt.chip);
    const each = found?.totalProcessingPerformance ?? null;
    const tpp =
      each === null || receipt.quantity === null
        ? null
        : multiply(decimal(each), decimal(receipt.quantity));
    return {
      receipt,
      tpp,
      classes: [...new Set((found?.worlds ?? []).map(({ chipClass }) => chipClass))],
    };
  });
}

/**
 * What the group of a party's ultimate parent received: certainly what came to whoever had that one top on the day of the
 * transfer; perhaps where control is joint or open, or where the receiver came to the group later. What a company received
 * before it was sold stays with the group that it was of. Null for a party that is not in the graph.
 */
export function groupReceipts(
  party: Pick<AssessedParty, 'entity' | 'ultimateParents'>,
  { byTop }: IndexedReceipts,
): readonly GroupReceipt[] | null {
  const { entity, ultimateParents: tops } = party;
  if (entity === null) return null;
  const found = new Map<string, GroupReceipt>();
  for (const top of tops) {
    for (const { counted, onDay } of byTop.get(top.entity) ?? []) {
      const isSure =
        (counted.receipt.to === entity && areSame(tops, onDay)) ||
        (isOne(tops) && isOne(onDay) && areSame(tops, onDay));
      const before = found.get(counted.receipt.key)?.of ?? [];
      const of = [...before, top.entity];
      found.set(counted.receipt.key, { ...counted, belongs: isSure ? 'YES' : 'UNKNOWN', of });
    }
  }
  return [...found.values()];
}

function isOne(tops: Tops): boolean {
  const [only] = tops;
  return tops.length === 1 && only?.certainty === 'YES';
}

function areSame(some: Tops, others: Tops): boolean {
  const entities = new Set(others.map(({ entity }) => entity));
  return some.length === others.length && some.every(({ entity }) => entities.has(entity));
}

/** The most that transfers of a known amount make for one of several tops, those that may count included. */
export function mostForOneTop(receipts: readonly GroupReceipt[]): Decimal {
  const byTop = new Map<EntityKey, Decimal>();
  for (const { of, tpp } of receipts) {
    if (tpp === null) continue;
    for (const top of of) byTop.set(top, add(byTop.get(top) ?? zero, tpp));
  }
  return [...byTop.values()].reduce(largest, zero);
}

/** What transfers add up to. */
export interface Tally {
  /** TPP of those that certainly count and whose amount is known: the least that it can be. */
  readonly atLeast: Decimal;
  /** How many were added up. */
  readonly count: number;
  /** How many more may count, or count with an amount that is not on record. */
  readonly open: number;
}

/** Adds up transfers, each of which counts or may count. */
export function tallyOf(
  receipts: readonly { readonly tpp: Decimal | null; readonly isCertain: boolean }[],
): Tally {
  const sure = receipts.flatMap(({ tpp, isCertain }) => (isCertain && tpp !== null ? [tpp] : []));
  return {
    atLeast: sure.reduce(add, zero),
    count: sure.length,
    open: receipts.length - sure.length,
  };
}
