import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { workedExamples, workedExamplesAreThere } from '../support/worked-examples.ts';

interface Regime {
  readonly outcome: string;
  readonly reviewPolicy: string | null;
  readonly countsTowardAllocation: string | null;
  readonly exceptions: readonly { readonly code: string; readonly availability: string }[];
}

interface Example {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

const examples = workedExamplesAreThere
  ? (JSON.parse(readFileSync(workedExamples, 'utf8')) as readonly Example[])
  : [];

const query = `query ($input: DeterminationInput!) {
  determination(input: $input) {
    classification { eccn status }
    codified { ...ruling }
    enforced { ...ruling }
    redFlags { number }
    missingFacts { fact }
    parties { tier { tier } }
  }
}
fragment ruling on Ruling { outcome reviewPolicy countsTowardAllocation exceptions { code availability } }`;

/** The answer in the words of the examples. */
function said({
  codified,
  enforced,
  classification,
  redFlags,
  missingFacts,
  parties,
}: {
  readonly codified: Regime;
  readonly enforced: Regime;
  readonly classification: Readonly<Record<'eccn' | 'status', string | null>>;
  readonly redFlags: readonly { readonly number: number | null }[];
  readonly missingFacts: readonly { readonly fact: string }[];
  readonly parties: readonly { readonly tier: { readonly tier: string } }[];
}): Readonly<Record<string, unknown>> {
  const ruling = (regime: Regime) => ({
    ...regime,
    exceptions: Object.fromEntries(
      regime.exceptions.map(({ code, availability }) => [code, availability]),
    ),
  });
  const facts = missingFacts.map(({ fact }) => fact).sort();
  return {
    ...classification,
    codified: ruling(codified),
    enforced: ruling(enforced),
    redFlags: redFlags.map(({ number }) => number),
    missingFacts: facts,
    missingFactsExactly: facts,
    countsTowardAllocation: codified.countsTowardAllocation,
    tier: parties[0]?.tier.tier,
  };
}

/** Every worked example, asked of the service on a store that this opens. */
export function describeWorkedExamples(open: () => Promise<GraphStore>): void {
  describe.skipIf(!workedExamplesAreThere)('a worked example, asked over HTTP', () => {
    let app: RunningApp;
    beforeAll(async () => {
      app = await runApp({ lines: [], open });
    });
    afterAll(() => app.close());

    it.each(examples)('$name', async ({ input, expect: expected }) => {
      const { data, errors } = await app.ask(query, { input });
      expect(errors).toEqual([]);
      const { determination } = data as { readonly determination: Parameters<typeof said>[0] };
      expect(said(determination)).toMatchObject(expected);
    });
  });
}
