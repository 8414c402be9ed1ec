import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactShare } from '../../src/domain/ownership/share.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import { type CountingStore, countingStore } from '../support/counting-store.ts';
import {
  entityLine,
  headquartersLine,
  listingLine,
  locationLine,
  ownerStatementLine,
  ownershipLine,
} from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const answer = 'codified { outcome } enforced { outcome }';
const query = `query ($from: StandpointInput!, $to: StandpointInput!, $question: EachEndUserInput, $filter: ChangeFilter, $first: Int, $after: String, $timeLimitMs: Int) {
  changedBetween(from: $from, to: $to, question: $question, filter: $filter, first: $first, after: $after, timeLimitMs: $timeLimitMs) {
    totalCount
    pageInfo { endCursor }
    unanswered { key asOf message }
    edges { node { after { key } changed answer {
      before { ${answer} } after { ${answer} hypothesis { changes } } changed causes { kind statement } truncated
    } } }
  }
}`;

interface Outcomes {
  readonly codified: { readonly outcome: string };
  readonly enforced: { readonly outcome: string };
}

interface Difference {
  readonly before: Outcomes;
  readonly after: Outcomes;
  readonly changed: readonly string[];
  readonly causes: readonly { readonly kind: string; readonly statement: string }[];
  readonly truncated: boolean;
}

interface Changed {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null };
  readonly unanswered: readonly {
    readonly key: string;
    readonly asOf: string;
    readonly message: string;
  }[];
  readonly edges: readonly {
    readonly node: {
      readonly after: { readonly key: string };
      readonly changed: readonly string[];
      readonly answer: Difference | null;
    };
  }[];
}

type Variables = Readonly<Record<string, unknown>>;

const changed = async (app: RunningApp, variables: Variables): Promise<Changed> => {
  const { data, errors } = await app.ask(query, variables);
  expect(errors).toEqual([]);
  return data?.['changedBetween'] as Changed;
};

const refusal = async (app: RunningApp, variables: Variables) => {
  const { errors } = await app.ask(query, variables);
  return errors.map(({ message, extensions }) => ({ message, extensions }));
};

const weights = { item: { eccn: '4E091' }, activity: 'EXPORT' };
const alone = { changed: [] };

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.close());

