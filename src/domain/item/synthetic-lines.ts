import { add, compare, decimal, multiply, smallest, zero } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { ItemGraph, SyntheticData } from './item-graph.ts';
import type { Lineages } from './lineage.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Operations } from './operations.ts';

/** A line of synthetic data of a model, or of a model that it derives from, and where its facts stand. */
export interface SyntheticLine {
  readonly line: SyntheticData;
  /** For example `item.syntheticData.0`. */
  readonly path: string;
  /** Training operations of the model that the line is of. */
  readonly operations: Operations;
  readonly isOwn: boolean;
}

/** Lines of one data-generation model: variants, which have an ancestor in common, count as one. */
export type Family = readonly SyntheticLine[];

/** The synthetic data that a model's training rests on, its own first, by families of generators. */
export function families(graph: ItemGraph, lineages: Lineages, model: string): readonly Family[] {
  const ancestors = lineages.ancestors(model);
  const own = graph.syntheticData.filter((line) => line.model === model);
  const inherited = graph.syntheticData.filter(
    (line) => line.model !== model && ancestors.has(line.model),
  );
  const lines = [...own, ...inherited].map((line, position): SyntheticLine => ({
    line,
    path: `item.syntheticData.${position}`,
    operations: lineages.together([line.model]),
    isOwn: line.model === model,
  }));
  return lines.reduce<readonly Family[]>((before, line) => {
    const related = before.filter((family) =>
      family.some((other) =>
        haveCommonAncestor(lineages, line.line.generator, other.line.generator),
      ),
    );
    const others = before.filter((family) => !related.includes(family));
    return [...others, [...related.flat(), line]];
  }, []);
}

function haveCommonAncestor({ ancestors }: Lineages, left: string, right: string): boolean {
  const ofRight = ancestors(right);
  return [...ancestors(left)].some((key) => ofRight.has(key));
}

const hundred = decimal(100);

/**
 * Whether more than `limit` per cent of the operations used the family's unpublished data. A base's share is of the base's
 * operations, and so of the model's only the part that the base is of the model.
 */
export function exceedsShare(family: Family, total: Operations, limit: number): Knowledge {
  if (compare(leastShare(family, total), limitOf(limit, total.maximum)) > 0) return 'YES';
  return compare(mostShare(family, total), limitOf(limit, total.minimum)) > 0 ? 'UNKNOWN' : 'NO';
}

// Shares and limit are both multiplied with the total, so that nothing is divided; with no total, own shares stand alone.
function limitOf(limit: number, total: Decimal | null): Decimal {
  return multiply(decimal(limit), scale(total));
}

function scale(total: Decimal | null): Decimal {
  return total === null || total.units === 0n ? decimal(1) : total;
}

function leastShare(family: Family, { maximum }: Operations): Decimal {
  return sum(family, ({ line, operations, isOwn }) => {
    if (line.published !== false) return zero;
    const share = decimal(line.shareOfOperations ?? 0);
    if (isOwn) return multiply(share, scale(maximum));
    return maximum === null ? zero : multiply(share, operations.minimum);
  });
}

function mostShare(family: Family, { minimum }: Operations): Decimal {
  return sum(family, ({ line, operations, isOwn }) => {
    if (line.published === true) return zero;
    const share = line.shareOfOperations === null ? hundred : decimal(line.shareOfOperations);
    const { maximum } = operations;
    const all = scale(minimum);
    return multiply(share, isOwn || maximum === null ? all : smallest(all, maximum));
  });
}

function sum(family: Family, of: (line: SyntheticLine) => Decimal): Decimal {
  return family.reduce((total, line) => add(total, of(line)), zero);
}
