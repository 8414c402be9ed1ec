import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWatchRecord } from '../../src/adapters/sqlite/watch-record.ts';
import type { IsoDate } from '../../src/domain/date.ts';
import { exactShare } from '../../src/domain/ownership/share.ts';
import type { DeterminationInput } from '../../src/graphql/generated/resolver-types.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { type Grounds, evaluate } from '../../src/graphql/watching/evaluate.ts';
import { type FiringNode, firingOf } from '../../src/graphql/watching/firing.ts';
import { keptAnswerOf } from '../../src/graphql/watching/watch-answer.ts';
import { createWatcher } from '../../src/graphql/watching/watcher.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { readings } from '../../src/readings.ts';
import { whatIf } from '../../src/what-if.ts';
import { countingStore } from '../support/counting-store.ts';
import {
  chipLine,
  entityLine,
  headquartersLine,
  listingLine,
  ownerStatementLine,
  ownershipLine,
  transferLine,
} from '../support/graph-lines.ts';
import { type OpenStore, putAll, withGraph } from './store-under-test.ts';

const ruleSets = await loadRuleSets();
const schema = createSchema();

const perCent = (share: number) => exactShare(share * 10_000_000);
const chip = chipLine('x', {
  performance: [{ operation: 'FP16', bits: 16, teraOps: 1_000 }],
  dieAreaMm2: 800,
  nonPlanar: true,
  designedForDataCenter: true,
});

const ask = (endUser: string, more: Partial<DeterminationInput> = {}): DeterminationInput => ({
  item: { chip: { key: 'x' } },
  destination: 'SG',
  endUser: { entity: { key: endUser }, role: 'END_USER' },
  activity: 'EXPORT',
  from: 'US',
  quantity: 1,
  otherParties: [],
  ...more,
});

interface Watched {
  readonly watcher: ReturnType<typeof createWatcher>;
  readonly record: ReturnType<typeof openWatchRecord>;
  readonly grounds: Grounds;
  readonly asked: () => readonly string[];
  readonly forget: () => void;
  readonly put: (...lines: readonly GraphLine[]) => Promise<unknown>;
  readonly on: (day: IsoDate) => void;
  readonly fired: () => Promise<readonly FiringNode[]>;
}

function watching(inner: GraphStore, version = '1'): Watched {
  let today: IsoDate = '2026-02-10';
  const { store, asked, reset } = countingStore(inner);
  const record = openWatchRecord(':memory:');
  const grounds: Grounds = { store, ruleSets, whatIf, readings, version };
  const watcher = createWatcher({
    ...grounds,
    record,
    schema,
    today: () => today,
    now: () => '2026-02-10T12:00:00.000Z',
  });
  return {
    watcher,
    record,
    grounds,
    asked,
    forget: reset,
    put: (...lines) => putAll(store, lines),
    on: (day) => {
      today = day;
    },
    fired: async () => (await record.firingsAfter(0, 1_000)).map((one) => firingOf(one, ruleSets)),
  };
}

