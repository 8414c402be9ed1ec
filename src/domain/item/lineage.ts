import { add, largest, zero } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { ItemGraph } from './item-graph.ts';
import {
  lesserMaximum,
  rangeOfOperations,
  span,
  statedOperations,
  sumOf,
  unknownOperations,
} from './operations.ts';
import type { Operations } from './operations.ts';
import { reconcile } from './stated-total.ts';

/** The training operations of a graph's models, each stage of training counted once however many ways lead to it. */
export interface Lineages {
  /** The model and every model that it derives from. */
  readonly ancestors: (key: string) => ReadonlySet<string>;
  /** Operations of the model's own stage of training. */
  readonly own: (key: string) => Operations;
  /** Operations of all stages that led to the models together. */
  readonly together: (keys: Iterable<string>) => Operations;
  /** Whether the model's stated total can be what its base and its own stage come to. */
  readonly agrees: (key: string) => boolean;
  /** Whether by the record the model derives from itself, which cannot be. */
  readonly isCircular: (key: string) => boolean;
}

interface Stage {
  readonly total: Operations;
  readonly own: Operations;
  readonly agrees: boolean;
}

export function lineagesOf(graph: ItemGraph): Lineages {
  const additions = statedAdditions(graph);
  const bases = (key: string): readonly string[] => [...(additions.get(key)?.keys() ?? [])];
  const ancestors = remembered((key) => reachable(key, bases));
  const warmed = new Set<string>();
  // What derives from itself is an error of the record: its stages cannot be told apart.
  const isCircular = remembered((key) => bases(key).some((base) => ancestors(base).has(key)));
  const statedTotal = (key: string): Operations =>
    rangeOfOperations(graph.models.get(key)?.trainingOperations ?? null);
  const stage = remembered((key): Stage => {
    const stated = statedTotal(key);
    const added = additions.get(key);
    if (added === undefined) return { total: stated, own: stated, agrees: true };
    if (isCircular(key)) {
      // It may have been through all that trained the others, or through none of it.
      const { maximum } = sumOf(
        [...ancestors(key)].map((one) => (isCircular(one) ? statedTotal(one) : stage(one).own)),
      );
      return { total: { ...stated, maximum }, own: { ...stated, minimum: zero }, agrees: true };
    }
    const { total, additional, agrees } = reconcile(
      stated,
      together(added.keys()),
      ownStage([...added.values()]),
    );
    return { total, own: additional, agrees };
  });

  function together(keys: Iterable<string>): Operations {
    const all = [...new Set(keys)];
    // Bases first, so that no chain is too long for the call stack.
    for (const key of basesFirst(all, bases, warmed)) stage(key);
    const tops = all.filter(
      (key) => !all.some((other) => ancestors(other).has(key) && !ancestors(key).has(other)),
    );
    const [only, ...others] = tops;
    if (only === undefined) return { minimum: zero, maximum: zero };
    if (others.length === 0) return stage(only).total;
    // Both are true: stage by stage each once, and no more than all totals, no less than any of them.
    const stages = new Set(tops.flatMap((key) => [...ancestors(key)]));
    const byStage = sumOf([...stages].map((key) => stage(key).own));
    const totals = tops.map((key) => stage(key).total);
    const minimum = totals.reduce<Decimal>(
      (most, total) => largest(most, total.minimum),
      byStage.minimum,
    );
    return { minimum, maximum: lesserMaximum(byStage.maximum, sumOf(totals).maximum) };
  }

  const warmStage = (key: string): Stage => {
    together([key]);
    return stage(key);
  };
  return {
    ancestors,
    own: (key) => warmStage(key).own,
    together,
    agrees: (key) => warmStage(key).agrees,
    isCircular,
  };
}

/** Keeps what a function of a key answered. */
export function remembered<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = answer(key);
    known.set(key, { value });
    return value;
  };
}

/** Everything that can be reached from a start, itself included. */
export function reachable(
  start: string,
  next: (key: string) => Iterable<string>,
): ReadonlySet<string> {
  const seen = new Set([start]);
  for (const key of seen) {
    for (const other of next(key)) seen.add(other);
  }
  return seen;
}

/** By model and base, what sources state of the training that was added; two sources that disagree leave all between. */
function statedAdditions(graph: ItemGraph): ReadonlyMap<string, ReadonlyMap<string, Operations>> {
  const additions = new Map<string, Map<string, Operations>>();
  for (const { model, base, additionalOperations } of graph.derivations) {
    const ofModel = additions.get(model) ?? new Map<string, Operations>();
    const stated = statedOperations(additionalOperations);
    const before = ofModel.get(base);
    ofModel.set(base, before === undefined ? stated : eitherStated(before, stated));
    additions.set(model, ofModel);
  }
  return additions;
}

function eitherStated(left: Operations, right: Operations): Operations {
  if (left === unknownOperations) return right;
  return right === unknownOperations ? left : span(left, right);
}

/** Lines to several bases may speak of one stage of training or of one each. */
function ownStage(stated: readonly Operations[]): Operations {
  return {
    minimum: stated.reduce<Decimal>((most, { minimum }) => largest(most, minimum), zero),
    maximum: stated.reduce<Decimal | null>(
      (sum, { maximum }) => (sum === null || maximum === null ? null : add(sum, maximum)),
      zero,
    ),
  };
}

/** What is below `starts` and not in `done` yet, every base before what derives from it; adds it to `done`. */
function basesFirst(
  starts: readonly string[],
  bases: (key: string) => readonly string[],
  done: Set<string>,
): readonly string[] {
  const order: string[] = [];
  for (const start of starts) {
    done.add(start);
    const path = [{ key: start, left: [...bases(start)] }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const base = top.left.pop();
      if (base === undefined) {
        order.push(top.key);
        path.pop();
      } else if (!done.has(base)) {
        done.add(base);
        path.push({ key: base, left: [...bases(base)] });
      }
    }
  }
  return order;
}
