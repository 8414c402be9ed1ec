import type { CountryCode } from '../domain/country.ts';
import type { Transfer } from '../domain/diversion/transfer.ts';
import type { Decision, EntityPair } from '../domain/resolution/decision.ts';
import type { ItemGraph } from '../domain/item/item-graph.ts';
import type { Closure, EntityKey, EntityKind } from '../domain/ownership/closure.ts';
import type { Chip, Cluster, Installation } from '../domain/item/item-graph.ts';
import type { GraphLine, NodeKind } from './graph-line.ts';
import type { KeyPage, Page } from './page.ts';
import type { LineAdder } from './ready-lines.ts';

/** One way to name an entity: its key, or its LEI exactly as stored (capitals); the first key wins where two carry one LEI. */
export type EntitySelector = { readonly key: EntityKey } | { readonly lei: string };

/** One way to name a chip or a model. Names compare without case and surrounding space; the first key wins among equals. */
export type ItemSelector =
  | { readonly kind: 'chip'; readonly key: string }
  | { readonly kind: 'chip'; readonly name: string }
  | { readonly kind: 'model'; readonly key: string }
  | { readonly kind: 'model'; readonly name: string };

/** Entities and all that is above them, in one reading of the store. */
export interface ClosureAnswer extends Closure {
  /** Changes whenever a fact changes, and only then; equal graphs have equal versions in every store. */
  readonly version: string;
  /** For each selector, in order, the entity's key, or null where the graph has none. */
  readonly keys: readonly (EntityKey | null)[];
}

export interface ItemAnswer extends ItemGraph {
  /** As in `ClosureAnswer`: an answer put together from both can tell whether the graph changed in between. */
  readonly version: string;
  /** For each selector, in order, the item's key, or null where the graph has none. */
  readonly keys: readonly (string | null)[];
}

export interface EntityQuery {
  /**
   * Already normalised by `searchTokens`: each token must begin a word of the name, an alias or an identifier, as written
   * or in Latin letters, or be such a word but for the edits that `forgivenEdits` says. Empty: no search.
   */
  readonly tokens: readonly string[];
  readonly kinds: readonly EntityKind[] | null;
  readonly jurisdiction: CountryCode | null;
  /** The exact name of a list that the entity has ever been on, for example `ENTITY_LIST`; null: any entity. */
  readonly list: string | null;
  /** Only these keys; left out: all. */
  readonly among?: readonly EntityKey[];
  /** None of these keys; left out: all. */
  readonly except?: readonly EntityKey[];
  /** These keys pass whatever kinds, jurisdiction and list ask for; left out: none does. */
  readonly passing?: readonly EntityKey[];
}

/** What persons have decided of pairs of entities, in the order of the pairs. */
export interface DecisionsAnswer {
  readonly decisions: readonly Decision[];
  /** As in `ClosureAnswer`: a decision is part of the graph. */
  readonly version: string;
}

/**
 * A piece of the graph below entities: every interest in an entity that one of the asked holds an interest in, and the
 * entities at both ends of each.
 */
export interface HoldingsAnswer extends Closure {
  /** For each asked key, in order, the owned entities' keys in key order, each once; none for an unknown key. */
  readonly holdings: readonly (readonly EntityKey[])[];
}

/** Which transfers are asked for; of every date. */
export interface ReceiptsQuery {
  /** Transfers that name an exception, to these entities and to everything below them, by interests of every kind and date. */
  readonly below: readonly EntityKey[];
  /** Transfers that name a license, to these countries; where there are any, also those of which no country is on record. */
  readonly countries: readonly CountryCode[];
  /** Clusters that these entities and everything below them operate, of every date. */
  readonly operatedBelow: readonly EntityKey[];
}

/**
 * Transfers of chips and clusters of them, with the chips, and with all that is above every entity that received one of
 * those transfers below or operates one of those clusters.
 */
export interface ReceiptsAnswer extends Closure {
  /** As in `ClosureAnswer`. */
  readonly version: string;
  /** In key order, each once. */
  readonly transfers: readonly Transfer[];
  readonly clusters: ReadonlyMap<string, Cluster>;
  /** What stands in the clusters. */
  readonly installations: readonly Installation[];
  readonly chips: ReadonlyMap<string, Chip>;
}

/** All transfers on record and all items, with all that is above the transfers' parties and those who operate clusters. */
export interface MovementsAnswer extends Closure, ItemGraph {
  /** As in `ClosureAnswer`. */
  readonly version: string;
  /** In key order, each once, of every date. */
  readonly transfers: readonly Transfer[];
}

