import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import type { IsoDate } from '../../domain/date.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';
import type { SavedFiring, SavedWatch, WatchRecord } from '../../ports/watch-record.ts';
import { aspectNames, changedAspects } from '../comparison/aspects.ts';
import type { DeterminationAspect, DeterminationInput } from '../generated/resolver-types.ts';
import { questionOfJson } from '../question/question-of-json.ts';
import { RequestProblem } from '../request-problem.ts';
import { causesOf } from './causes.ts';
import { type Evaluated, type Grounds, evaluate } from './evaluate.ts';
import { differenceJson } from './firing.ts';
import { lawPrint } from './law-print.ts';
import { statementOf } from './statement.ts';
import { type KeptAnswer, type WatchAnswer, keptAnswerOf } from './watch-answer.ts';
import { checkedName } from './watch-name.ts';

/** What a look at all saved questions came to. */
export interface Check {
  /** Questions that are saved. */
  readonly watches: number;
  /** Of those, the ones of which what they were read from was compared with the graph as it is. */
  readonly compared: number;
  /** Of those, the ones that were asked again. */
  readonly evaluated: number;
  /** Of those, the ones whose answer is another one. */
  readonly fired: number;
  /** Whether the rest is left for another time, because a load into the graph is under way. */
  readonly isWaiting: boolean;
}

export interface Watcher {
  /** Saves a question with its answer, in place of another one of that name. One that cannot be answered is refused. */
  readonly save: (name: string, input: DeterminationInput) => Promise<SavedWatch>;
  readonly remove: (name: string) => Promise<boolean>;
  /**
   * Asks again the questions whose answer can be another one since they were last looked at: those of which something that
   * was read has changed, or whose day has come, or all where the law is another one. Differences are kept. Once it is no
   * longer wanted, those that are left are left for the next time; and while a load is under way all are, so that nothing
   * is said of a graph that is half of what it is to be.
   */
  readonly check: (isWanted?: () => boolean) => Promise<Check>;
}

export interface WatcherOptions extends Grounds {
  readonly record: WatchRecord;
  readonly schema: GraphQLSchema;
  readonly today: () => IsoDate;
  /** The moment, as an RFC 3339 date-time. */
  readonly now: () => string;
}

/** Far more than anybody reads the differences of; each costs a reading at every change. */
const mostWatches = 10_000;
/** A load that was killed does not end; each of its transactions takes far less than this. */
const abandonedMilliseconds = 600_000;

