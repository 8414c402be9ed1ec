import type { IsoDate } from '../domain/date.ts';
import type { GraphLine } from './graph-line.ts';
import type { ReadPart } from './reading.ts';

/** What a saved question was last answered with, and what that rests on. */
export interface WatchState {
  /** The version of the graph under which the answer was last found to be so. */
  readonly graphVersion: string;
  /** A print of the law under which it was. */
  readonly law: string;
  /** The first day on which the answer may be another one though nothing is changed; null: none. */
  readonly nextDay: IsoDate | null;
  /** What was asked of the store for it. */
  readonly reading: readonly ReadPart[];
  /** The answer as JSON; whoever answers knows its members. */
  readonly answer: string;
}

/** A saved question with its last state. */
export interface SavedWatch extends WatchState {
  readonly name: string;
  /** The question as JSON in the shape of the API's `DeterminationInput`. */
  readonly question: string;
  /** When it was saved, as an RFC 3339 date-time. */
  readonly createdAt: string;
  /** Raised with every new answer: of two who found one, one may keep it. */
  readonly revision: number;
}

/** A new answer, with every line that it was read from. */
export interface NewState extends WatchState {
  readonly lines: readonly GraphLine[];
}

/** A difference that was found, in the order in which they were found. */
export interface SavedFiring {
  /** 1 and upwards. */
  readonly id: number;
  readonly watch: string;
  /** When it was found, as an RFC 3339 date-time. */
  readonly firedAt: string;
  /** The difference as JSON. */
  readonly difference: string;
}

/** How far a webhook has got. */
export interface Delivery {
  /** The last firing that is done with; null: nothing was delivered to any webhook yet. */
  readonly upTo: number | null;
  /** Attempts on the one after it. */
  readonly attempts: number;
  /** Not to be tried again before, in milliseconds since 1970. */
  readonly notBefore: number;
}

/**
 * Where saved questions are kept: beside the graph, and no part of its version. Several processes may use one at the same
 * time. Every method is one transaction.
 */
export interface WatchRecord {
  /** Where it is, for messages. */
  readonly place: string;
  /** By name. */
  watches(): Promise<readonly SavedWatch[]>;
  count(): Promise<number>;
  watch(name: string): Promise<SavedWatch | null>;
  /** The lines that the last answer was read from. */
  linesOf(name: string): Promise<readonly GraphLine[]>;
  /** Whether a saved question was last answered under another version of the graph or another law, or its day has come. */
  hasStale(graphVersion: string, law: string, today: IsoDate): Promise<boolean>;
  /** Saves a question in place of one that has its name. */
  save(name: string, question: string, createdAt: string, state: NewState): Promise<void>;
  remove(name: string): Promise<boolean>;
  /** Keeps that answers are found to be so still. Those that have another revision by now are left alone. */
  keepHeld(
    watches: readonly Pick<SavedWatch, 'name' | 'revision'>[],
    graphVersion: string,
  ): Promise<void>;
  /** Keeps a new answer with the difference that it makes, if any; false where another process kept one since. */
  keepAnswer(
    watch: Pick<SavedWatch, 'name' | 'revision'>,
    state: NewState,
    firing: Pick<SavedFiring, 'firedAt' | 'difference'> | null,
  ): Promise<boolean>;
  /** Differences after one, the earliest first. */
  firingsAfter(id: number, most: number): Promise<readonly SavedFiring[]>;
  /** The last difference; 0 where there is none. */
  lastFiring(): Promise<number>;
  delivery(): Promise<Delivery>;
  keepDelivery(delivery: Delivery): Promise<void>;
  close(): Promise<void>;
}
