import type { IsoDate } from '../domain/date.ts';
import type { RuleSets } from '../domain/determination/rule-set.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { defaultLimits } from './limits.ts';
import { type Movements, createMovements } from './movements.ts';
import type { RecordLine } from './record-transfer.ts';
import { type Loaders, createLoaders } from './loaders.ts';
import type { CheckedOverlay, Hypothesis } from './overlay/hypothesis.ts';
import type { WhatIf } from './overlay/what-if.ts';
import { type AdmitQuestions, createPartyLimit } from './question/party-limit.ts';
import { type TakeTurns, createTurns } from './turns.ts';
import type { Watching } from './watching/watching.ts';

/** What the resolvers of one request share. */
export interface Context {
  readonly store: GraphStore;
  readonly loaders: Loaders;
  readonly whatIf: WhatIf;
  /** The contexts of the overlays of this request, by what they say. */
  readonly overlays: Map<string, Promise<Context>>;
  /** The overlay that this context is of; null for what is on record. */
  readonly overlay: CheckedOverlay | null;
  readonly hypothesis: Hypothesis | null;
  readonly ruleSets: RuleSets;
  readonly takeTurns: TakeTurns;
  readonly admitQuestions: AdmitQuestions;
  /** The date that stands for a date left out; the same through the whole request. */
  readonly today: IsoDate;
  readonly version: string;
  readonly startedAt: string;
  /** What moved, kept from request to request while the graph stays as it is. */
  readonly movements: Movements;
  /** Null where the service only reads. */
  readonly recordLine: RecordLine | null;
  /** How long a search for paths may take. */
  readonly searchMilliseconds: number;
  /** Null where nothing watches, as for a command. */
  readonly watching: Watching | null;
}

/** `isWanted` says whether the client still waits for the answer. */
export function createContext(
  {
    store,
    ruleSets,
    whatIf,
    today,
    version,
    startedAt,
    movements = createMovements(store),
    recordLine = null,
    searchMilliseconds = defaultLimits.searchMilliseconds,
    watching = null,
  }: {
    readonly store: GraphStore;
    readonly ruleSets: RuleSets;
    readonly whatIf: WhatIf;
    readonly today: () => IsoDate;
    readonly version: string;
    readonly startedAt: string;
  } & Partial<Pick<Context, 'movements' | 'recordLine' | 'searchMilliseconds' | 'watching'>>,
  isWanted: () => boolean,
): Context {
  return {
    store,
    loaders: createLoaders(store),
    ruleSets,
    whatIf,
    overlays: new Map(),
    overlay: null,
    hypothesis: null,
    takeTurns: createTurns(isWanted),
    admitQuestions: createPartyLimit(),
    today: today(),
    version,
    startedAt,
    movements,
    recordLine,
    searchMilliseconds,
    watching,
  };
}
