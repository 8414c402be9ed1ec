import { afterEach, describe, expect, it } from 'vitest';
import type { LineTypes } from '../../src/ports/graph-line.ts';
import type { RunningApp } from '../support/running-app.ts';
import { runApp } from '../support/running-app.ts';
import { transferLine } from '../support/graph-lines.ts';
import { smallGraph } from '../support/small-graph.ts';

let app: RunningApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

const record = `mutation ($transfer: TransferRecord!) { recordTransfer(transfer: $transfer) {
  outcome graphVersion transfer { key quantity date from { key } to { key } chip { key } exception sources { name } }
} }`;
const transfer = {
  key: 'sale-1',
  from: 'acme',
  to: 'acme-uk',
  chip: 'h9',
  quantity: 100,
  date: '2025-02-01',
  exception: 'LPP',
  source: { name: 'Delivery note' },
};

describe('recording a transfer', () => {
  it('is refused unless the service was started to allow it, and says how', async () => {
    app = await runApp();
    const { data, errors } = await app.ask(record, { transfer });
    expect(data).toBeNull();
    expect(errors[0]?.extensions['code']).toBe('WRITES_NOT_ALLOWED');
    expect(errors[0]?.message).toMatch(/GRAPH_WRITES=allowed/);
    expect((await app.store.movements()).transfers).toEqual([]);
  });

  it('puts it into the graph once, and again changes nothing', async () => {
    app = await runApp({ allowsWriting: true });
    const before = await app.store.version();
    const first = await app.ask(record, { transfer });
    expect(first.errors).toEqual([]);
    expect(first.data).toMatchObject({
      recordTransfer: {
        outcome: 'ADDED',
        transfer: { key: 'sale-1', quantity: 100, from: { key: 'acme' }, chip: { key: 'h9' } },
      },
    });
    const version = await app.store.version();
    expect(version).not.toBe(before);
    const second = await app.ask(record, { transfer });
    expect(second.data).toMatchObject({
      recordTransfer: { outcome: 'UNCHANGED', graphVersion: version },
    });
    const third = await app.ask(record, { transfer: { ...transfer, quantity: 99 } });
    expect(third.data).toMatchObject({ recordTransfer: { outcome: 'CHANGED' } });
    const { transfers } = await app.store.movements();
    expect(transfers.map(({ key, quantity }) => [key, quantity])).toEqual([['sale-1', 99]]);
  });

  it.each([
    ['an unknown receiver', { to: 'nobody' }, /to: no entity "nobody"/],
    ['an unknown chip', { chip: 'none' }, /no chip "none"/],
    ['both a chip and a model', { model: 'frontier' }, /exactly one of chip and model/],
    ['half a unit', { quantity: 0.5 }, /quantity/],
    ['two grounds', { license: 'D1' }, /one of them/],
    ['a sentence for a code', { exception: 'License Exception LPP' }, /write LPP/],
  ])('with %s is refused as a file would be, and writes nothing', async (_, wrong, said) => {
    app = await runApp({ allowsWriting: true });
    const { errors } = await app.ask(record, { transfer: { ...transfer, ...wrong } });
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toMatch(said);
    expect((await app.store.movements()).transfers).toEqual([]);
  });
});

const sums = `query { entity(by: {key: "acme-uk"}) { groupReceipts(asOf: "2025-06-01") { ...sum } }
  country(code: "SG") { licensedReceipts(asOf: "2025-06-01") { ...sum } } }
fragment sum on Ledger { tpp count open statement
  transfers { totalCount edges { node { tpp counts transfer { key } } } } }`;

const to = (key: string, told: Partial<LineTypes['transfer']>) =>
  transferLine(key, {
    from: 'dragon',
    to: 'acme-uk',
    chip: 'h9',
    quantity: 10,
    date: '2025-02-01',
    ...told,
  });

describe('the ledger', () => {
  it('adds up what a group received under LPP in the year, and what was licensed to a country, each with its transfers', async () => {
    app = await runApp({
      lines: [
        ...smallGraph,
        to('lpp-1', { exception: 'LPP' }),
        to('lpp-2', { exception: 'LPP', quantity: 5, to: 'acme', date: '2025-03-01' }),
        to('last-year', { exception: 'LPP', date: '2024-12-31' }),
        to('later', { exception: 'LPP', date: '2025-06-02' }),
        to('other', { exception: 'LPP', to: 'dragon-sg' }),
        transferLine('licensed', {
          from: 'acme',
          to: 'dragon-sg',
          chip: 'h9',
          quantity: 3,
          date: '2025-01-01',
          toCountry: 'SG',
          license: 'D1',
        }),
        transferLine('unknown', {
          from: 'acme',
          to: 'dragon-sg',
          chip: 'h9',
          date: '2025-01-02',
          toCountry: 'SG',
          license: 'D1',
        }),
      ],
    });
    const { data, errors } = await app.ask(sums);
    expect(errors).toEqual([]);
    const each = 15_832;
    expect(data).toMatchObject({
      entity: {
        groupReceipts: {
          tpp: 15 * each,
          count: 2,
          open: 0,
          transfers: {
            edges: [
              { node: { tpp: 10 * each, counts: 'YES', transfer: { key: 'lpp-1' } } },
              { node: { tpp: 5 * each, counts: 'YES', transfer: { key: 'lpp-2' } } },
            ],
          },
        },
      },
      country: {
        licensedReceipts: {
          tpp: 3 * each,
          count: 1,
          open: 1,
          transfers: {
            edges: [
              { node: { counts: 'YES', transfer: { key: 'licensed' } } },
              { node: { tpp: null, counts: 'UNKNOWN', transfer: { key: 'unknown' } } },
            ],
          },
        },
      },
    });
  });
});