export function createWatcher(options: WatcherOptions): Watcher {
  const { record, store, ruleSets, readings, version, today, now } = options;
  const law = (): string => lawPrint(ruleSets, version);
  const isLoading = async (): Promise<boolean> => {
    const since = Date.parse(now()) - abandonedMilliseconds;
    return (await store.loadsUnderWay()).some((at) => at > since);
  };

  /** Where another process found a difference first, it keeps it, and this one has nothing to keep. */
  const again = async (watch: SavedWatch, day: IsoDate): Promise<'fired' | 'same' | 'waits'> => {
    const input = questionOfJson(watch.question, options.schema);
    const before = keptAnswerOf(watch.answer);
    const found =
      input === null ? unreadable(watch, before, law()) : await evaluate(input, day, options);
    // It may have begun meanwhile.
    if (await isLoading()) return 'waits';
    const changed = differing(before, found.answer);
    if (changed === null) {
      await record.keepAnswer(watch, found.state, null);
      return 'same';
    }
    const causes =
      input === null
        ? []
        : await causesOf(
            {
              input,
              before: { ...watch, asOf: before.asOf, lines: await record.linesOf(watch.name) },
              after: { ...found.state, asOf: found.answer.asOf, aspects: found.answer.aspects },
              changed,
            },
            options,
          );
    const difference = differenceJson({
      statement: statementOf(before, found.answer, changed, causes),
      before: told(before),
      after: told(found.answer),
      changed,
      causes,
    });
    const firing: Pick<SavedFiring, 'firedAt' | 'difference'> = { firedAt: now(), difference };
    return (await record.keepAnswer(watch, found.state, firing)) ? 'fired' : 'same';
  };

  return {
    save: async (name, input) => {
      checkedName(name);
      if ((await record.watch(name)) === null && (await record.count()) >= mostWatches) {
        throw new RequestProblem(
          'BAD_USER_INPUT',
          `${mostWatches} questions are saved, and no more are. Remove one first.`,
          { path: ['name'] },
        );
      }
      const { state, refusal } = await evaluate(input, today(), options);
      if (await isLoading()) {
        throw new StoreUnavailable(
          'A load into the graph is under way, so that the answer would be of a part of it: save the question when it has ended.',
        );
      }
      if (refusal !== null) throw refusal;
      await record.save(name, JSON.stringify(input), now(), state);
      const saved = await record.watch(name);
      if (saved === null) throw new Error(`The question "${name}" was saved and is not there.`);
      return saved;
    },
    remove: (name) => record.remove(name),
    check: async (isWanted = () => true) => {
      const watches = await record.count();
      const nothing = { watches, compared: 0, evaluated: 0, fired: 0, isWaiting: false };
      if (watches === 0) return nothing;
      const [graphVersion, day] = [await store.version(), today()];
      if (!(await record.hasStale(graphVersion, law(), day))) return nothing;
      if (await isLoading()) return { ...nothing, isWaiting: true };
      const all = await record.watches();
      const due = all.filter((watch) => isDue(watch, law(), day));
      const toCompare = all.filter(
        (watch) => !isDue(watch, law(), day) && watch.graphVersion !== graphVersion,
      );
      const parts = await readings.changedParts(
        store,
        toCompare.flatMap(({ reading }) => reading),
      );
      const touched = toCompare.filter(({ reading }) => reading.some(parts.isChanged));
      const isTouched = new Set(touched);
      const held = toCompare.filter((watch) => !isTouched.has(watch));
      if (held.length > 0) await record.keepHeld(held, parts.version);
      let evaluated = 0;
      let fired = 0;
      let isWaiting = false;
      const failures: unknown[] = [];
      for (const watch of [...due, ...touched]) {
        await nextTurn();
        if (!isWanted()) break;
        evaluated += 1;
        try {
          const outcome = await again(watch, day);
          if (outcome === 'fired') fired += 1;
          isWaiting = outcome === 'waits';
          if (isWaiting) break;
        } catch (error) {
          // It stays to be asked again, and keeps none of the others from it.
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
      return { watches, compared: toCompare.length, evaluated, fired, isWaiting };
    },
  };
}

function isDue({ law, nextDay }: SavedWatch, current: string, day: IsoDate): boolean {
  return law !== current || (nextDay !== null && nextDay <= day);
}

/** The parts of two answers that differ; null where none does. */
function differing(before: KeptAnswer, after: KeptAnswer): readonly DeterminationAspect[] | null {
  if (before.aspects === null || after.aspects === null) {
    if (before.aspects === after.aspects) return null;
    return aspectNames;
  }
  const changed = changedAspects(before.aspects, after.aspects);
  return changed.length === 0 ? null : changed;
}

function told({ aspects: _parts, ...answer }: KeptAnswer): WatchAnswer {
  return answer;
}

/** What is saved and is no question to this version of the service. */
function unreadable(watch: SavedWatch, before: KeptAnswer, law: string): Evaluated {
  const problem = `This version of the service does not take the question. Save it again in its present form.`;
  const none = { determination: null, codified: null, enforced: null, aspects: null };
  const answer: KeptAnswer = { ...before, ...none, problem };
  return {
    answer,
    refusal: null,
    state: { ...watch, law, nextDay: null, answer: JSON.stringify(answer), lines: [] },
  };
}
