import { expect, test } from 'vitest';
import { resolvedStore } from '../../src/adapters/resolved/resolved-store.ts';
import { entityLine, listingLine } from '../support/graph-lines.ts';
import { runApp } from '../support/running-app.ts';
import { acmeLei, smallGraph } from '../support/small-graph.ts';

const lei = [{ scheme: 'LEI', value: acmeLei }];
const listed = [
  // The first key is not the listed one.
  entityLine('abc-register', { name: 'Acme Limited', identifiers: lei }),
  entityLine('named-like-it', { name: 'Other', aliases: [acmeLei] }),
  listingLine('acme', 'ENTITY_LIST'),
];
const restrictions = '{ entity(by: {lei: "%"}) { key restrictions { __typename } } }';

test('an LEI that several entities on record carry is refused with the keys of all, so that no listing of one is left out', async () => {
  const app = await runApp({ lines: [...smallGraph, ...listed], wrap: resolvedStore });
  try {
    const { data, errors } = await app.ask(restrictions.replace('%', acmeLei));
    expect(data).toEqual({ entity: null });
    expect(errors).toMatchObject([
      {
        message: `Several entities on record carry the LEI ${acmeLei}: abc-register, acme. Ask for one of them by its key, or say that they are one (npm run cli -- resolve accept abc-register acme), so that what is known of each counts.`,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    const input = { item: { chip: { key: 'h9' } }, destination: 'GB' };
    const asked = await app.ask(
      'query ($input: DeterminationInput!) { determination(input: $input) { id } }',
      { input: { ...input, endUser: { entity: { lei: acmeLei } } } },
    );
    expect(asked.errors).toMatchObject([{ message: errors[0]?.message }]);

    await app.store.write((writer) =>
      writer.decide({
        pair: ['abc-register', 'acme'],
        verdict: 'SAME',
        decidedBy: 'A. Analyst',
        decidedOn: '2026-01-02',
        note: null,
      }),
    );
    const merged = await app.ask(restrictions.replace('%', acmeLei));
    expect(merged.errors).toEqual([]);
    expect(merged.data).toEqual({
      entity: { key: 'abc-register', restrictions: [{ __typename: expect.any(String) }] },
    });
  } finally {
    await app.close();
  }
});
