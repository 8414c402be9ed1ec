import { type KeyPage, LARGEST_PAGE } from '../ports/page.ts';
import { RequestProblem } from './request-problem.ts';

/** A kind of list. Its cursors name it, so that none is taken for a place in another kind. */
export type ListKind =
  | 'entities'
  | 'owners'
  | 'holdings'
  | 'effectiveOwners'
  | 'chips'
  | 'models'
  | 'changes'
  | 'diversionPaths'
  | 'exposedTransfers'
  | 'ledgerEntries'
  | 'watches';

/** A page that was asked for, checked. */
export interface PageRequest {
  readonly list: ListKind;
  readonly first: number;
  /** The key to go on after; null from the start. */
  readonly after: string | null;
}

export interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
}

/** A page of a list in Relay's form. */
export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const defaultPage = 20;

export function cursorOf(list: ListKind, key: string): string {
  return Buffer.from(`${list}:${key}`, 'utf8').toString('base64url');
}

/** Checks the arguments of a paged field. */
export function parsePage(
  list: ListKind,
  arguments_: {
    readonly first?: number | null | undefined;
    readonly after?: string | null | undefined;
  },
): PageRequest {
  const first = arguments_.first ?? defaultPage;
  if (first < 1 || first > LARGEST_PAGE) {
    throw new RequestProblem(
      'BAD_USER_INPUT',
      `first is ${first}. Ask for 1 to ${LARGEST_PAGE} at a time, and for the rest with after.`,
      { path: ['first'] },
    );
  }
  const { after } = arguments_;
  return {
    list,
    first,
    after: after === null || after === undefined ? null : keyOfCursor(list, after),
  };
}

function keyOfCursor(list: ListKind, cursor: string): string {
  const key = Buffer.from(cursor, 'base64url')
    .toString('utf8')
    .slice(list.length + 1);
  if (cursorOf(list, key) !== cursor) throw badCursor();
  return key;
}

function badCursor(): RequestProblem {
  return new RequestProblem(
    'BAD_CURSOR',
    'after is not a cursor of this list. Take endCursor or a cursor from the page before, or leave after out.',
    { path: ['after'] },
  );
}

/** A page of a list that is at hand as a whole. Keys must differ. */
export function pageOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { list, first, after }: PageRequest,
): Connection<T> {
  const place = after === null ? -1 : items.findIndex((item) => keyOf(item) === after);
  if (after !== null && place === -1) throw badCursor();
  const page = items.slice(place + 1, place + 1 + first);
  return connection(list, page, keyOf, {
    hasNextPage: place + 1 + first < items.length,
    hasPreviousPage: place >= 0,
    totalCount: items.length,
  });
}

/** A page that the store cut; `nodes` are what its keys stand for, in their order. */
export function pageOfKeys<T>(
  { keys, hasNextPage, totalCount }: KeyPage,
  nodes: readonly T[],
  { list, after }: PageRequest,
): Connection<T> {
  const keyOfNode = new Map(nodes.map((node, index) => [node, keys[index] ?? '']));
  return connection(list, nodes, (node) => keyOfNode.get(node) ?? '', {
    hasNextPage,
    hasPreviousPage: after !== null,
    totalCount,
  });
}

function connection<T>(
  list: ListKind,
  nodes: readonly T[],
  keyOf: (node: T) => string,
  place: { hasNextPage: boolean; hasPreviousPage: boolean; totalCount: number },
): Connection<T> {
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(list, keyOf(node)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: place.hasNextPage,
      hasPreviousPage: place.hasPreviousPage,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: place.totalCount,
  };
}
