import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolvedStore } from '../../src/adapters/resolved/resolved-store.ts';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { entityPair } from '../../src/domain/resolution/decision.ts';
import type { Decision } from '../../src/domain/resolution/decision.ts';
import { directOwners } from '../../src/domain/ownership/in-force.ts';
import { ultimateParents } from '../../src/domain/ownership/ultimate-parents.ts';
import type { Interest } from '../../src/domain/ownership/closure.ts';
import { UNKNOWN_SHARE, WHOLE, exactShare } from '../../src/domain/ownership/share.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { describeGraphStore } from '../contract/graph-store.ts';
import { inOrder, naiveClosure, valuesOf } from '../contract/naive-store.ts';
import { keysOf } from '../contract/random-nodes.ts';
import { randomGraph } from '../contract/random-graphs.ts';
import { putAll } from '../contract/store-under-test.ts';
import {
  clusterLine,
  entityLine,
  headquartersLine,
  listingLine,
  ownershipLine,
  sourceNamed,
} from '../support/graph-lines.ts';

// Without a decision it is the store beneath, to the last answer.
describeGraphStore(
  'SQLite in memory, resolved',
  async () => resolvedStore(await openSqliteGraphStore()),
  10,
);

function same(one: string, other: string): Decision {
  const pair = entityPair(one, other);
  return { pair, verdict: 'SAME', decidedOn: '2026-01-01', decidedBy: null, note: null };
}

async function withResolved(
  lines: readonly GraphLine[],
  decisions: readonly Decision[],
  use: (store: GraphStore) => Promise<void>,
): Promise<void> {
  const store = resolvedStore(await openSqliteGraphStore());
  try {
    await putAll(store, lines);
    await store.write(async (writer) => {
      for (const decision of decisions) await writer.decide(decision);
    });
    await use(store);
  } finally {
    await store.close();
  }
}

/** The share of an interest up to all that its source has under other keys of its owner or of what it owns from the same day on. */
function withParts(
  interest: Interest,
  all: readonly Interest[],
  standFor: (key: string) => string,
): Interest {
  const { owner, owned, kind, from, source, share } = interest;
  const others = all.filter(
    (other) =>
      (other.owner !== owner || other.owned !== owned) &&
      standFor(other.owner) === standFor(owner) &&
      standFor(other.owned) === standFor(owned) &&
      other.kind === kind &&
      other.from === from &&
      (other.source?.name ?? null) === (source?.name ?? null),
  );
  if (share === null || others.length === 0) return interest;
  const most = [...Map.groupBy(others, (other) => `${other.owner} ${other.owned}`).values()].map(
    (stated) =>
      stated
        .map((each) => each.share ?? UNKNOWN_SHARE)
        .toSorted(
          (one, other) =>
            other.maximum - one.maximum || Number(one.maximumOpen) - Number(other.maximumOpen),
        )
        .slice(0, 1),
  );
  const parts = [share, ...most.flat()];
  const sum = parts.reduce((total, { maximum }) => total + maximum, 0);
  return {
    ...interest,
    share: {
      ...share,
      maximum: Math.min(sum, WHOLE),
      maximumOpen: sum <= WHOLE && parts.some(({ maximumOpen }) => maximumOpen),
    },
  };
}

/** The lines that the test looks at, as they would be if every source had used the first key of each group. */
function rewritten(
  lines: readonly GraphLine[],
  standFor: (key: string) => string,
): readonly GraphLine[] {
  return [
    ...valuesOf(lines, 'ownership')
      .map((value, _, all) => withParts(value, all, standFor))
      .filter(({ owner, owned }) => owner === owned || standFor(owner) !== standFor(owned))
      .map((value): GraphLine => {
        const ends = { owner: standFor(value.owner), owned: standFor(value.owned) };
        return { type: 'ownership', value: { ...value, ...ends } };
      }),
    ...valuesOf(lines, 'headquarters').map((value): GraphLine => {
      return { type: 'headquarters', value: { ...value, entity: standFor(value.entity) } };
    }),
    ...valuesOf(lines, 'cluster').map((value): GraphLine => {
      const operator = value.operator === null ? null : standFor(value.operator);
      return { type: 'cluster', value: { ...value, operator } };
    }),
    ...valuesOf(lines, 'transfer').map((value): GraphLine => {
      const parties = { from: standFor(value.from), to: standFor(value.to) };
      return { type: 'transfer', value: { ...value, ...parties } };
    }),
  ];
}

