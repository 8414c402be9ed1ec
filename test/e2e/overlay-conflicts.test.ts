import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, runApp } from '../support/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.close());

const by = (key: string) => ({ key });

async function asked(key: string, overlay: unknown, asOf = '2025-06-01') {
  const { data, errors } = await app.ask(
    `query ($by: EntityBy!, $input: DeterminationInput!, $overlay: OverlayInput) {
      entity(by: $by, overlay: $overlay) { hypothesis { conflicts } conflicts { statement } }
      determination(input: $input, overlay: $overlay) {
        hypothesis { conflicts }
        codified { summary findings { statement } }
        enforced { summary }
      }
    }`,
    {
      by: by(key),
      overlay,
      input: { item: { eccn: '3A090.a' }, destination: 'GB', endUser: { entity: by(key) }, asOf },
    },
  );
  expect(errors).toEqual([]);
  return data as {
    readonly entity: { readonly hypothesis: { readonly conflicts: readonly string[] } };
    readonly determination: {
      readonly hypothesis: { readonly conflicts: readonly string[] };
      readonly codified: {
        readonly summary: string;
        readonly findings: readonly { readonly statement: string }[];
      };
      readonly enforced: { readonly summary: string };
    };
  };
}

const adds = (owner: string, owned: string, exact: number, period = {}) => ({
  addInterest: { owner: by(owner), owned: by(owned), share: { exact }, ...period },
});

describe('an overlay whose changes cannot be so together', () => {
  it('says where shares of one entity come to more than the whole', async () => {
    const overlay = { changes: [adds('dragon', 'acme-uk', 30)] };
    const { entity, determination } = await asked('acme-uk', overlay);
    const conflict = expect.stringContaining(
      'The 2 owners on record of acme-uk together have more than 100 % of its shares (at least 130 %).',
    );
    expect(entity.hypothesis.conflicts).toEqual([conflict]);
    expect(determination.hypothesis.conflicts).toEqual([conflict]);
    expect(determination.codified.findings[0]?.statement).toEqual(conflict);
    for (const { summary } of [determination.codified, determination.enforced]) {
      expect(summary).toMatch(
        /^Hypothetical, with 1 change to what is on record or in force, which cannot be so together:/,
      );
    }
  });

  it('says so also of an entity that is not on the way to any ultimate parent of the party', async () => {
    const overlay = {
      changes: [
        adds('silent', 'acme-uk', 60),
        adds('venture', 'silent', 80),
        adds('dragon-sg', 'silent', 30),
      ],
    };
    const { determination } = await asked('dragon-sg', overlay);
    expect(determination.hypothesis.conflicts).toContainEqual(
      expect.stringContaining('The 2 owners on record of silent together have more than 100 %'),
    );
    expect(determination.hypothesis.conflicts).toContainEqual(
      expect.stringContaining('The 2 owners on record of acme-uk together have more than 100 %'),
    );
  });

  it('says nothing where they fit, where they are of another time, and of what is so on record', async () => {
    for (const changes of [
      [
        { removeInterest: { owner: by('acme'), owned: by('acme-uk') } },
        adds('dragon', 'acme-uk', 30),
      ],
      [adds('dragon', 'acme-uk', 30, { from: '2026-01-01' })],
      [{ setHeadquarters: { entity: by('disputed'), country: 'SG' } }],
      [{ changeInterest: { owner: by('acme'), owned: by('disputed'), share: { exact: 70 } } }],
    ]) {
      const { determination } = await asked('disputed', { changes });
      expect(determination.hypothesis.conflicts).toEqual([]);
      expect(determination.codified.summary).not.toContain('cannot be so together');
    }
  });
});
