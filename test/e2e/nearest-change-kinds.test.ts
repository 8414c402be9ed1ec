import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactShare } from '../../src/domain/ownership/share.ts';
import type { GraphLine, LineTypes } from '../../src/ports/graph-line.ts';
import {
  entityLine,
  headquartersLine,
  locationLine,
  ownerStatementLine,
  ownershipLine,
} from '../support/graph-lines.ts';
import { type RunningApp, withApp } from '../support/running-app.ts';

const query = `query ($input: DeterminationInput!, $to: Outcome!, $kinds: [VariedKind!], $mostChanges: Int) {
  nearestChange(input: $input, to: $to, kinds: $kinds, mostChanges: $mostChanges) {
    determination { codified { outcome } }
    changesNeeded truncated
    found { kinds changes determination { id codified { outcome } } }
    bound { candidates everySetOf }
  }
}`;

interface Nearest {
  readonly determination: { readonly codified: { readonly outcome: string } };
  readonly changesNeeded: number | null;
  readonly truncated: boolean;
  readonly found: readonly {
    readonly kinds: readonly string[];
    readonly changes: readonly string[];
    readonly determination: {
      readonly id: string;
      readonly codified: { readonly outcome: string };
    };
  }[];
  readonly bound: { readonly candidates: readonly string[]; readonly everySetOf: number };
}

type Input = Readonly<Record<string, unknown>>;

async function nearest(app: RunningApp, variables: Input): Promise<Nearest> {
  const { data, errors } = await app.ask(query, variables);
  expect(errors).toEqual([]);
  const answer = data?.['nearestChange'] as Nearest;
  // Whatever was changed, the id leads back to the answer.
  for (const { determination } of answer.found) {
    const { data: node } = await app.ask(
      'query ($id: ID!) { node(id: $id) { ... on Determination { id codified { outcome } } } }',
      { id: determination.id },
    );
    expect(node?.['node']).toEqual(determination);
  }
  return answer;
}

async function outcomeOf(app: RunningApp, input: Input): Promise<string> {
  const { data, errors } = await app.ask(
    'query ($input: DeterminationInput!) { determination(input: $input) { codified { outcome } } }',
    { input },
  );
  expect(errors).toEqual([]);
  return (data as { readonly determination: Nearest['determination'] }).determination.codified
    .outcome;
}

const described = {
  chipSpecification: {
    totalProcessingPerformance: 16_000,
    dieAreaMm2: 800,
    designedForDataCenter: true,
  },
};
const chip = { item: described, destination: 'GB', asOf: '2026-08-01' };
const user = { endUser: { entity: { key: 'user' } } };
const british = [entityLine('user'), headquartersLine('user', 'GB')];

