import type { CountryCode } from '../country.ts';
import type { IsoDate } from '../date.ts';
import { classifyChip } from '../item/chip.ts';
import type { ChipEntry } from '../item/chip-entry.ts';
import { graphChipFacts } from '../item/chip-facts.ts';
import type { Chip } from '../item/item-graph.ts';
import type { Closure, EntityKey } from '../ownership/closure.ts';
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
  /** Quantity times the chip's TPP; null where either is not on record. */
  readonly tpp: number | null;
  /** The classes that the chip can be of by the entry in force. */
  readonly classes: readonly ItemWorld['chipClass'][];
}

/** A transfer to somebody of a party's group, or to somebody who may be of it. */
export interface GroupReceipt extends CountedReceipt {
  readonly belongs: 'YES' | 'UNKNOWN';
}

/** Every transfer with its amount and the classes of its chip. */
export function countedReceipts(
  { transfers, chips }: Receipts,
  entry: ChipEntry,
): readonly CountedReceipt[] {
  const classified = new Map(
    [...chips].map(([key, chip]) => [key, classifyChip(graphChipFacts(chip), entry)]),
  );
  return transfers.map((receipt) => {
    const found = receipt.chip === null ? undefined : classified.get(receipt.chip);
    const each = found?.totalProcessingPerformance ?? null;
    const tpp = each === null || receipt.quantity === null ? null : each * receipt.quantity;
    return {
      receipt,
      tpp,
      classes: [...new Set((found?.worlds ?? []).map(({ chipClass }) => chipClass))],
    };
  });
}

/**
 * What the group of a party's ultimate parent received: certainly where both have the same one top, and perhaps where
 * control is joint or open. Null for a party that is not in the graph.
 */
export function groupReceipts(
  party: Pick<AssessedParty, 'entity' | 'ultimateParents'>,
  counted: readonly CountedReceipt[],
  closure: Closure,
  asOf: IsoDate,
): readonly GroupReceipt[] | null {
  const { entity, ultimateParents: tops } = party;
  if (entity === null) return null;
  const keys = new Set(tops.map((top) => top.entity));
  const [only] = tops;
  const isOneTop = tops.length === 1 && only?.certainty === 'YES';
  const belonging = new Map<EntityKey, GroupReceipt['belongs'] | 'NO'>();
  const belongs = (receiver: EntityKey) => {
    if (receiver === entity) return 'YES';
    // What was sent to a country came without its receiver's owners.
    if (!closure.entities.has(receiver)) return 'NO';
    const theirs = ultimateParents(closure, receiver, asOf).parents;
    if (!theirs.some((top) => keys.has(top.entity))) return 'NO';
    return isOneTop && theirs.length === 1 && theirs[0]?.certainty === 'YES' ? 'YES' : 'UNKNOWN';
  };
  return counted.flatMap((one) => {
    const { to } = one.receipt;
    const found = belonging.get(to) ?? belongs(to);
    belonging.set(to, found);
    return found === 'NO' ? [] : [{ ...one, belongs: found }];
  });
}

/** What transfers add up to. */
export interface Tally {
  /** TPP of those that certainly count and whose amount is known: the least that it can be. */
  readonly atLeast: number;
  /** How many were added up. */
  readonly count: number;
  /** How many more may count, or count with an amount that is not on record. */
  readonly open: number;
}

/** Adds up transfers, each of which counts or may count. */
export function tallyOf(
  receipts: readonly { readonly tpp: number | null; readonly isCertain: boolean }[],
): Tally {
  const sure = receipts.flatMap(({ tpp, isCertain }) => (isCertain && tpp !== null ? [tpp] : []));
  return {
    atLeast: sure.reduce((sum, tpp) => sum + tpp, 0),
    count: sure.length,
    open: receipts.length - sure.length,
  };
}