const graphAndPairs = randomGraph.chain((lines) => {
  const key = fc.constantFrom(...keysOf(lines, 'entity'));
  return fc.tuple(fc.constant(lines), fc.array(fc.tuple(key, key), { maxLength: 4 }));
});

/** The groups by joining pairs until nothing changes. */
function standingFor(pairs: readonly (readonly [string, string])[]): (key: string) => string {
  return (key) => {
    const group = new Set([key]);
    for (let before = 0; before < group.size;) {
      before = group.size;
      for (const [one, other] of pairs) {
        if (group.has(one)) group.add(other);
        if (group.has(other)) group.add(one);
      }
    }
    return [...group].sort()[0] ?? key;
  };
}

test('a graph with decisions answers as if its sources had used one key for what is one entity', () =>
  fc.assert(
    fc.asyncProperty(graphAndPairs, async ([lines, pairs]) => {
      const standFor = standingFor(pairs);
      const decisions = pairs
        .filter(([one, other]) => one !== other)
        .map(([one, other]) => same(one, other));
      const expected = rewritten(lines, standFor);
      const keys = inOrder(keysOf(lines, 'entity'));
      await withResolved(lines, decisions, async (store) => {
        for (const key of keys) {
          const answer = await store.closure([{ key }]);
          const naive = naiveClosure(expected, [standFor(key)]);
          expect(answer.keys).toEqual([standFor(key)]);
          expect([...answer.entities.keys()]).toEqual(naive.keys);
          expect(new Set(answer.interests)).toEqual(new Set(naive.interests));
          const places = new Set(
            valuesOf(expected, 'headquarters')
              .filter(({ entity }) => entity === standFor(key))
              .map(({ entity: _entity, ...fact }) => fact),
          );
          expect(new Set(answer.entities.get(standFor(key))?.headquarters)).toEqual(places);
        }
        const { holdings, interests } = await store.holdings(keys);
        const held = keys.map((key) =>
          inOrder(
            valuesOf(expected, 'ownership')
              .filter(({ owner }) => owner === standFor(key))
              .map(({ owned }) => owned),
          ),
        );
        expect(holdings).toEqual(held);
        const owned = new Set(held.flat());
        expect(new Set(interests)).toEqual(
          new Set(valuesOf(expected, 'ownership').filter((interest) => owned.has(interest.owned))),
        );
        const below = keys.slice(0, 1);
        const isBelow = (key: string) =>
          naiveClosure(expected, [key]).keys.includes(standFor(below[0] ?? ''));
        const received = await store.receipts({ below, countries: [], operatedBelow: below });
        expect(received.transfers.map(({ key }) => key)).toEqual(
          inOrder(
            valuesOf(expected, 'transfer')
              .filter(
                ({ to, chip, exception }) => chip !== null && exception !== null && isBelow(to),
              )
              .map(({ key }) => key),
          ),
        );
        expect([...received.clusters.keys()]).toEqual(
          inOrder(
            valuesOf(expected, 'cluster')
              .filter(({ operator }) => operator !== null && isBelow(operator))
              .map(({ key }) => key),
          ),
        );
        const scanned: string[] = [];
        await store.scanEntities((batch) => {
          for (const line of batch) if (line.type === 'entity') scanned.push(line.value.key);
        });
        expect(scanned.toSorted()).toEqual([...new Set(keys.map(standFor))].toSorted());
        for (const tokens of [[], ['nova'], ['nvoa']]) {
          const query = { tokens, kinds: null, jurisdiction: null, list: null };
          const whole = await store.findEntities(query, { first: 1_000, after: null });
          expect(new Set(whole.keys).size).toBe(whole.keys.length);
          expect(whole.totalCount).toBe(whole.keys.length);
          const paged: string[] = [];
          for (let more = true; more;) {
            const page = await store.findEntities(query, { first: 2, after: paged.at(-1) ?? null });
            paged.push(...page.keys);
            more = page.hasNextPage;
          }
          expect(paged).toEqual(whole.keys);
        }
      });
    }),
    { numRuns: 60 },
  ));

