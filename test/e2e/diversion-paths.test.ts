import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chipLine, modelLine, transferLine } from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { accelerator, knownCompany, owns, sent } from '../scenarios/scenario.ts';

const middles = Array.from({ length: 23 }, (_, at) => `middle-${at}`);

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({
    lines: [
      accelerator,
      chipLine('toy', { eccn: 'EAR99' }),
      modelLine('weights', { publishedWeights: 'NO' }),
      ...knownCompany('maker', 'US'),
      ...knownCompany('buyer', 'CN'),
      ...knownCompany('unit', 'JP'),
      owns('buyer', 'unit', 30),
      ...middles.flatMap((key) => [
        ...knownCompany(key, 'DE'),
        sent(`to ${key}`, 'maker', key, { quantity: 10, date: '2025-01-01', toCountry: 'DE' }),
        sent(`from ${key}`, key, 'buyer', { date: '2025-01-01', toCountry: 'CN' }),
      ]),
      sent('large', 'maker', 'unit', { quantity: 3_000_000_000, date: '2025-02-01' }),
      transferLine('copied', { from: 'maker', to: 'unit', model: 'weights', quantity: 1 }),
      sent('future', 'maker', 'buyer', { quantity: 5, date: '2026-01-01' }),
      sent('toys', 'maker', 'buyer', { chip: 'toy', quantity: 5, date: '2025-01-01' }),
    ],
  });
});
afterAll(() => app.close());

const fields = `totalCount truncated beyondMaxHops fewestHops pageInfo { hasNextPage endCursor }
  units { known most transfersWithoutQuantity transfersOfWeights statement }
  edges { cursor node { quantity units stepsWithoutQuantity score
    steps { ... on TransferStep { key } ... on OwnershipStep { interest { owner { key } share { minimum } } } } } }`;

interface Page {
  readonly totalCount: number;
  readonly truncated: boolean;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly units: Readonly<Record<string, unknown>>;
  readonly edges: readonly {
    readonly node: {
      readonly quantity: number | null;
      readonly units: number | null;
      readonly stepsWithoutQuantity: number;
      readonly steps: readonly { readonly key?: string }[];
    };
  }[];
}

async function ask(
  input: Readonly<Record<string, unknown>>,
  paging: { readonly first?: number; readonly after?: string | null } = {},
) {
  const { data, errors } = await app.ask(
    `query ($input: DiversionInput!, $first: Int, $after: String) {
      diversionPaths(input: $input, first: $first, after: $after) { ${fields} } }`,
    { input, ...paging },
  );
  return { page: data?.['diversionPaths'] as Page, errors };
}

const target = { country: 'CN' };
const keysOf = ({ edges }: Page) =>
  edges.map(({ node }) => node.steps.map(({ key }) => key ?? 'interest').join(' > '));

describe('diversion paths', () => {
  it('come page by page as they come at once, each once', async () => {
    const { page: whole } = await ask({ target }, { first: 1_000 });
    expect(whole.totalCount).toBe(25);
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { page }: { page: Page } = await ask({ target }, { first: 7, after });
      found.push(...keysOf(page));
      expect(page.totalCount).toBe(25);
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    expect(found).toEqual(keysOf(whole));
    expect(new Set(found).size).toBe(25);
  });

  it('say what is not known of quantities, and count no unit twice', async () => {
    const { page } = await ask({ target, item: { chip: { key: 'accelerator' } } }, { first: 30 });
    const middle = page.edges.find(({ node }) => node.steps[0]?.key === 'to middle-0');
    expect(middle?.node).toMatchObject({ quantity: 10, units: 10, stepsWithoutQuantity: 1 });
    expect(page.units).toMatchObject({
      known: 3_000_000_000,
      most: 3_000_000_230,
      transfersWithoutQuantity: 23,
    });
    expect(page.units['statement']).toMatch(/23 transfers have no quantity on record/);
  });

  it('give a quantity that an Int cannot hold as another number', async () => {
    const { page } = await ask({ target }, { first: 30 });
    const large = page.edges.find(({ node }) => node.steps[0]?.key === 'large');
    expect(large?.node).toMatchObject({ quantity: null, units: 3_000_000_000 });
    expect(large?.node.steps[1]).toEqual({
      interest: { owner: { key: 'buyer' }, share: { minimum: 30 } },
    });
  });

  it('of weights have no quantity, because weights are copied', async () => {
    const { page } = await ask({ target, item: { model: { key: 'weights' } } });
    expect(keysOf(page)).toEqual(['copied > interest']);
    expect(page.edges[0]?.node).toMatchObject({ quantity: null, units: null });
    expect(page.units).toMatchObject({ known: 0, most: 0, transfersOfWeights: 1 });
  });

  it('have nothing of what came later, and of what is not controlled only where it is asked for', async () => {
    const { page } = await ask({ target }, { first: 30 });
    expect(keysOf(page).join()).not.toMatch(/future|toys/);
    const { page: later } = await ask({ target, asOf: '2026-01-01' }, { first: 30 });
    expect(keysOf(later)).toContain('future');
    const { page: toys } = await ask({ target, item: { chip: { key: 'toy' } } });
    expect(keysOf(toys)).toEqual(['toys']);
  });

  it('are found by the entry that the item is in', async () => {
    const all = await ask({ target, item: { eccn: '3A090' } });
    expect(all.page.totalCount).toBe(24);
    const none = await ask({ target, item: { eccn: '3A090.b' } });
    expect(none.page).toMatchObject({ totalCount: 0, truncated: false });
  });

  it('have no more steps than was asked for', async () => {
    const { page } = await ask({ target, maxHops: 1 });
    expect(page).toMatchObject({ beyondMaxHops: 'YES', fewestHops: 2 });
    expect(page.totalCount).toBe(0);
    const { page: two } = await ask({ target, maxHops: 2 });
    expect(two.totalCount).toBe(25);
  });

  it.each([
    ['an unknown start', { from: { key: 'x' }, target }, 'NOT_FOUND', /no entity/],
    ['an unknown target', { target: { entity: { key: 'x' } } }, 'NOT_FOUND', /no entity/],
    ['an unknown chip', { item: { chip: { key: 'x' } }, target }, 'NOT_FOUND', /no chip/],
    ['no step', { maxHops: 0, target }, 'BAD_USER_INPUT', /1 to 20/],
    ['too many steps', { maxHops: 21, target }, 'BAD_USER_INPUT', /1 to 20/],
    [
      'a described chip',
      { item: { chipSpecification: {} }, target },
      'BAD_USER_INPUT',
      /Name a chip/,
    ],
    ['a day without rules', { asOf: '2020-01-01', target }, 'NO_RULES_IN_FORCE', /No rules/],
  ])('with %s are refused with what to do', async (_, input, code, said) => {
    const { errors } = await ask(input);
    expect(errors[0]?.extensions['code']).toBe(code);
    expect(errors[0]?.message).toMatch(said);
  });

  it('with a cursor of another list are refused', async () => {
    const { errors } = await ask({ target }, { after: 'b3duZXJzOng' });
    expect(errors[0]?.extensions['code']).toBe('BAD_CURSOR');
  });
});