/** Saved questions on whatever store there is. */
export function watchContract(open: OpenStore, { numRuns }: { readonly numRuns: number }): void {
  // A server takes half a second for each of a hundred answers where others want the processor, too.
  describe('saved questions', { timeout: 300_000 }, () => {
    const companies = Array.from({ length: 100 }, (_, index) => `company-${index}`);
    const separate: readonly GraphLine[] = [
      chip,
      entityLine('group', { name: 'A Group' }),
      headquartersLine('group', 'CN'),
      ownerStatementLine('group', 'TOP'),
      ...companies.flatMap((key) => [
        entityLine(key),
        entityLine(`${key}-top`),
        headquartersLine(key, 'SG'),
        headquartersLine(`${key}-top`, 'SG'),
        ownerStatementLine(`${key}-top`, 'TOP'),
        ownershipLine(`${key}-top`, key, { share: perCent(100) }),
      ]),
    ];

    test('are asked again where a change can touch them, and nowhere else', () =>
      withGraph(open, separate, async (store) => {
        const { watcher, put, fired, asked, forget } = watching(store);
        for (const key of companies) await watcher.save(key, ask(key));
        expect(await watcher.check()).toEqual({
          watches: 100,
          compared: 0,
          evaluated: 0,
          fired: 0,
          isWaiting: false,
        });

        await put(entityLine('stranger'), headquartersLine('stranger', 'CN'));
        expect(await watcher.check()).toEqual({
          watches: 100,
          compared: 100,
          evaluated: 0,
          fired: 0,
          isWaiting: false,
        });
        await put(ownershipLine('group', 'company-7-top', { share: perCent(60) }));
        forget();
        expect(await watcher.check()).toEqual({
          watches: 100,
          compared: 100,
          evaluated: 1,
          fired: 1,
          isWaiting: false,
        });
        // What is above the hundred is one question, their item one, and what they were sent one for each; the rest is for the one.
        expect(asked().filter((name) => name === 'closure').length).toBeLessThan(6);
        const [firing] = await fired();
        expect(firing?.watch).toBe('company-7');
        expect(firing?.before.codified?.outcome).not.toBe(firing?.after.codified?.outcome);
        expect(firing?.statement).toMatch(
          /became .* By the record as it is now, there is the interest \(SHAREHOLDING, 60 %\) of group in company-7-top; before, there was none\./,
        );
        forget();
        expect((await watcher.check()).compared).toBe(0);
        expect(asked()).toEqual(['version']);
      }));

    test('fire when the day comes on which a fact ends, and are not asked on the days before', () =>
      withGraph(
        open,
        [
          chip,
          entityLine('unit'),
          headquartersLine('unit', 'SG'),
          entityLine('parent'),
          headquartersLine('parent', 'CN'),
          ownershipLine('parent', 'unit', { share: perCent(70), to: '2026-03-01' }),
        ],
        async (store) => {
          const { watcher, on, fired } = watching(store);
          await watcher.save('unit', ask('unit'));
          for (const day of ['2026-02-11', '2026-02-28'] as const) {
            on(day);
            expect((await watcher.check()).evaluated).toBe(0);
          }
          on('2026-03-01');
          expect(await watcher.check()).toMatchObject({ evaluated: 1, fired: 1 });
          const [firing] = await fired();
          expect(firing?.changed).toContain('ULTIMATE_PARENTS');
          expect(firing?.causes.map(({ statement }) => statement)).toEqual([
            'On 2026-03-01 the interest (SHAREHOLDING, 70 %) of parent in unit ends.',
          ]);
        },
      ));

    test('fire when rules take effect, and name them', () =>
      withGraph(
        open,
        [
          chip,
          entityLine('unit'),
          headquartersLine('unit', 'SG'),
          entityLine('listed'),
          headquartersLine('listed', 'SG'),
          listingLine('listed', 'ENTITY_LIST', { from: '2024-01-01' }),
          ownershipLine('listed', 'unit', { share: perCent(70) }),
        ],
        async (store) => {
          const { watcher, on, fired } = watching(store);
          on('2026-10-09');
          await watcher.save('unit', ask('unit'));
          await watcher.save('frozen', ask('unit', { asOf: '2026-10-09' }));
          on('2026-11-10');
          expect(await watcher.check()).toMatchObject({ evaluated: 1, fired: 1 });
          const [firing] = await fired();
          expect(firing?.causes.map(({ ruleSet }) => ruleSet?.id)).toEqual([
            '2026-11-10-affiliates-rule-returns',
          ]);
        },
      ));

    test('say why where they can no longer be answered, and when they can again', () =>
      withGraph(
        open,
        [
          chip,
          entityLine('unit'),
          headquartersLine('unit', 'SG'),
          entityLine('parent'),
          headquartersLine('parent', 'CN'),
          ownershipLine('parent', 'unit', { share: perCent(70) }),
        ],
        async (store) => {
          const { watcher, put, fired, record } = watching(store);
          const removeInterest = {
            owner: { key: 'parent' },
            owned: { key: 'unit' },
            from: '2026-01-01',
          } as const;
          await watcher.save('unit', ask('unit', { overlay: { changes: [{ removeInterest }] } }));
          await put(ownershipLine('parent', 'unit', { share: perCent(70), to: '2025-06-01' }));
          expect(await watcher.check()).toMatchObject({ evaluated: 1, fired: 1 });
          expect((await record.watch('unit'))?.answer).toContain('"aspects":null');
          await put(ownershipLine('parent', 'unit', { share: perCent(70) }));
          expect(await watcher.check()).toMatchObject({ evaluated: 1, fired: 1 });
          const [gone, back] = await fired();
          expect(gone?.after.problem).toMatch(/interest/);
          expect(gone?.statement).toMatch(/^The question can no longer be answered: .*Why: By the/);
          expect(back?.before.problem).toBe(gone?.after.problem);
          expect(back?.after.problem).toBeNull();
          expect(back?.statement).toMatch(/^The question can be answered again: /);
        },
      ));

    test('are asked again where the law or the service is another one, and only once', () =>
      withGraph(open, [chip, entityLine('unit'), headquartersLine('unit', 'SG')], async (store) => {
        const { watcher, record, grounds } = watching(store);
        await watcher.save('unit', ask('unit'));
        const options = {
          record,
          schema,
          today: () => '2026-02-10' as const,
          now: () => '2026-02-10T12:00:00.000Z',
        };
        const newer = createWatcher({ ...grounds, ...options, version: '2' });
        expect(await newer.check()).toMatchObject({ evaluated: 1, fired: 0 });
        expect(await newer.check()).toMatchObject({ evaluated: 0, fired: 0 });
      }));

    test('wait while a load of several transactions is under way, and are told of what it came to', () =>
      withGraph(
        open,
        [
          chip,
          entityLine('unit'),
          headquartersLine('unit', 'SG'),
          ownerStatementLine('unit', 'TOP'),
        ],
        async (store) => {
          const { watcher, fired } = watching(store);
          await watcher.save('unit', ask('unit'));
          const now = Date.parse('2026-02-10T12:00:00.000Z');
          const part = (at: number | null, ...lines: readonly GraphLine[]) =>
            store.write(async (writer) => {
              await writer.noteLoad('a load', at);
              await writer.put(lines);
            });
          await part(now, entityLine('parent'), headquartersLine('parent', 'CN'));
          // Half of what the load says: by it alone the unit would be a company of China.
          await part(now, ownershipLine('parent', 'unit', { share: perCent(70) }));
          expect(await watcher.check()).toMatchObject({ evaluated: 0, fired: 0, isWaiting: true });
          await expect(watcher.save('another', ask('unit'))).rejects.toThrow(/load .* under way/);
          await part(now, ownershipLine('parent', 'unit', { to: '2020-01-01' }));
          await part(null);
          expect(await watcher.check()).toMatchObject({ fired: 0, isWaiting: false });
          expect(await fired()).toEqual([]);

          await part(now, ownershipLine('parent', 'unit', { share: perCent(70) }));
          expect(await watcher.check()).toMatchObject({ fired: 0, isWaiting: true });
          // It was killed long ago.
          await part(now - 600_000);
          expect(await watcher.check()).toMatchObject({ fired: 1, isWaiting: false });
        },
      ));

    test('are told of once where two processes look at the same moment', () =>
      withGraph(
        open,
        [chip, entityLine('unit'), headquartersLine('unit', 'SG'), entityLine('parent')],
        async (store) => {
          const { watcher, put, fired } = watching(store);
          await watcher.save('unit', ask('unit'));
          await put(
            headquartersLine('parent', 'CN'),
            ownershipLine('parent', 'unit', { share: perCent(70) }),
          );
          const checks = await Promise.all([watcher.check(), watcher.check()]);
          expect(checks.map(({ evaluated }) => evaluated)).toEqual([1, 1]);
          expect(checks.reduce((sum, one) => sum + one.fired, 0)).toBe(1);
          expect(await fired()).toHaveLength(1);
        },
      ));

    test('count transfers that come on record for a group of which none was there', () =>
      withGraph(
        open,
        [
          chip,
          entityLine('seller'),
          entityLine('unit'),
          headquartersLine('unit', 'GB'),
          entityLine('sister'),
          entityLine('parent'),
          headquartersLine('parent', 'GB'),
          ownerStatementLine('parent', 'TOP'),
          ownershipLine('parent', 'unit', { share: perCent(100) }),
          ownershipLine('parent', 'sister', { share: perCent(100) }),
        ],
        async (store) => {
          const { watcher, put, fired } = watching(store);
          await watcher.save('unit', ask('unit', { destination: 'IN' }));
          await put(
            transferLine('t', {
              from: 'seller',
              to: 'sister',
              chip: 'x',
              quantity: 2_000,
              date: '2026-01-20',
              toCountry: 'IN',
              exception: 'LPP',
            }),
          );
          expect(await watcher.check()).toMatchObject({ evaluated: 1 });
          expect(
            (await fired()).flatMap(({ causes }) => causes.map((one) => one.statement)),
          ).toEqual([
            'By the record as it is now, there is the transfer t from seller to sister; before, there was none.',
          ]);
        },
      ));

    test('that were not asked again would have had the same answer', () =>
      fc.assert(
        fc.asyncProperty(randomStory, async ({ lines, steps }) =>
          withGraph(open, lines, async (store) => {
            const { watcher, record, grounds, put, on } = watching(store);
            let day: IsoDate = '2026-02-10';
            for (const key of keys) await watcher.save(key, ask(key));
            await watcher.save(
              'two',
              ask('a', {
                destination: 'IN',
                otherParties: [{ entity: { key: 'b' }, role: 'PURCHASER' }],
              }),
            );
            for (const step of steps) {
              if ('day' in step) day = step.day > day ? step.day : day;
              else await put(...step.lines);
              on(day);
              const { watches, evaluated } = await watcher.check();
              expect(evaluated).toBeLessThanOrEqual(watches);
              for (const watch of await record.watches()) {
                const input = JSON.parse(watch.question) as DeterminationInput;
                const { answer } = await evaluate(input, day, grounds);
                expect([watch.name, keptAnswerOf(watch.answer).aspects]).toEqual([
                  watch.name,
                  answer.aspects,
                ]);
              }
            }
          }),
        ),
        { numRuns },
      ));
  });
}