describe('two entities that a person has called one', () => {
  const lines = [
    entityLine('register-1', { name: 'Nova GmbH', aliases: ['Nova'], kind: 'UNKNOWN' }),
    entityLine('lei-1', {
      name: 'NOVA GMBH',
      identifiers: [{ scheme: 'LEI', value: 'L1' }],
      jurisdiction: 'DE',
      from: '2001-01-01',
    }),
    entityLine('parent', { name: 'Parent', jurisdiction: 'CN' }),
    entityLine('child', { name: 'Child', jurisdiction: 'FR' }),
    headquartersLine('parent', 'CN'),
    ownershipLine('parent', 'lei-1', { share: exactShare(1_000_000_000) }),
    ownershipLine('register-1', 'child', { share: exactShare(1_000_000_000) }),
    listingLine('lei-1', 'ENTITY_LIST'),
    clusterLine('cluster', { operator: 'register-1' }),
  ];

  test('are walked through as one: who owns the one is the parent of what the other owns', () =>
    withResolved(lines, [same('register-1', 'lei-1')], async (store) => {
      const closure = await store.closure([{ key: 'child' }]);
      const { parents } = ultimateParents(closure, 'child', '2026-01-01');
      expect(parents.map(({ entity }) => entity)).toEqual(['parent']);
      expect(closure.entities.get('lei-1')?.listings).toHaveLength(1);
    }));

  test.each([
    ['by one source, as parts or as the same', 'Register', 'Register', [300_000_000, 500_000_000]],
    ['by two sources, as they do not agree', 'Register', 'Accounts', [200_000_000, 300_000_000]],
  ])('own under both keys what is stated %s', (_, one, other, [minimum, maximum]) =>
    withResolved(
      [
        ...lines,
        entityLine('held'),
        ownershipLine('lei-1', 'held', {
          share: exactShare(300_000_000),
          source: sourceNamed(one),
        }),
        ownershipLine('register-1', 'held', {
          share: exactShare(200_000_000),
          source: sourceNamed(other),
        }),
      ],
      [same('register-1', 'lei-1')],
      async (store) => {
        const closure = await store.closure([{ key: 'held' }]);
        const owners = directOwners(closure, 'held', '2026-01-01');
        expect(owners).toMatchObject([{ owner: 'lei-1', share: { minimum, maximum } }]);
        const scanned: GraphLine[] = [];
        await store.scanEntities((batch) => scanned.push(...batch));
        const interests = valuesOf(scanned, 'ownership').filter(({ owned }) => owned === 'held');
        expect(new Set(interests)).toEqual(
          new Set(closure.interests.filter(({ owned }) => owned === 'held')),
        );
      },
    ),
  );

  test('own once what one source states under both keys in the same words, or twice', () =>
    withResolved(
      [
        ...lines,
        entityLine('held'),
        ownershipLine('lei-1', 'held', { share: exactShare(250_000_000) }),
        ownershipLine('register-1', 'held', { share: exactShare(250_000_000) }),
      ],
      [same('register-1', 'lei-1')],
      async (store) => {
        const owners = directOwners(await store.closure([{ key: 'held' }]), 'held', '2026-01-01');
        expect(owners).toMatchObject([{ share: { minimum: 250_000_000, maximum: 500_000_000 } }]);
      },
    ));

  test('are owned as parts or as the same by what one source states of both keys', () =>
    withResolved(
      [
        ...lines,
        ownershipLine('child', 'lei-1', { share: exactShare(200_000_000) }),
        ownershipLine('child', 'register-1', { share: exactShare(300_000_000) }),
      ],
      [same('register-1', 'lei-1')],
      async (store) => {
        const owners = directOwners(await store.closure([{ key: 'lei-1' }]), 'lei-1', '2026-01-01');
        const child = owners.find(({ owner }) => owner === 'child');
        expect(child).toMatchObject({ share: { minimum: 300_000_000, maximum: 500_000_000 } });
      },
    ));

  test('are found by each name, key and identifier, with what each source says', () =>
    withResolved(lines, [same('register-1', 'lei-1')], async (store) => {
      const { keys, entities } = await store.closure([{ key: 'register-1' }, { lei: 'L1' }]);
      expect(keys).toEqual(['lei-1', 'lei-1']);
      expect(entities.get('lei-1')).toMatchObject({
        name: 'NOVA GMBH',
        aliases: ['Nova GmbH', 'Nova'],
        identifiers: [{ scheme: 'LEI', value: 'L1' }],
        kind: 'COMPANY',
        jurisdiction: 'DE',
        from: '2001-01-01',
      });
    }));

  test.each([
    [{ list: 'ENTITY_LIST', kinds: null, jurisdiction: null }, ['lei-1']],
    [{ list: 'ENTITY_LIST', kinds: ['COMPANY' as const], jurisdiction: 'DE' }, ['lei-1']],
    [{ list: 'ENTITY_LIST', kinds: null, jurisdiction: 'FR' }, []],
    [{ list: 'MEU_LIST', kinds: null, jurisdiction: null }, []],
  ])('are found by the name of the one with what is said of the other: %j', (filter, keys) =>
    withResolved(
      [
        ...lines,
        entityLine('register-1', { name: 'Aurora GmbH', kind: 'UNKNOWN' }),
        entityLine('other', { name: 'Aurora Holding' }),
      ],
      [same('register-1', 'lei-1')],
      async (store) => {
        // Only register-1 has the name; only lei-1 is listed, a company, and of a jurisdiction.
        for (const tokens of [['aurora'], ['auorra'], []]) {
          const found = await store.findEntities({ ...filter, tokens }, { first: 9, after: null });
          expect(found).toEqual({ keys, hasNextPage: false, totalCount: keys.length });
        }
      },
    ),
  );

  test('are unknown in what they contradict each other in', () =>
    withResolved(
      [
        entityLine('a', { kind: 'PERSON', jurisdiction: 'DE' }),
        entityLine('b', { kind: 'COMPANY', jurisdiction: 'FR' }),
      ],
      [same('a', 'b')],
      async (store) => {
        const { entities } = await store.closure([{ key: 'b' }]);
        expect(entities.get('a')).toMatchObject({ kind: 'UNKNOWN', jurisdiction: null });
      },
    ));

  test('are gone through with what two sources say in the same words said once', () =>
    withResolved(
      [
        ...['p', 'q', 'r'].map((key) => entityLine(key)),
        ...['p', 'q', 'r'].map((key) => listingLine(key, 'ENTITY_LIST')),
        ...['p', 'q', 'r'].map((key) => headquartersLine(key, 'CN')),
        listingLine('q', 'MEU_LIST'),
      ],
      [same('p', 'q')],
      async (store) => {
        const shown: string[] = [];
        await store.scanEntities((lines) => {
          for (const { type, value } of lines)
            if ('entity' in value) shown.push(`${type} ${value.entity}`);
        });
        expect(shown.sort()).toEqual([
          'headquarters p',
          'headquarters r',
          'listing p',
          'listing p',
          'listing r',
        ]);
      },
    ));

  test('have what is said otherwise of one thing in one order, by whichever key they are asked for', () =>
    withResolved(
      [
        entityLine('p'),
        entityLine('q'),
        listingLine('p', 'ENTITY_LIST', { licenseRequirement: 'second' }),
        listingLine('q', 'ENTITY_LIST', { licenseRequirement: 'first' }),
      ],
      [same('p', 'q')],
      async (store) => {
        const said = async (...keys: readonly string[]): Promise<unknown> => {
          const { entities } = await store.closure(keys.map((key) => ({ key })));
          return entities.get('p')?.listings.map(({ licenseRequirement }) => licenseRequirement);
        };
        for (const keys of [['p'], ['q'], ['p', 'q'], ['q', 'p']])
          expect(await said(...keys)).toEqual(['first', 'second']);
      },
    ));

  test('are two in the store beneath, as the sources have them', async () => {
    const store = await openSqliteGraphStore();
    await putAll(store, lines);
    await store.write((writer) => writer.decide(same('register-1', 'lei-1')));
    const { keys, entities } = await store.closure([{ key: 'register-1' }, { key: 'lei-1' }]);
    expect(keys).toEqual(['register-1', 'lei-1']);
    expect(entities.get('register-1')?.name).toBe('Nova GmbH');
    await store.close();
  });

  test('are two again, in every answer and in the version, once that is taken back', () =>
    withResolved(lines, [], async (store) => {
      const answers = async () => ({
        version: await store.version(),
        closure: await store.closure([{ key: 'child' }, { key: 'register-1' }]),
        holdings: await store.holdings(['register-1', 'lei-1', 'parent']),
        found: await store.findEntities(
          { tokens: ['nova'], kinds: null, jurisdiction: null, list: null },
          { first: 9, after: null },
        ),
      });
      const before = await answers();
      await store.write((writer) => writer.decide(same('register-1', 'lei-1')));
      expect((await answers()).found).toMatchObject({ keys: ['lei-1'], totalCount: 1 });
      await store.write((writer) => writer.undecide(['lei-1', 'register-1']));
      expect(await answers()).toEqual(before);
    }));
});