describe('nearestChange finds where it alone turns the outcome', () => {
  it.each([
    {
      kind: 'LOCATION',
      lines: [...british, ownerStatementLine('user', 'TOP'), locationLine('user', 'CN')],
      input: { ...chip, ...user },
      change: 'Company user (user) is in ',
    },
    {
      // Sources that do not agree leave no country that the others are to be other than.
      kind: 'LOCATION',
      lines: [
        ...british,
        ownerStatementLine('user', 'TOP'),
        locationLine('user', 'CN'),
        locationLine('user', 'GB'),
      ],
      input: { ...chip, ...user },
      change: 'Company user (user) is in United Kingdom (GB)',
    },
    {
      kind: 'OWNER_STATEMENT',
      lines: british,
      input: { ...chip, ...user },
      change: 'Of the owners of Company user (user) is said TOP; on record: nothing.',
    },
    {
      kind: 'OWNER_STATEMENT',
      lines: [
        ...british,
        entityLine('parent'),
        headquartersLine('parent', 'GB'),
        ownershipLine('parent', 'user', { share: exactShare(1_000_000_000) }),
        ownerStatementLine('parent', 'WITHHELD'),
      ],
      input: { ...chip, ...user },
      change: 'Of the owners of Company parent (parent) is said TOP; on record: WITHHELD.',
    },
    {
      kind: 'STATED_COUNTRY',
      lines: british,
      input: {
        ...chip,
        endUser: { location: 'GB', headquarters: 'CN', ultimateParentHeadquarters: 'GB' },
      },
      change: ' as the headquarters of a party without a name, the end user; as asked: China (CN).',
    },
    {
      kind: 'STATED_COUNTRY',
      lines: british,
      input: {
        ...chip,
        endUser: { location: 'GB', headquarters: 'GB' },
      },
      change: ' as the headquarters of the ultimate parent of a party without a name',
    },
    {
      kind: 'STATED_COUNTRY',
      lines: [...british, ownerStatementLine('user', 'TOP')],
      input: {
        ...chip,
        ...user,
        otherParties: [
          {
            name: 'Buyer',
            role: 'PURCHASER',
            location: 'CN',
            headquarters: 'GB',
            ultimateParentHeadquarters: 'GB',
          },
        ],
      },
      change: ' as the location of Buyer; as asked: China (CN).',
    },
  ])('the kind $kind: $change', ({ kind, lines, input, change }) =>
    withApp(lines, async (app) => {
      const answer = await nearest(app, { input, to: 'LICENSE_EXCEPTION' });
      expect(answer.determination.codified.outcome).not.toBe('LICENSE_EXCEPTION');
      expect(answer.changesNeeded).toBe(1);
      const found = answer.found.filter(({ kinds }) => kinds[0] === kind);
      expect(found.map(({ changes }) => changes[0])).toContainEqual(
        expect.stringContaining(change),
      );
    }),
  );

  it('an attestation, as the question would state it', () =>
    withApp([...british, ownerStatementLine('user', 'TOP')], async (app) => {
      const kinds = ['ATTESTATION'];
      const input = { ...chip, ...user };
      const lost = await nearest(app, { input, to: 'LICENSE_REQUIRED', kinds });
      expect(lost.found.map(({ changes }) => changes)).toEqual([
        ['The question attests consigneeCertification: false; as asked: not attested.'],
      ]);
      const asked = { ...input, attestations: { consigneeCertification: false } };
      const won = await nearest(app, { input: asked, to: 'LICENSE_EXCEPTION', kinds });
      expect(won.found.map(({ changes }) => changes)).toContainEqual([
        'The question attests consigneeCertification: true; as asked: false.',
      ]);
    }));

  it('a rule set left out, and one that binds before its day', () =>
    withApp(
      [entityLine('user'), headquartersLine('user', 'AE'), ownerStatementLine('user', 'TOP')],
      async (app) => {
        const kinds = ['RULE_SET'];
        const after = { ...chip, ...user, destination: 'AE' };
        const before = { ...after, asOf: '2026-07-01' };
        const joins = 'The rule set 2026-07-10-united-arab-emirates';
        const off = await nearest(app, { input: after, to: 'REVIEW', kinds });
        expect(off.found.map(({ changes }) => changes)).toEqual([[expect.stringContaining(joins)]]);
        const on = await nearest(app, { input: before, to: 'LICENSE_EXCEPTION', kinds });
        expect(on.found.map(({ changes }) => changes)).toEqual([[expect.stringContaining(joins)]]);
        expect(on.found[0]?.changes[0]).toContain('binds whatever the date');
      },
    ));
});

const outcomes = ['LICENSE_EXCEPTION', 'LICENSE_REQUIRED', 'REVIEW'] as const;
const countries = ['GB', 'CN', 'AE', 'MO', 'RU', 'US', 'BR', 'KP', 'SG', 'IL'] as const;
const country = fc.constantFrom(...countries);