describe('changedBetween with a question', () => {
  it('finds whose outcome an interest turns that ends, and names it as compareDeterminations does', async () => {
    const [from, to] = ['2029-12-31', '2030-01-01'];
    const found = await changed(app, {
      from: { asOf: from },
      to: { asOf: to },
      question: { ...weights, destination: 'GB', compared: ['CODIFIED_OUTCOME', 'TIER'] },
    });
    const dragon = found.edges.find(({ node }) => node.after.key === 'dragon-sg')?.node;
    const { data } = await app.ask(
      `query ($input: DeterminationInput!, $dates: [Date!]!) { compareDeterminations(input: $input, dates: $dates) {
        differences { changed before { ${answer} } after { ${answer} } causes { kind statement } } } }`,
      {
        input: {
          item: { eccn: '4E091' },
          destination: 'GB',
          endUser: { entity: { key: 'dragon-sg' } },
        },
        dates: [from, to],
      },
    );
    const comparison = data?.['compareDeterminations'] as { differences: readonly Difference[] };
    const { differences } = comparison;
    expect(dragon?.changed).toContain('TIER');
    expect(dragon?.answer?.changed).toContain('TIER');
    expect(dragon?.answer?.before).toEqual(differences[0]?.before);
    expect(dragon?.answer?.after).toMatchObject({ ...differences[0]?.after });
    expect(dragon?.answer?.causes).toEqual(differences[0]?.causes);
    expect(dragon?.answer?.causes).toEqual([
      expect.objectContaining({ statement: expect.stringContaining('dragon in dragon-sg ends') }),
    ]);
    expect(dragon?.answer?.truncated).toBe(false);
  });

  it('says of the same two days in the other order the same causes', async () => {
    const question = { ...weights, destination: 'GB', compared: ['TIER'] };
    const [one, other] = [{ asOf: '2029-12-31' }, { asOf: '2030-01-01' }];
    const there = await changed(app, { from: one, to: other, question, filter: alone });
    const back = await changed(app, { from: other, to: one, question, filter: alone });
    expect(there.totalCount).toBe(1);
    expect(back.edges[0]?.node.answer?.causes).toEqual(there.edges[0]?.node.answer?.causes);
    expect(back.edges[0]?.node.answer?.before).toEqual(
      expect.objectContaining({ codified: there.edges[0]?.node.answer?.after.codified }),
    );
  });

  it('names the changes of an overlay that turn an outcome, and leaves out who is not asked about', async () => {
    const overlay = {
      changes: [
        { setHeadquarters: { entity: { key: 'acme' }, country: 'CN' } },
        { setLocation: { entity: { key: 'dragon' }, country: 'CN' } },
      ],
    };
    const asked = {
      from: { asOf: '2025-06-01' },
      to: { asOf: '2025-06-01', overlay },
      question: { item: { chip: { key: 'h9' } }, destination: 'GB' },
      filter: { ...alone, keys: ['acme', 'acme-uk', 'dragon-sg'] },
    };
    const found = await changed(app, asked);
    expect(found.edges.map(({ node }) => node.after.key)).toEqual(['acme', 'acme-uk']);
    for (const { node } of found.edges) {
      expect(node.changed).toEqual([]);
      expect(node.answer?.causes).toMatchObject([
        {
          kind: 'OVERLAY',
          statement: expect.stringContaining('Acme Corporation (acme) is run from China'),
        },
      ]);
    }
    const first = await changed(app, { ...asked, first: 1 });
    const second = await changed(app, { ...asked, first: 1, after: first.pageInfo.endCursor });
    expect([...first.edges, ...second.edges]).toEqual(found.edges);
  });

  it('lets the item go to where the entity is, and says where that is not known', async () => {
    const lines = [
      ...['moved', 'lost', 'torn'].map((key) => entityLine(key)),
      locationLine('moved', 'GB', { to: '2025-07-01' }),
      locationLine('moved', 'CN', { from: '2025-07-01' }),
      headquartersLine('moved', 'GB'),
      locationLine('torn', 'GB'),
      locationLine('torn', 'IE'),
    ];
    const own = await runApp({ lines });
    try {
      const found = await changed(own, {
        from: { asOf: '2025-06-30' },
        to: { asOf: '2025-07-01' },
        question: weights,
      });
      expect(found.edges.map(({ node }) => node.after.key)).toEqual(['moved']);
      expect(found.edges[0]?.node.answer).toMatchObject({
        after: { codified: { outcome: 'LICENSE_REQUIRED' } },
      });
      const statements = found.edges[0]?.node.answer?.causes.map(({ statement }) => statement);
      expect(statements).toContain('On 2025-07-01 the location of moved in CN begins.');
      expect(new Set(found.unanswered.map(({ key, asOf }) => `${key} ${asOf}`))).toEqual(
        new Set(['lost 2025-06-30', 'torn 2025-06-30', 'lost 2025-07-01', 'torn 2025-07-01']),
      );
      expect(found.unanswered.find(({ key }) => key === 'torn')?.message).toContain('GB, IE');
    } finally {
      await own.close();
    }
  });

  it('names what makes an outcome together where nothing does alone, and not what could stay', async () => {
    const lines = [
      entityLine('user'),
      ownerStatementLine('user', 'TOP'),
      headquartersLine('user', 'GB', { to: '2025-04-01' }),
      headquartersLine('user', 'CN', { from: '2025-04-01' }),
      listingLine('user', 'ENTITY_LIST', {
        licenseRequirement: 'All items subject to the EAR',
        from: '2025-03-01',
      }),
      entityLine('other'),
      ownershipLine('other', 'user', { share: exactShare(100_000_000), from: '2025-05-01' }),
    ];
    const own = await runApp({ lines });
    try {
      const found = await changed(own, {
        from: { asOf: '2025-02-01' },
        to: { asOf: '2025-06-01' },
        question: {
          item: {
            chipSpecification: {
              totalProcessingPerformance: 16_000,
              dieAreaMm2: 800,
              designedForDataCenter: true,
            },
          },
          destination: 'GB',
          compared: ['CODIFIED_OUTCOME'],
        },
        filter: { ...alone, keys: ['user'] },
      });
      const answered = found.edges[0]?.node.answer;
      expect(answered?.before.codified.outcome).not.toBe('LICENSE_REQUIRED');
      expect(answered?.after.codified.outcome).toBe('LICENSE_REQUIRED');
      expect(answered?.causes.map(({ statement }) => statement)).toEqual([
        'On 2025-03-01 the listing of user on ENTITY_LIST begins.',
        'On 2025-04-01 the headquarters of user in CN begins.',
      ]);
    } finally {
      await own.close();
    }
  });

  it('says nothing of a question between a standpoint and itself', async () => {
    const point = { asOf: '2025-06-01' };
    const found = await changed(app, { from: point, to: point, question: weights });
    expect(found.totalCount).toBe(0);
  });

  it('says where time ran out before every cause was looked at', async () => {
    const found = await changed(app, {
      from: { asOf: '2023-01-01' },
      to: { asOf: '2030-06-01' },
      question: { item: { chip: { key: 'h9' } }, destination: 'GB' },
      filter: { ...alone, keys: ['acme-uk', 'dragon-sg', 'venture'] },
      timeLimitMs: 1,
    });
    expect(found.edges.some(({ node }) => node.answer?.truncated)).toBe(true);
  });

  it('asks the store few questions, however many entities there are', async () => {
    const many = Array.from({ length: 120 }, (_, index) => `c${index}`);
    const lines = [
      entityLine('top'),
      ownerStatementLine('top', 'TOP'),
      headquartersLine('top', 'GB', { to: '2025-07-01' }),
      headquartersLine('top', 'CN', { from: '2025-07-01' }),
      ...many.flatMap((key) => [
        entityLine(key),
        headquartersLine(key, 'GB'),
        ownershipLine('top', key, { share: exactShare(1_000_000_000) }),
      ]),
    ];
    let counted: CountingStore | undefined;
    const own = await runApp({
      lines,
      wrap: (store) => {
        counted = countingStore(store);
        return counted.store;
      },
    });
    try {
      counted?.reset();
      const { data, errors } = await own.ask(
        query.replace('causes { kind statement } truncated', ''),
        {
          from: { asOf: '2025-06-30' },
          to: { asOf: '2025-07-01' },
          question: {
            item: { eccn: '3A090.a' },
            destination: 'GB',
          },
        },
      );
      expect(errors).toEqual([]);
      expect(data?.['changedBetween']).toMatchObject({ totalCount: 121 });
      expect(counted?.asked()).toEqual(['scanEntities', 'closure', 'receipts']);
    } finally {
      await own.close();
    }
  });

  it('refuses more entities than it can answer for, and says what to do', async () => {
    const lines = Array.from({ length: 1_001 }, (_, index) => entityLine(`c${index}`));
    const own = await runApp({ lines });
    const point = { asOf: '2025-06-01' };
    const asked = {
      from: point,
      to: { asOf: '2025-06-02' },
      question: { ...weights, destination: 'GB' },
    };
    try {
      expect(await refusal(own, asked)).toMatchObject([
        {
          message: expect.stringContaining('lets 1001 entities through'),
          extensions: { code: 'BATCH_TOO_LARGE' },
        },
      ]);
      const otherParties = [{ location: 'GB' }];
      const keys = lines
        .slice(0, 600)
        .map((line) => (line.type === 'entity' ? line.value.key : ''));
      const named = { ...asked, filter: { keys }, question: { ...asked.question, otherParties } };
      expect(await refusal(own, named)).toMatchObject([
        { message: expect.stringContaining('more than 2000 parties') },
      ]);
    } finally {
      await own.close();
    }
  });

  it.each([
    [{ filter: { keys: [] } }, 'keys has 0 members'],
    [{ filter: { keys: ['nobody'] } }, 'no entity with the key "nobody"'],
    [{ question: { ...weights, item: { chip: { key: 'none' } } } }, 'no chip with the key "none"'],
    [{ from: { asOf: '2020-01-01' } }, 'No rules'],
  ])('refuses %j', async (variables, message) => {
    const point = { asOf: '2025-06-01' };
    const asked = { from: point, to: { asOf: '2025-06-02' }, question: weights, ...variables };
    expect(await refusal(app, asked)).toMatchObject([
      { message: expect.stringContaining(message) },
    ]);
  });

  it('finds the outcomes that asking about each entity at both standpoints finds', () =>
    fc.assert(
      fc.asyncProperty(randomQuestion, async ({ lines, overlay, question }) => {
        const own = await runApp({ lines });
        try {
          const [from, to] = [{ asOf: '2025-10-01' }, { asOf: '2025-12-01', overlay }];
          const found = await changed(own, { from, to, question, filter: alone });
          expect(found.unanswered).toEqual([]);
          expect(
            Object.fromEntries(
              found.edges.map(({ node: { after, answer: difference } }) => [
                after.key,
                [outcomesOf(difference?.before), outcomesOf(difference?.after)],
              ]),
            ),
          ).toEqual(await oneByOne(own, question, [from, to]));
          for (const { node } of found.edges) expect(node.answer?.causes).not.toEqual([]);
        } finally {
          await own.close();
        }
      }),
      { numRuns: 15 },
    ));
});