/**
 * What the service asks of a store. Every method is one reading (or one transaction); none decides anything about
 * the law or about control. Answers are plain values in a fixed order: keys by `compareText`, and facts and interests
 * by their lines' identity. A store that cannot answer throws `StoreUnavailable`.
 */
export interface GraphStore {
  /** `sqlite` or `neo4j`. */
  readonly name: string;

  /** Address of the module that makes lines ready for this store (see `ReadyModule`); left out where lines come to it as they are. */
  readonly readyBy?: string;

  /** The entities selected with every entity and interest above them, of every date. */
  closure(selectors: readonly EntitySelector[]): Promise<ClosureAnswer>;

  /** The items selected with everything that they come from. */
  items(selectors: readonly ItemSelector[]): Promise<ItemAnswer>;

  /**
   * What the entities hold directly. The answer has every interest in each owned entity (also of other owners, so
   * that shares can be tightened) but not the owners' own owners.
   */
  holdings(owners: readonly EntityKey[]): Promise<HoldingsAnswer>;

  /** Transfers of chips and clusters that an amount may be counted from; which of them count, and for whom, the store does not decide. */
  receipts(query: ReceiptsQuery): Promise<ReceiptsAnswer>;

  /** Everything that moved, and between whom: what a search for ways of diversion goes over. */
  movements(): Promise<MovementsAnswer>;

  /**
   * Shows every line of every entity, each once, in batches and in no order: the entity's own and those of its
   * headquarters, locations, owners, owner statements, listings and authorizations. All are of one state of the graph,
   * whose version is the answer; a store that cannot keep to one state throws `StoreUnavailable` in the end.
   */
  scanEntities(visit: (lines: readonly GraphLine[]) => void): Promise<string>;

  /**
   * The same for every line that is of no entity: chips, models and clusters, what they come from and what stands in
   * them, and transfers.
   */
  scanItems(visit: (lines: readonly GraphLine[]) => void): Promise<string>;

  /**
   * Keys of entities: in key order, or where there is a search the best match first: a normalised name that equals the
   * search, then one that begins with it, then the others; shorter names first, then by key. All that are found as the
   * search stands come first; then those with no token more than one edit away, then those with one two edits away.
   */
  findEntities(query: EntityQuery, page: Page): Promise<KeyPage>;

  /** Keys of chips in key order; `text` must occur in the name, compared by `foldItemName`. */
  findChips(text: string | null, vendor: EntityKey | null, page: Page): Promise<KeyPage>;

  /** Keys of models in key order. */
  findModels(text: string | null, developer: EntityKey | null, page: Page): Promise<KeyPage>;

  /** Every decision on whether two entities are one. The other questions are answered as if there were none. */
  decisions(): Promise<DecisionsAnswer>;

  /** The graph's version alone. */
  version(): Promise<string>;

  /**
   * Of each load that more is to come of, when it was last noted, in milliseconds since 1970. Until it has ended the graph
   * is a part of what it is to be, and answers from it are of no state that anybody meant.
   */
  loadsUnderWay(): Promise<readonly number[]>;

  /**
   * Runs `work` in one transaction: all of it lands, or none. Reads see the graph as it was until the transaction has
   * ended; writes wait for one another. `work` must end without asking the store for another write.
   */
  write<T>(work: (writer: GraphWriter) => Promise<T>): Promise<T>;

  close(): Promise<void>;
}

export type WriteOutcome = 'added' | 'changed' | 'unchanged';

export interface GraphWriter {
  /** Which of these keys are in the store already. */
  known(kind: NodeKind, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Puts each line in place of the one with its identity, and says what that did, in order. References are already checked. */
  put(lines: readonly GraphLine[]): Promise<readonly WriteOutcome[]>;
  /** What adds lines that were made ready, where the store has `readyBy`; in a graph that is not empty it leaves every line. */
  readonly adder?: () => LineAdder;
  /** Keeps the decision in place of an earlier one on the same pair; both entities must be there. */
  decide(decision: Decision): Promise<WriteOutcome>;
  /** Takes a decision back, so that the graph is as if it had never been; false where there is none. */
  undecide(pair: EntityPair): Promise<boolean>;
  /** Notes with the transaction, at a time in milliseconds since 1970, that more of a load is to come; with null, that it has ended. */
  noteLoad(load: string, at: number | null): Promise<void>;
}

/** The store is down or does not answer in time; the question may be asked again. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
