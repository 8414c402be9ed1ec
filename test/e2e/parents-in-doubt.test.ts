import { afterAll, beforeAll, expect, it } from 'vitest';
import { WHOLE, exactShare } from '../../src/domain/ownership/share.ts';
import {
  chipLine,
  entityLine,
  headquartersLine,
  ownerStatementLine,
  ownershipLine,
} from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const company = (key: string, country: string) => [
  entityLine(key),
  headquartersLine(key, country),
  ownerStatementLine(key, 'TOP'),
];
const reported = (owner: string, owned: string) =>
  ownershipLine(owner, owned, { kind: 'ULTIMATE_CONSOLIDATION' });

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({
    lines: [
      chipLine('chip', {
        performance: [{ operation: 'FP16', bits: 16, teraOps: 989.5 }],
        dieAreaMm2: 814,
        nonPlanar: true,
        designedForDataCenter: true,
      }),
      ...company('chinese', 'CN'),
      ...company('british', 'GB'),
      ...company('german', 'DE'),
      ...company('top', 'GB'),
      reported('chinese', 'top'),
      entityLine('owned'),
      headquartersLine('owned', 'GB'),
      ownershipLine('british', 'owned', { share: exactShare(WHOLE) }),
      reported('chinese', 'owned'),
      entityLine('below'),
      headquartersLine('below', 'GB'),
      ownershipLine('owned', 'below', { share: exactShare(WHOLE) }),
      entityLine('alike'),
      headquartersLine('alike', 'GB'),
      ownershipLine('british', 'alike', { share: exactShare(WHOLE) }),
      reported('german', 'alike'),
      entityLine('dissolved', { to: '2025-01-01' }),
      headquartersLine('dissolved', 'GB'),
      ownershipLine('chinese', 'dissolved', { share: exactShare(WHOLE) }),
      ownerStatementLine('dissolved', 'DISPERSED'),
      entityLine('agreed'),
      headquartersLine('agreed', 'GB'),
      ownershipLine('british', 'agreed', { share: exactShare(WHOLE) }),
      reported('british', 'agreed'),
    ],
  });
});
afterAll(() => app.close());

it.each([
  ['top', {}, 'REVIEW', ['endUser.ultimateParentHeadquarters']],
  ['owned', {}, 'REVIEW', ['endUser.ultimateParentHeadquarters']],
  ['below', {}, 'REVIEW', ['endUser.ultimateParentHeadquarters']],
  ['alike', {}, 'LICENSE_EXCEPTION', []],
  ['agreed', {}, 'LICENSE_EXCEPTION', []],
  ['dissolved', {}, 'REVIEW', ['endUser.ultimateParentHeadquarters']],
  ['owned', { ultimateParentHeadquarters: 'GB' }, 'LICENSE_EXCEPTION', []],
] as const)(
  'what a source says of the ultimate parent of %s beside the chains is weighed (stated: %o): %s',
  async (key, stated, outcome, missing) => {
    const { data, errors } = await app.ask(
      `query ($input: DeterminationInput!) { determination(input: $input) {
        codified { outcome } missingFacts { fact } } }`,
      {
        input: {
          item: { chip: { key: 'chip' } },
          destination: 'GB',
          endUser: { entity: { key }, ...stated },
          asOf: '2025-06-01',
        },
      },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      determination: { codified: { outcome }, missingFacts: missing.map((fact) => ({ fact })) },
    });
  },
);
