import type { IsoDate } from '../date.ts';
import type { Steps } from '../steps.ts';
import type { Closure, EntityKey } from './closure.ts';
import { closureAbove } from './closure-above.ts';
import { datedChanges } from './dated-change.ts';
import type { DatedChange } from './dated-change.ts';
import { compareKeys } from './interest-statements.ts';

export type OwnershipAspect = 'ULTIMATE_PARENTS' | 'TIER' | 'RESTRICTIONS';

export const ownershipAspects = [
  'ULTIMATE_PARENTS',
  'TIER',
  'RESTRICTIONS',
] as const satisfies readonly OwnershipAspect[];

/** The answers about an entity on a day, each as a text that is the same exactly where the answer is. */
export type OwnershipState = Readonly<Record<OwnershipAspect, string>>;

/** A day on which an answer changed. */
export interface OwnershipChange {
  readonly date: IsoDate;
  readonly aspects: readonly OwnershipAspect[];
  /** The facts without whose change that day the new answers would be others; all of the day's where no single one is. */
  readonly facts: readonly DatedChange[];
  /** Whether the rules that take effect on that day are a cause. */
  readonly rules: boolean;
}

export interface OwnershipHistory {
  /** The earliest first. */
  readonly changes: readonly OwnershipChange[];
  /** The day up to which (exclusive) every day was looked at: the end asked for, or earlier where that was too much. */
  readonly lookedUpTo: IsoDate;
}

export interface HistoryQuestion {
  readonly closure: Closure;
  readonly key: EntityKey;
  /** Days from `from` up to `to`, which is exclusive. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The days on which rules take effect. */
  readonly ruleDates: ReadonlySet<IsoDate>;
  /** The answers on a day, by the facts of a closure and the rules in force; `rules` OLD are those of the day before. */
  readonly stateOn: (closure: Closure, date: IsoDate, rules: 'OLD' | 'NEW') => OwnershipState;
  /** How many facts may be looked at, each time that one is counted: the history ends early where they are too many. */
  readonly budget: number;
}

/**
 * The days on which the ultimate parents, the tier or the restrictions of an entity change, and what changes them. The
 * answers change on no other day than one on which a fact above the entity begins or ends, or rules take effect.
 */
export function* ownershipHistory(question: HistoryQuestion): Steps<OwnershipHistory> {
  const { key, from, to, ruleDates, stateOn } = question;
  const closure = closureAbove(question.closure, key);
  const facts = datedChanges(closure);
  const days = [...new Set([...facts.keys(), ...ruleDates])]
    .filter((date) => from <= date && date < to)
    .sort(compareKeys);
  let left = question.budget;
  const look = (...asked: Parameters<typeof stateOn>): OwnershipState => {
    left -= closure.entities.size + closure.interests.length;
    return stateOn(...asked);
  };
  const changes: OwnershipChange[] = [];
  for (const date of days) {
    if (left < 0) return { changes, lookedUpTo: date };
    yield;
    const begun = facts.get(date) ?? [];
    const before = look(asBefore(closure, begun), date, 'OLD');
    const after = look(closure, date, 'NEW');
    const aspects = ownershipAspects.filter((aspect) => before[aspect] !== after[aspect]);
    if (aspects.length === 0) continue;
    const differs = (state: OwnershipState): boolean =>
      aspects.some((aspect) => state[aspect] !== after[aspect]);
    const rules = ruleDates.has(date) && differs(look(closure, date, 'OLD'));
    const decisive = begun.filter((change) => differs(look(change.undo(closure), date, 'NEW')));
    const isExplained = rules || decisive.length > 0;
    changes.push({
      date,
      aspects,
      facts: isExplained ? decisive : begun,
      rules: isExplained ? rules : ruleDates.has(date),
    });
  }
  return { changes, lookedUpTo: to };
}

function asBefore(closure: Closure, changes: readonly DatedChange[]): Closure {
  return changes.reduce((sofar, change) => change.undo(sofar), closure);
}
