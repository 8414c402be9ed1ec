import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactShare } from '../../src/domain/ownership/share.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import {
  chipLine,
  entityLine,
  headquartersLine,
  listingLine,
  ownershipLine,
} from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const keys = ['a', 'b', 'c', 'd'] as const;
const asOf = '2025-10-15';
const key = fc.constantFrom(...keys);
const share = fc.constantFrom(20, 50, 60, 100);
const country = fc.constantFrom('CN', 'GB', 'AE');
/** A period that holds on the date, or one that does not. */
const from = fc.constantFrom(undefined, '2025-01-01', '2026-01-01');

interface Held {
  readonly owner: string;
  readonly owned: string;
  readonly share: number;
}

/** Facts without dates: what holds on the date is plain. */
interface Facts {
  readonly held: readonly Held[];
  readonly seats: Readonly<Record<string, string>>;
  readonly listed: readonly string[];
}

const facts: fc.Arbitrary<Facts> = fc.record({
  held: fc.uniqueArray(fc.record({ owner: key, owned: key, share }), {
    selector: ({ owner, owned }) => `${owner} ${owned}`,
    maxLength: 6,
  }),
  seats: fc.dictionary(key, country),
  listed: fc.subarray([...keys], { maxLength: 2 }),
});

const change = fc.oneof(
  fc.record({
    kind: fc.constant('interest' as const),
    owner: key,
    owned: key,
    share: fc.option(share),
    from,
  }),
  fc.record({ kind: fc.constant('seat' as const), entity: key, country: fc.option(country), from }),
  fc.record({ kind: fc.constant('listing' as const), entity: key, from }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const named = (one: string) => ({ key: one });

/** A change as the API takes it, and the facts on the date once it is made, each found in the plainest way. */
function made(before: Facts, one: Change, recorded: ReadonlySet<string>) {
  const holds = one.from === undefined || one.from <= asOf;
  const period = one.from === undefined ? {} : { from: one.from };
  if (one.kind === 'seat') {
    const { [one.entity]: _old, ...others } = before.seats;
    const seats = one.country === null ? others : { ...others, [one.entity]: one.country };
    const told = { entity: named(one.entity), country: one.country, ...period };
    return { change: { setHeadquarters: told }, after: holds ? { ...before, seats } : before };
  }
  if (one.kind === 'listing') {
    const isListed = recorded.has(`listing ${one.entity}`);
    const others = before.listed.filter((each) => each !== one.entity);
    const listed = isListed ? others : [...others, one.entity];
    const told = { entity: named(one.entity), list: 'ENTITY_LIST', ...period };
    return {
      change: isListed ? { removeListing: told } : { addListing: told },
      after: holds ? { ...before, listed } : before,
    };
  }
  const { owner, owned } = one;
  const others = before.held.filter((each) => each.owner !== owner || each.owned !== owned);
  const isHeld = recorded.has(`interest ${owner} ${owned}`);
  const size = one.share ?? (isHeld ? null : 30);
  const held = size === null ? others : [...others, { owner, owned, share: size }];
  const told = { owner: named(owner), owned: named(owned), ...period };
  const sized = { ...told, share: { exact: size } };
  const asked = isHeld ? { changeInterest: sized } : { addInterest: sized };
  return {
    change: size === null ? { removeInterest: told } : asked,
    after: holds ? { ...before, held } : before,
  };
}

function linesOf({ held, seats, listed }: Facts): readonly GraphLine[] {
  return [
    chipLine('x', {
      performance: [{ operation: 'FP16', bits: 16, teraOps: 1_000 }],
      dieAreaMm2: 800,
      nonPlanar: true,
      designedForDataCenter: true,
    }),
    ...keys.map((one) => entityLine(one, { jurisdiction: 'SG' })),
    ...held.map((one) =>
      ownershipLine(one.owner, one.owned, { share: exactShare(one.share * 10_000_000) }),
    ),
    ...Object.entries(seats).map((seat) => headquartersLine(...seat)),
    ...listed.map((one) => listingLine(one, 'ENTITY_LIST')),
  ];
}

const query = `query ($input: DeterminationInput!) { determination(input: $input) {
  classification { eccn } codified { outcome reviewPolicy exceptions { code availability } } enforced { outcome } missingFacts { fact couldLeadTo } redFlags { number }
  parties { headquarters { code } ultimateParents { entity { key } basis certainty joint chain { owner { key } share { minimum maximum } } } tier { tier }
    restrictions { list basis certainty aggregateShare { minimum maximum } } } } }`;

async function answer(lines: readonly GraphLine[], overlay: unknown): Promise<unknown> {
  const app: RunningApp = await runApp({ lines });
  try {
    const input = {
      item: { chip: { key: 'x' } },
      destination: 'GB',
      endUser: { entity: { key: 'a' } },
      asOf,
      overlay,
    };
    const { data, errors } = await app.ask(query, { input });
    expect(errors).toEqual([]);
    return data;
  } finally {
    await app.close();
  }
}

it(
  'an overlay is answered as the graph is into which it was loaded',
  () =>
    fc.assert(
      fc.asyncProperty(
        facts,
        // One change for each subject, so that what is on record is what the graph has.
        fc.uniqueArray(change, {
          selector: (one) =>
            one.kind === 'interest' ? `${one.owner} ${one.owned}` : `${one.kind} ${one.entity}`,
          minLength: 1,
          maxLength: 4,
        }),
        async (before, asked) => {
          const recorded = new Set([
            ...before.held.map(({ owner, owned }) => `interest ${owner} ${owned}`),
            ...before.listed.map((one) => `listing ${one}`),
          ]);
          let after = before;
          const changes = asked.map((one) => {
            const step = made(after, one, recorded);
            ({ after } = step);
            return step.change;
          });
          expect(await answer(linesOf(before), { changes })).toEqual(
            await answer(linesOf(after), undefined),
          );
        },
      ),
      { numRuns: 25 },
    ),
  180_000,
);
