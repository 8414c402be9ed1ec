import type { ExceptionRule, RuleSet } from '../determination/rule-set.ts';
import { groupReceipts, indexReceipts } from '../determination/receipts.ts';
import type { GroupReceipt } from '../determination/receipts.ts';
import { add, compare, decimal, zero } from '../item/decimal.ts';
import type { Decimal } from '../item/decimal.ts';
import { closureAbove } from '../ownership/closure-above.ts';
import { ultimateParents } from '../ownership/ultimate-parents.ts';
import type { Citation } from '../source.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** A transfer with which a group passed what an exception allows it in a calendar year. */
export interface BeyondCap {
  /** TPP that the group had received in the year with it, by transfers on record that certainly count. */
  readonly total: Decimal;
  readonly limit: number;
  readonly citations: readonly Citation[];
}

/** The transfers with which, or after which, a group was past the yearly limit of the exception that they name, by the rules of the date asked. */
export function transfersBeyondCap(
  { closure, items, transfers, asOf }: TransferGraph,
  ruleSet: RuleSet | null,
): ReadonlyMap<string, BeyondCap> {
  const capped = transfers
    .filter(({ exception, chip }) => exception !== null && chip !== null)
    .flatMap((transfer) => {
      const rule = cappedRule(ruleSet, transfer);
      return rule === null ? [] : [{ transfer, rule }];
    });
  const entry = ruleSet?.entries.chip;
  const beyond = new Map<string, BeyondCap>();
  if (capped.length === 0 || entry === undefined) return beyond;
  const receipts = { ...closure, ...items, transfers: capped.map(({ transfer }) => transfer) };
  const index = indexReceipts(receipts, entry, asOf);
  for (const [receiver, theirs] of Map.groupBy(capped, ({ transfer }) => transfer.to)) {
    const { parents } = ultimateParents(closureAbove(closure, receiver), receiver, asOf);
    const ofGroup = groupReceipts({ entity: receiver, ultimateParents: parents }, index) ?? [];
    for (const { transfer, rule } of theirs) {
      const total = ofGroup.filter((one) => countsWith(one, transfer)).reduce(sum, zero);
      const limit = rule.yearlyGroupLimit ?? Infinity;
      if (limit === Infinity || compare(total, decimal(limit)) <= 0) continue;
      beyond.set(transfer.key, { total, limit, citations: rule.citations });
    }
  }
  return beyond;
}

function cappedRule(
  ruleSet: RuleSet | null,
  { exception }: TransferGraph['transfers'][number],
): ExceptionRule | null {
  if (exception === null) return null;
  for (const rule of ruleSet?.rules ?? []) {
    if (rule.stage !== 'exception' || rule.yearlyGroupLimit === undefined) continue;
    if (rule.code === exception.toUpperCase()) return rule;
  }
  return null;
}

function countsWith(
  { receipt, belongs }: GroupReceipt,
  { date, exception }: TransferGraph['transfers'][number],
): boolean {
  return (
    belongs === 'YES' &&
    receipt.exception === exception &&
    receipt.date.slice(0, 4) === date.slice(0, 4) &&
    receipt.date <= date
  );
}

function sum(total: Decimal, { tpp }: GroupReceipt): Decimal {
  return tpp === null ? total : add(total, tpp);
}