const keys = ['a', 'b', 'c', 'd'] as const;
const key = fc.constantFrom(...keys);
const day = fc.constantFrom<IsoDate[]>(
  '2026-02-11',
  '2026-03-31',
  '2026-04-01',
  '2026-09-30',
  '2026-10-01',
  '2026-11-10',
  '2027-01-01',
  '2027-05-05',
  '2028-01-01',
);
const period = fc.record({
  from: fc.option(fc.oneof(day, fc.constant<IsoDate>('2025-01-01'))),
  to: fc.option(day),
});
const fact: fc.Arbitrary<GraphLine> = fc.oneof(
  fc
    .tuple(key, key, fc.constantFrom(20, 50, 60, 100), period)
    .map(([owner, owned, share, when]) =>
      ownershipLine(owner, owned, { share: perCent(share), ...when }),
    ),
  fc
    .tuple(key, fc.constantFrom('CN', 'GB', 'AE'), period)
    .map(([entity, country, when]) => headquartersLine(entity, country, when)),
  fc.tuple(key, period).map(([entity, when]) => listingLine(entity, 'ENTITY_LIST', when)),
  fc
    .tuple(fc.constantFrom('s', 't'), key, fc.constantFrom(10, 2_000, 100_000), day, fc.boolean())
    .map(([name, to, quantity, date, lpp]) =>
      transferLine(name, {
        from: 'a',
        to,
        chip: 'x',
        quantity,
        date,
        toCountry: 'IN',
        exception: lpp ? 'LPP' : null,
        license: lpp ? null : 'D1',
      }),
    ),
);
const story = fc.record({
  lines: fc.array(fact, { maxLength: 8 }),
  steps: fc.array(
    fc.oneof(
      fc.record({ day }),
      fc.record({ lines: fc.array(fact, { minLength: 1, maxLength: 2 }) }),
    ),
    { minLength: 1, maxLength: 5 },
  ),
});
const randomStory = story.map(({ lines, steps }) => ({
  lines: [chip, ...keys.map((one) => entityLine(one, { jurisdiction: 'SG' })), ...lines],
  steps,
}));