const keys = ['a', 'b', 'c', 'd'] as const;
const key = fc.constantFrom(...keys);
const day = fc.option(fc.constantFrom('2025-09-15' as const, '2025-11-05' as const));

const randomQuestion = fc.record({
  lines: fc
    .record({
      held: fc.uniqueArray(
        fc.record({ owner: key, owned: key, share: fc.constantFrom(30, 50, 60), from: day }),
        { selector: ({ owner, owned }) => `${owner} ${owned}`, maxLength: 5 },
      ),
      seats: fc.uniqueArray(
        fc.record({ entity: key, country: fc.constantFrom('CN', 'GB', 'AE'), to: day }),
        { selector: ({ entity }) => entity },
      ),
      tops: fc.subarray([...keys]),
      listed: fc.uniqueArray(fc.record({ entity: key, to: day }), {
        selector: ({ entity }) => entity,
        maxLength: 2,
      }),
    })
    .map(({ held, seats, tops, listed }): readonly GraphLine[] => [
      ...keys.map((one) => entityLine(one, { jurisdiction: 'SG' })),
      ...held.map(({ owner, owned, share, from }) =>
        ownershipLine(owner, owned, { share: exactShare(share * 10_000_000), from }),
      ),
      ...seats.map(({ entity, country, to }) => headquartersLine(entity, country, { to })),
      ...tops.map((one) => ownerStatementLine(one, 'TOP')),
      ...listed.map(({ entity, to }) => listingLine(entity, 'ENTITY_LIST', { to })),
    ]),
  overlay: fc.option(
    fc.record({
      changes: fc.tuple(
        fc.record({
          setHeadquarters: fc.record({
            entity: key.map((one) => ({ key: one })),
            country: fc.constantFrom('CN', 'GB'),
          }),
        }),
      ),
    }),
  ),
  question: fc.constantFrom(
    { item: { eccn: '3A090.a' }, destination: 'GB' },
    { item: { eccn: '4E091' }, destination: 'AE' },
    { item: { eccn: '4E091' }, destination: 'SG', otherParties: [{ location: 'CN' }] },
  ),
});

function outcomesOf(one: Outcomes | undefined): readonly unknown[] {
  return [one?.codified.outcome, one?.enforced.outcome];
}

async function oneByOne(
  own: RunningApp,
  question: Variables,
  standpoints: readonly Variables[],
): Promise<Variables> {
  const told: Record<string, unknown> = {};
  for (const one of keys) {
    const outcomes: (readonly unknown[])[] = [];
    for (const standpoint of standpoints) {
      const { data } = await own.ask(
        `query ($input: DeterminationInput!) { determination(input: $input) { ${answer} } }`,
        { input: { ...question, ...standpoint, endUser: { entity: { key: one } } } },
      );
      outcomes.push(outcomesOf(data?.['determination'] as Outcomes));
    }
    if (JSON.stringify(outcomes[0]) !== JSON.stringify(outcomes[1])) told[one] = outcomes;
  }
  return told;
}