describe('nearestChange misses nothing that trying by hand finds', () => {
  it('of the countries that a question states', () =>
    withApp(british, (app) =>
      fc.assert(
        fc.asyncProperty(
          fc.record({
            item: fc.constantFrom({ eccn: '4E091' }, described),
            endUser: fc.record({
              location: country,
              headquarters: fc.option(country),
              ultimateParentHeadquarters: fc.option(country),
            }),
            asOf: fc.constantFrom('2025-04-01', '2026-08-01'),
            destination: country,
          }),
          fc.constantFrom(...outcomes),
          async (input, to) => {
            const answer = await nearest(app, {
              input,
              to,
              kinds: ['STATED_COUNTRY'],
              mostChanges: 2,
            });
            const { endUser } = input;
            const variants = countries.flatMap((one) => [
              { location: one },
              { headquarters: one },
              { ultimateParentHeadquarters: one },
            ]);
            const isSo = async (stated: Input): Promise<boolean> =>
              (await outcomeOf(app, { ...input, endUser: { ...endUser, ...stated } })) === to;
            const byHand = await smallest(variants, isSo);
            expect(answer.changesNeeded ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(byHand);
            for (const { determination } of answer.found) {
              expect(determination.codified.outcome).toBe(to);
            }
          },
        ),
        { numRuns: 6 },
      ),
    ));

  it('of what is said of owners, of locations and of attestations', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({
          seats: fc.tuple(country, country),
          location: fc.option(country),
          said: fc.option(fc.constantFrom(...statements)),
          share: fc.constantFrom(30, 60),
        }),
        fc.constantFrom(...outcomes),
        async ({ seats, location, said, share }, to) => {
          const fixed = [
            entityLine('user'),
            entityLine('parent'),
            headquartersLine('user', seats[0]),
            headquartersLine('parent', seats[1]),
            ownershipLine('parent', 'user', { share: exactShare(share * 10_000_000) }),
          ];
          const lines = (parts: Parts): readonly GraphLine[] => [
            ...fixed,
            ...(parts.location === null ? [] : [locationLine('user', parts.location)]),
            ...(parts.said === null ? [] : [ownerStatementLine('parent', parts.said)]),
          ];
          const input = { ...chip, ...user };
          const kinds = ['OWNER_STATEMENT', 'LOCATION', 'ATTESTATION'];
          const answer = await withApp(lines({ location, said }), (app) =>
            nearest(app, { input, to, kinds, mostChanges: 2 }),
          );
          const variants: readonly Partial<Parts>[] = [
            ...['GB', 'CN', 'MO'].map((one) => ({ location: one })),
            ...[...statements, null].map((one) => ({ said: one })),
          ];
          const byHand = await smallest(variants, (parts) =>
            withApp(
              lines({ location, said, ...parts }),
              async (app) => (await outcomeOf(app, input)) === to,
            ),
          );
          expect(answer.changesNeeded ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(byHand);
        },
      ),
      { numRuns: 3 },
    ));
});

const statements = [
  'TOP',
  'DISPERSED',
  'NATURAL_PERSONS',
  'UNIDENTIFIED',
  'NOT_CONSOLIDATED',
  'WITHHELD',
] as const satisfies readonly LineTypes['ownerStatement']['statement'][];

interface Parts {
  readonly location: string | null;
  readonly said: (typeof statements)[number] | null;
}

/** How many of the variants it takes, of up to two; infinitely many where none and no two make it so. */
async function smallest<Variant extends object>(
  variants: readonly Variant[],
  isSo: (variant: Partial<Variant>) => Promise<boolean>,
): Promise<number> {
  if (await isSo({})) return 0;
  for (const variant of variants) if (await isSo(variant)) return 1;
  for (const [index, variant] of variants.entries()) {
    // A few pairs, since each is asked of a service of its own.
    for (const other of variants.slice(index + 1, index + 4)) {
      if (await isSo({ ...variant, ...other })) return 2;
    }
  }
  return Number.POSITIVE_INFINITY;
}
