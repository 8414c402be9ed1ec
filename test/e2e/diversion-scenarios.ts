import { describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { scenarios } from '../scenarios/scenarios.ts';
import { runApp } from '../support/running-app.ts';

interface Step {
  readonly from?: { readonly key: string };
  readonly to?: { readonly key: string };
  readonly date?: string;
  readonly interest?: { readonly owner: { readonly key: string } };
}

interface Found {
  readonly diversionPaths: {
    readonly edges: readonly {
      readonly node: {
        readonly steps: readonly Step[];
        readonly quantity: number | null;
        readonly score: number;
        readonly notice: string;
        readonly indicators: readonly {
          readonly code: string;
          readonly points: number;
          readonly reason: string;
        }[];
      };
    }[];
    readonly truncated: boolean;
    readonly notExamined: readonly string[];
    readonly units: { readonly most: number | null; readonly statement: string };
  };
}

const query = `query ($input: DiversionInput!) { diversionPaths(input: $input) {
  edges { node {
    steps {
      ... on TransferStep { from { key } to { key } date quantity }
      ... on OwnershipStep { interest { owner { key } owned { key } } }
    }
    quantity score notice indicators { code points reason facts { name value } citations { reference } }
  } }
  truncated notExamined units { known most statement }
} }`;

function partiesOf(steps: readonly Step[]): readonly string[] {
  const [first] = steps;
  return [
    first?.from?.key ?? '',
    ...steps.map(({ to, interest }) => to?.key ?? interest?.owner.key ?? ''),
  ];
}

/** The public cases' shapes, with made-up names: what a careful investigator would put first comes first. */
export function describeScenarios(open: () => Promise<GraphStore>): void {
  describe.each(scenarios)('$name', ({ lines, input, first, most }) => {
    it('is found, with its paths first, for the right reasons', async () => {
      const app = await runApp({ lines, open });
      try {
        const { data, errors } = await app.ask(query, { input });
        expect(errors).toEqual([]);
        const { diversionPaths: found } = data as unknown as Found;
        const paths = found.edges.map(({ node }) => node);
        expect(
          paths.slice(0, first.length).map(({ steps, quantity }) => ({
            parties: partiesOf(steps),
            quantity,
          })),
        ).toEqual(first.map(({ parties, quantity }) => ({ parties, quantity })));
        for (const [at, { codes }] of first.entries()) {
          const raised = paths[at]?.indicators.map(({ code }) => code) ?? [];
          for (const code of codes) expect(raised).toContain(code);
        }
        for (const { score, indicators, notice, steps } of paths) {
          expect(indicators.reduce((sum, { points }) => sum + points, 0)).toBe(score);
          expect(indicators.every(({ reason }) => reason.length > 20)).toBe(true);
          expect(notice).toMatch(/lead.*not a finding/);
          const dates = steps.flatMap(({ date }) => date ?? []);
          expect(dates).toEqual(dates.toSorted());
        }
        expect(found.truncated).toBe(false);
        expect(found.notExamined.join()).toMatch(/address/);
        expect(found.units.most).toBe(most);
      } finally {
        await app.close();
      }
    });
  });
}
