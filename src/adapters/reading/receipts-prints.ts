import type { Transfer } from '../../domain/diversion/transfer.ts';
import type { EntityKey } from '../../domain/ownership/closure.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { ReceiptsAnswer, ReceiptsQuery } from '../../ports/graph-store.ts';
import type { GraphSum } from '../../ports/graph-version.ts';
import { grouped, reach } from '../overlay/reach.ts';
import { printOfSum, sumAbove, sumOf, sumOfLines } from './prints.ts';

type Receipts = Omit<ReceiptsAnswer, 'version'>;

/**
 * Prints of the answers to questions that were put together as one: of each, what it would have been given alone. Each line
 * is looked at once however many are asked for.
 */
export function receiptsPrints(all: Receipts): (query: ReceiptsQuery) => string {
  const held = grouped(all.interests, ({ owner }) => owner);
  const ofChips = all.transfers.filter(({ chip }) => chip !== null);
  const received = grouped(
    ofChips.filter(({ exception }) => exception !== null),
    ({ to }) => to,
  );
  const licensed = grouped(
    ofChips.filter(({ license }) => license !== null),
    ({ toCountry }) => toCountry ?? unknown,
  );
  const operated = grouped(
    [...all.clusters.values()].filter(({ operator }) => operator !== null),
    ({ operator }) => operator ?? unknown,
  );
  const installed = grouped(all.installations, ({ cluster }) => cluster);
  const above = sumAbove(all);
  const lineSum = rememberedSums();

  const below = (keys: readonly EntityKey[]): readonly EntityKey[] => [
    ...reach(keys, (key) => (held.get(key) ?? []).map(({ owned }) => owned)),
  ];
  return ({ below: groups, countries, operatedBelow }) => {
    const receivers = below(groups).filter((key) => received.has(key));
    const places = countries.length === 0 ? [] : [...new Set([...countries, unknown])];
    const transfers = new Set<Transfer>([
      ...receivers.flatMap((key) => received.get(key) ?? []),
      ...places.flatMap((country) => licensed.get(country) ?? []),
    ]);
    const clusters = below(operatedBelow).flatMap((key) => operated.get(key) ?? []);
    const installations = clusters.flatMap(({ key }) => installed.get(key) ?? []);
    const chips = new Set([...transfers, ...installations].flatMap(({ chip }) => chip ?? []));
    const parties = [...receivers, ...clusters.flatMap(({ operator }) => operator ?? [])];
    return printOfSum(
      [],
      sumOf([
        above(parties),
        ...[...transfers].map((value) => lineSum({ type: 'transfer', value })),
        ...clusters.map((value) => lineSum({ type: 'cluster', value })),
        ...installations.map((value) => lineSum({ type: 'installation', value })),
        ...[...chips].flatMap((key) => {
          const value = all.chips.get(key);
          return value === undefined ? [] : lineSum({ type: 'chip', value });
        }),
      ]),
    );
  };
}

/** No country has this code, and no entity this key. */
const unknown = '';

function rememberedSums(): (line: GraphLine) => GraphSum {
  const sums = new Map<GraphLine['value'], GraphSum>();
  return (line) => {
    const known = sums.get(line.value);
    if (known !== undefined) return known;
    const sum = sumOfLines([line]);
    sums.set(line.value, sum);
    return sum;
  };
}
