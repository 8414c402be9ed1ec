import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactShare } from '../../src/domain/ownership/share.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import {
  chipLine,
  entityLine,
  headquartersLine,
  listingLine,
  ownerStatementLine,
  ownershipLine,
} from '../support/graph-lines.ts';
import { type RunningApp, withApp } from '../support/running-app.ts';
import { smallGraph } from '../support/small-graph.ts';

const query = `query ($input: DeterminationInput!, $to: Outcome!, $regime: Regime, $mostChanges: Int, $kinds: [VariedKind!], $mostCandidates: Int, $timeLimitMs: Int) {
  nearestChange(input: $input, to: $to, regime: $regime, mostChanges: $mostChanges, kinds: $kinds, mostCandidates: $mostCandidates, timeLimitMs: $timeLimitMs) {
    determination { codified { outcome } hypothesis { changes } }
    changesNeeded foundCount truncated
    found { changes kinds determination { id codified { outcome } hypothesis { changes } } }
    bound { candidates triedAlone candidatesLeftOut mostChanges everySetOf setsTried }
  }
}`;

interface Nearest {
  readonly determination: { readonly codified: { readonly outcome: string } };
  readonly changesNeeded: number | null;
  readonly foundCount: number;
  readonly truncated: boolean;
  readonly found: readonly {
    readonly changes: readonly string[];
    readonly kinds: readonly string[];
    readonly determination: {
      readonly id: string;
      readonly codified: { readonly outcome: string };
      readonly hypothesis: { readonly changes: readonly string[] } | null;
    };
  }[];
  readonly bound: {
    readonly candidates: readonly string[];
    readonly triedAlone: readonly string[];
    readonly candidatesLeftOut: number;
    readonly everySetOf: number;
    readonly setsTried: number;
  };
}

const nearest = async (
  app: RunningApp,
  variables: Readonly<Record<string, unknown>>,
): Promise<Nearest> => {
  const { data, errors } = await app.ask(query, variables);
  expect(errors).toEqual([]);
  return data?.['nearestChange'] as Nearest;
};

const asked = (endUser: string, chip = 'h9') => ({
  item: { chip: { key: chip } },
  destination: 'GB',
  endUser: { entity: { key: endUser } },
  asOf: '2025-06-01',
});

const outcomeOf = async (app: RunningApp, input: unknown): Promise<string> => {
  const { data } = await app.ask(
    'query ($input: DeterminationInput!) { determination(input: $input) { codified { outcome } } }',
    { input },
  );
  const determination = data?.['determination'] as Nearest['determination'];
  return determination.codified.outcome;
};

/** A unit of which a buyer has 40 % and another company this much. */
const unitOfTwo = (shareOfOther: number): readonly GraphLine[] => [
  chipLine('h9', {
    performance: [{ operation: 'FP16', bits: 16, teraOps: 989.5 }],
    dieAreaMm2: 814,
    nonPlanar: true,
    designedForDataCenter: true,
  }),
  ...['unit', 'other', 'buyer'].map((key) => entityLine(key)),
  headquartersLine('unit', 'GB'),
  headquartersLine('other', 'GB'),
  headquartersLine('buyer', 'CN'),
  ownerStatementLine('other', 'TOP'),
  ownerStatementLine('buyer', 'TOP'),
  ownershipLine('other', 'unit', { share: exactShare(shareOfOther * 10_000_000) }),
  ownershipLine('buyer', 'unit', { share: exactShare(40 * 10_000_000) }),
];

const setsWithConflicts = (shareOfOther: number, to: string) =>
  withApp(unitOfTwo(shareOfOther), async (app) => {
    const { data, errors } = await app.ask(
      `query ($input: DeterminationInput!, $to: Outcome!) {
        nearestChange(input: $input, to: $to, kinds: [INTEREST], mostChanges: 1) { found { changes conflicts } } }`,
      { input: asked('unit'), to },
    );
    expect(errors).toEqual([]);
    const nearestSets = data?.['nearestChange'] as {
      readonly found: readonly {
        readonly changes: readonly string[];
        readonly conflicts: readonly string[];
      }[];
    };
    return nearestSets.found;
  });

