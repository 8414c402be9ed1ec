import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaidStore } from '../../src/adapters/overlay/overlaid-store.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { lineIdentity } from '../../src/ports/line-identity.ts';
import { randomFacts } from './random-facts.ts';
import { randomGraph } from './random-graphs.ts';
import { keysOf, randomItems } from './random-nodes.ts';
import { withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

const nodes: ReadonlySet<string> = new Set(['entity', 'chip', 'cluster', 'model']);
/** What an overlay may add where it is not on record. */
const addable: ReadonlySet<string> = new Set([
  'headquarters',
  'location',
  'ownership',
  'ownerStatement',
  'listing',
  'authorization',
]);

/** A store reads these by what they say of their parties: they can be taken away, and not be made to say something else. */
const decidesWhoReceives: ReadonlySet<string> = new Set(['transfer', 'cluster']);

/** A graph, edits of it, and the lines that the graph has once they are made. */
const randomOverlay = randomGraph.chain((lines) => {
  const own = lines.filter((line) => nodes.has(line.type));
  const others = randomItems(fc.constantFrom(...keysOf(lines, 'entity')));
  return fc
    .record({
      removed: fc.subarray(lines.filter(({ type }) => !nodes.has(type))),
      told: randomFacts(own),
      items: others,
    })
    .map(({ removed, told, items }) => {
      const known = new Set(lines.map(lineIdentity));
      const edits = new Map<string, GraphLine | null>();
      for (const line of removed) edits.set(lineIdentity(line), null);
      for (const line of [...told, ...items]) {
        const identity = lineIdentity(line);
        if (addable.has(line.type)) edits.set(identity, line);
        else if (known.has(identity) && !decidesWhoReceives.has(line.type))
          edits.set(identity, line);
      }
      return { lines, edits, after: loaded(lines, edits) };
    });
});

/** The plainest way: every line that is not edited, and those that are put. */
function loaded(
  lines: readonly GraphLine[],
  edits: ReadonlyMap<string, GraphLine | null>,
): readonly GraphLine[] {
  return [
    ...lines.filter((line) => !edits.has(lineIdentity(line))),
    ...[...edits.values()].flatMap((line) => line ?? []),
  ].sort((left, right) => Number(nodes.has(right.type)) - Number(nodes.has(left.type)));
}

interface Runs {
  readonly numRuns: number;
  /** Whether everything is asked of each thing alone as well, which takes long on a server. */
  readonly oneByOne: boolean;
  /** How long a test may take. */
  readonly milliseconds: number;
}

/** A store with edits laid over it, against one into which the same was loaded. */
export function overlayContract(open: OpenStore, { numRuns, oneByOne, milliseconds }: Runs): void {
  const answers = (store: GraphStore, lines: readonly GraphLine[]): Promise<unknown> =>
    answersOf(store, lines, oneByOne);

  describe('edits laid over a graph', () => {
    test(
      'answer every question as a store does into which they were loaded',
      () =>
        fc.assert(
          fc.asyncProperty(randomOverlay, async ({ lines, edits, after }) => {
            let expected: unknown = null;
            await withGraph(open, after, async (store) => {
              expected = await answers(store, lines);
            });
            await withGraph(open, lines, async (store) => {
              expect(await answers(overlaidStore(store, edits), lines)).toEqual(expected);
            });
          }),
          { numRuns },
        ),
      milliseconds,
    );

    test(
      'change nothing where there are none, the version included',
      () =>
        fc.assert(
          fc.asyncProperty(randomGraph, (lines) =>
            withGraph(open, lines, async (store) => {
              const overlaid = overlaidStore(store, new Map());
              expect(await answers(overlaid, lines)).toEqual(await answers(store, lines));
              expect(await overlaid.version()).toBe(await store.version());
            }),
          ),
          { numRuns },
        ),
      milliseconds,
    );

    test(
      'make a version that no graph has, and the store beneath keeps its own',
      () =>
        fc.assert(
          fc.asyncProperty(randomOverlay, ({ lines, edits }) =>
            withGraph(open, lines, async (store) => {
              const before = await store.version();
              const overlaid = overlaidStore(store, edits);
              const { version } = await overlaid.closure([]);
              expect(await overlaid.version()).toBe(version);
              expect(version === before).toBe(edits.size === 0);
              expect(await store.version()).toBe(before);
            }),
          ),
          { numRuns },
        ),
      milliseconds,
    );
  });
}

/** Everything that can be asked of a small graph but searches, to the order of every list. */
async function answersOf(
  store: GraphStore,
  lines: readonly GraphLine[],
  oneByOne: boolean,
): Promise<unknown> {
  const entities = [...new Set([...keysOf(lines, 'entity'), 'unknown'])];
  const [half] = [entities.slice(0, Math.ceil(entities.length / 2))];
  const single = oneByOne ? entities : [];
  const items = [
    ...keysOf(lines, 'chip').map((key) => ({ kind: 'chip', key }) as const),
    ...keysOf(lines, 'model').map((key) => ({ kind: 'model', key }) as const),
    { kind: 'chip', key: 'unknown' } as const,
  ];
  const scanned: GraphLine[] = [];
  await store.scanEntities((batch) => scanned.push(...batch));
  return {
    closures: await Promise.all(
      [...single.map((key) => [{ key }]), half.map((key) => ({ key }))].map(async (selectors) =>
        plain(await store.closure(selectors)),
      ),
    ),
    items: await Promise.all(
      [items, ...(oneByOne ? items.map((one) => [one]) : [])].map(async (asked) =>
        plain(await store.items(asked)),
      ),
    ),
    holdings: await Promise.all(
      [entities, half, ...single.map((key) => [key])].map(async (asked) =>
        plain(await store.holdings(asked)),
      ),
    ),
    receipts: await Promise.all(
      [entities, half, ...single.map((key) => [key]), []].flatMap((keys) =>
        [
          { below: keys, countries: ['CN'], operatedBelow: [] },
          { below: [], countries: [], operatedBelow: keys },
          { below: keys, countries: ['US', 'CN'], operatedBelow: keys },
        ].map(async (query) => plain(await store.receipts(query))),
      ),
    ),
    scanned: scanned.sort((left, right) => (lineIdentity(left) < lineIdentity(right) ? -1 : 1)),
  };
}

/** Maps as lists, so that their order counts, and without the version, which tells a loaded graph from an overlaid one. */
function plain(answer: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([name]) => name !== 'version')
      .map(([name, value]: [string, unknown]) => [name, value instanceof Map ? [...value] : value]),
  );
}
