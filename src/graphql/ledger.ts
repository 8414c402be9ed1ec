import type { IsoDate } from '../domain/date.ts';
import { groupReceipts, indexReceipts } from '../domain/determination/receipts.ts';
import type { CountedReceipt, Tally } from '../domain/determination/receipts.ts';
import { countryWords } from '../domain/determination/country-words.ts';
import { amountWords, numberWords } from '../domain/determination/words.ts';
import type { Transfer } from '../domain/diversion/transfer.ts';
import { toNumber } from '../domain/item/decimal.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { ultimateParents } from '../domain/ownership/ultimate-parents.ts';
import { countryName } from '../iso-countries.ts';
import { licensedOnRecord } from '../law/2025-01-13-ai-diffusion/licensed-on-record.ts';
import { receivedOnRecord } from '../law/2025-01-13-ai-diffusion/received-on-record.ts';
import type { Context } from './context.ts';
import { contextOf } from './context-of.ts';
import type { CountryNode, EntityNode, TransferNode } from './nodes.ts';
import { ruleSetOn } from './rules-on.ts';
import { upstream } from './upstream.ts';

export interface LedgerEntryNode {
  readonly transfer: TransferNode;
  readonly tpp: number | null;
  readonly counts: Knowledge;
}

export interface LedgerNode {
  readonly tally: Tally;
  readonly statement: string;
  readonly entries: readonly LedgerEntryNode[];
}

/** What an entity's group received under LPP in the calendar year, as the rule that limits it counts. */
export async function groupLedger(
  node: EntityNode,
  asOf: IsoDate,
  context: Context,
): Promise<LedgerNode> {
  const { closure, under } = await upstream(node, context);
  const { loaders, ruleSets } = contextOf({ under }, context);
  const { entries } = ruleSetOn(ruleSets, asOf, ['asOf']);
  const { key, name } = node.entity;
  const { parents } = ultimateParents(closure, key, asOf);
  const below = parents.map(({ entity }) => entity);
  const answer = await loaders.receipts({ below, countries: [], operatedBelow: [] });
  const index = indexReceipts(answer, entries.chip, asOf);
  const received = groupReceipts({ entity: key, ultimateParents: parents }, index);
  const { tally, counted } = receivedOnRecord({ asOf, party: { received } });
  return {
    tally,
    statement: statementOf(
      tally,
      `the group of ${name} under LPP in ${asOf.slice(0, 4)} up to ${asOf}`,
    ),
    entries: entriesOf(counted, answer.transfers, { asOf, under }, (one) =>
      one.belongs === 'YES' && one.tpp !== null ? 'YES' : 'UNKNOWN',
    ),
  };
}

/** What licensed transfers brought a country since 2025, as the rule on its allocation counts. */
export async function countryLedger(
  node: CountryNode,
  asOf: IsoDate,
  context: Context,
): Promise<LedgerNode> {
  const { code: country } = node;
  const { loaders, ruleSets } = contextOf({ under: node.under ?? null }, context);
  const { entries } = ruleSetOn(ruleSets, asOf, ['asOf']);
  const answer = await loaders.receipts({ below: [], countries: [country], operatedBelow: [] });
  const { byCountry } = indexReceipts(answer, entries.chip, asOf);
  const recorded = (code: string): readonly CountedReceipt[] =>
    [code, null].flatMap((to) => byCountry.get(to) ?? []);
  const { tally, counted, open } = licensedOnRecord({ asOf, recorded }, country);
  const certain = new Set(counted);
  return {
    tally,
    statement: statementOf(
      tally,
      `${countryWords(country, countryName(country))} under license since 1 January 2025 up to ${asOf}`,
    ),
    entries: entriesOf(
      [...counted, ...open],
      answer.transfers,
      { asOf, under: node.under ?? null },
      (one) => (certain.has(one) ? 'YES' : 'UNKNOWN'),
    ),
  };
}

function statementOf({ atLeast, count, open }: Tally, where: string): string {
  const more =
    open === 0 ? '' : ` ${numberWords(open)} more may count, or count with an unknown amount.`;
  return `${numberWords(count)} ${count === 1 ? 'transfer' : 'transfers'} on record brought ${amountWords(atLeast)} TPP to ${where}, as a least.${more}`;
}

function entriesOf<Counted extends CountedReceipt>(
  counted: readonly Counted[],
  transfers: readonly Transfer[],
  read: Omit<TransferNode, 'transfer'>,
  countsOf: (one: Counted) => Knowledge,
): readonly LedgerEntryNode[] {
  const byKey = new Map(transfers.map((transfer) => [transfer.key, transfer]));
  return counted
    .flatMap((one) => {
      const transfer = byKey.get(one.receipt.key);
      if (transfer === undefined) return [];
      return [
        {
          transfer: { transfer, ...read },
          tpp: one.tpp === null ? null : toNumber(one.tpp),
          counts: countsOf(one),
        },
      ];
    })
    .sort(({ transfer: left }, { transfer: right }) =>
      left.transfer.date === right.transfer.date
        ? Number(left.transfer.key > right.transfer.key) || -1
        : Number(left.transfer.date > right.transfer.date) || -1,
    );
}