describe('a set of changes', () => {
  it('says where shares of one entity would come to more than the whole, and nothing where they do not', async () => {
    const toReview = await setsWithConflicts(60, 'REVIEW');
    expect(toReview).toEqual([
      {
        changes: [expect.stringContaining('(other) holds no interest')],
        conflicts: [],
      },
      {
        changes: [expect.stringContaining('(buyer) in Company unit (unit) is 51 %')],
        conflicts: [
          expect.stringContaining('more than 100 % of its shares (at least 111 %)'),
          expect.stringContaining('controlled by buyer and also by other, and only one can'),
        ],
      },
    ]);
    expect(await setsWithConflicts(45, 'LICENSE_REQUIRED')).toEqual([
      { changes: [expect.stringContaining('(unit) is 51 %')], conflicts: [] },
    ]);
  });
});

describe('nearestChange', () => {
  it('finds the figure of a chip that takes it out of control, and an id that leads back to the answer', () =>
    withApp(smallGraph, async (app) => {
      const answer = await nearest(app, { input: asked('dragon-sg'), to: 'NO_LICENSE_REQUIRED' });
      expect(answer.determination.codified.outcome).toBe('LICENSE_REQUIRED');
      expect(answer.changesNeeded).toBe(1);
      expect(answer.truncated).toBe(false);
      expect(answer.found.flatMap(({ kinds }) => kinds)).toContain('ITEM');
      for (const { changes, kinds, determination } of answer.found) {
        expect(determination.codified.outcome).toBe('NO_LICENSE_REQUIRED');
        const isOfQuestion = kinds.every((kind) => kind === 'ATTESTATION');
        expect(determination.hypothesis?.changes ?? []).toEqual(isOfQuestion ? [] : changes);
        const { data } = await app.ask(
          'query ($id: ID!) { node(id: $id) { ... on Determination { id } } }',
          { id: determination.id },
        );
        expect(data?.['node']).toEqual({ id: determination.id });
      }
    }));

  it('says 0 where the outcome is so already, and tries nothing', () =>
    withApp(smallGraph, async (app) => {
      expect(
        await nearest(app, { input: asked('dragon-sg'), to: 'LICENSE_REQUIRED' }),
      ).toMatchObject({
        changesNeeded: 0,
        found: [],
        bound: { setsTried: 0 },
      });
    }));

  it('says that none was found, and within which bound', () =>
    withApp(smallGraph, async (app) => {
      const input = asked('acme-uk');
      const kinds = ['HEADQUARTERS', 'INTEREST', 'LISTING'];
      const variables = { input, to: 'NO_LICENSE_REQUIRED', mostChanges: 1, kinds };
      const answer = await nearest(app, variables);
      expect(answer).toMatchObject({ changesNeeded: null, found: [], truncated: false });
      expect(answer.bound.everySetOf).toBe(1);
      const { candidates, triedAlone, candidatesLeftOut, setsTried } = answer.bound;
      expect(setsTried).toBe(candidates.length + triedAlone.length);
      expect(candidatesLeftOut).toBe(triedAlone.length);
    }));

  it('keeps what the overlay of the question supposes', () =>
    withApp(smallGraph, async (app) => {
      const overlay = {
        changes: [{ removeInterest: { owner: { key: 'dragon' }, owned: { key: 'dragon-sg' } } }],
      };
      const input = { ...asked('dragon-sg'), overlay };
      const answer = await nearest(app, { input, to: 'REVIEW', mostChanges: 1 });
      for (const { determination } of answer.found) {
        expect(determination.hypothesis?.changes[0]).toContain('holds no interest');
      }
      expect(answer.determination).toMatchObject({ hypothesis: { changes: [expect.any(String)] } });
    }));

  it('stops where time runs out and says so', () =>
    withApp(smallGraph, async (app) => {
      const input = asked('venture');
      const answer = await nearest(app, { input, to: 'LICENSE_EXCEPTION', timeLimitMs: 1 });
      expect(answer).toMatchObject({
        truncated: true,
        changesNeeded: null,
        bound: { everySetOf: 0 },
      });
    }));

  it.each([
    [{ mostChanges: 4 }, 'mostChanges is 4'],
    [{ timeLimitMs: 30_001 }, 'timeLimitMs is 30001'],
    [{ mostCandidates: 0 }, 'mostCandidates is 0'],
    [{ mostCandidates: 101 }, 'mostCandidates is 101'],
    [{ to: 'NOT_ENFORCED' }, 'The codified outcome is never NOT_ENFORCED'],
  ])('refuses %j', (variables, message) =>
    withApp(smallGraph, async (app) => {
      const { errors } = await app.ask(query, {
        input: asked('acme'),
        to: 'REVIEW',
        ...variables,
      });
      expect(errors.map((error) => error.message)).toEqual([expect.stringContaining(message)]);
    }),
  );

  it('finds the smallest sets of interests and listings that brute force finds, and no others', () =>
    fc.assert(
      fc.asyncProperty(smallQuestion, ({ lines, to }) =>
        withApp(lines, async (app) => {
          const answer = await nearest(app, {
            input: asked('user', 'x'),
            to,
            mostChanges: 2,
            kinds: ['HEADQUARTERS', 'INTEREST', 'LISTING', 'ITEM'],
          });
          const removals = lines.filter(({ type }) => type === 'ownership' || type === 'listing');
          const expected = await bruteForce(lines, removals, to);
          const found = answer.found.filter(({ changes }) => changes.every(isRemoval));
          expect(answer.changesNeeded === null ? expected : []).toEqual([]);
          for (const { size, words } of expected) {
            expect(answer.changesNeeded).toBeLessThanOrEqual(size);
            if (size !== answer.changesNeeded || answer.foundCount > answer.found.length) continue;
            const known = found.map(({ changes }) => [...changes].map(nameOf).sort());
            expect(known).toContainEqual(words);
          }
          // What it finds is so in a store into which it is loaded, and no smaller part of it is.
          for (const { changes } of found) {
            expect(expected.map(({ words }) => words)).toContainEqual(changes.map(nameOf).sort());
          }
        }),
      ),
      { numRuns: 8 },
    ));
});

