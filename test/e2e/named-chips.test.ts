import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chipLine, entityLine } from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const figures = {
  performance: [{ operation: 'INT8', bits: 8, teraOps: 296 }],
  dieAreaMm2: 814,
  nonPlanar: true,
  designedForDataCenter: true,
};
const lines = [
  entityLine('huawei'),
  chipLine('nvidia-h20', { ...figures, name: 'Hopper of lesser rate' }),
  chipLine('nvidia-h21', { ...figures, name: 'Hopper of another rate' }),
  chipLine('c1', { ...figures, name: '910B', vendor: 'huawei' }),
  chipLine('c2', { ...figures, name: '910B' }),
];

describe('a chip that a paper names', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await runApp({ lines });
  });
  afterAll(() => app.close());

  it.each([
    ['nvidia-h20', 'By a letter of 9 April 2025'],
    ['nvidia-h21', null],
    ['c1', 'BIS names 910B among'],
    ['c2', null],
  ])('is found by its key or its maker: %s', async (key, says) => {
    const { data, errors } = await app.ask(
      `query ($key: String!) { determination(input: {
        item: {chip: {key: $key}}, destination: "CN", asOf: "2025-06-01",
        endUser: {location: "CN", headquarters: "CN", ultimateParentHeadquarters: "CN"}
      }) { codified { outcome findings { statement } } } }`,
      { key },
    );
    expect(errors).toEqual([]);
    const { outcome, findings } = (
      data as {
        readonly determination: {
          readonly codified: {
            readonly outcome: string;
            readonly findings: readonly { readonly statement: string }[];
          };
        };
      }
    ).determination.codified;
    expect(outcome).toBe(says === null ? 'NO_LICENSE_REQUIRED' : 'REVIEW');
    expect(findings.some(({ statement }) => statement.startsWith(says ?? 'By a letter'))).toBe(
      says !== null,
    );
  });
});