const keys = ['user', 'one', 'two'] as const;

/** A chip under full control, and a party with a few owners, which listings and countries tell apart. */
const smallQuestion = fc.record({
  lines: fc
    .record({
      held: fc.uniqueArray(
        fc.record({
          owner: fc.constantFrom('one', 'two'),
          owned: fc.constantFrom('user', 'one'),
          share: fc.constantFrom(30, 50, 60),
        }),
        { selector: ({ owner, owned }) => `${owner} ${owned}`, minLength: 1, maxLength: 3 },
      ),
      seats: fc.tuple(...keys.map(() => fc.constantFrom('GB', 'CN', 'AE'))),
      listed: fc.subarray([...keys]),
    })
    .map(({ held, seats, listed }): readonly GraphLine[] => [
      chipLine('x', {
        performance: [{ operation: 'FP16', bits: 16, teraOps: 1_000 }],
        dieAreaMm2: 800,
        nonPlanar: true,
        designedForDataCenter: true,
      }),
      ...keys.map((key) => entityLine(key, { jurisdiction: 'GB' })),
      ...keys.map((key, index) => headquartersLine(key, seats[index] ?? 'GB')),
      ...held
        .filter(({ owner, owned }) => owner !== owned)
        .map(({ owner, owned, share }) =>
          ownershipLine(owner, owned, { share: exactShare(share * 10_000_000) }),
        ),
      ...listed.map((key) => listingLine(key, 'ENTITY_LIST')),
    ]),
  to: fc.constantFrom('LICENSE_EXCEPTION', 'LICENSE_REQUIRED', 'REVIEW'),
});

interface Removed {
  readonly size: number;
  readonly words: readonly string[];
}

/** The smallest sets of lines, of up to two, without which a fresh store gives the outcome. */
async function bruteForce(
  lines: readonly GraphLine[],
  removals: readonly GraphLine[],
  to: string,
): Promise<readonly Removed[]> {
  const sets = [
    [],
    ...removals.map((line) => [line]),
    ...removals.flatMap((line, index) => removals.slice(index + 1).map((other) => [line, other])),
  ];
  let smallest = Number.POSITIVE_INFINITY;
  const found: Removed[] = [];
  for (const set of sets) {
    if (set.length > smallest) break;
    const left = lines.filter((line) => !set.includes(line));
    if ((await withApp(left, (app) => outcomeOf(app, asked('user', 'x')))) !== to) continue;
    smallest = set.length;
    found.push({ size: set.length, words: set.map(lineName).sort() });
  }
  return smallest === 0 ? [] : found;
}

function lineName(line: GraphLine): string {
  if (line.type === 'ownership') return `${line.value.owner} in ${line.value.owned}`;
  return line.type === 'listing' ? `${line.value.entity} listed` : line.type;
}

function isRemoval(change: string): boolean {
  return change.includes('holds no interest') || change.includes('is not on');
}

/** `one in user` of the sentence that says that it is not so. */
function nameOf(change: string): string {
  const named = [...change.matchAll(/\((\w+)\)/g)]
    .map(([, key]) => key)
    .filter((key) => key !== 'SHAREHOLDING');
  return change.includes('is not on') ? `${named[0]} listed` : `${named[0]} in ${named[1]}`;
}
