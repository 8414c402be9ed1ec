import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { smallGraph } from '../support/small-graph.ts';
import {
  entityLine,
  headquartersLine,
  ownershipLine,
  sourceNamed,
} from '../support/graph-lines.ts';
import { exactShare } from '../../src/domain/ownership/share.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({
    lines: [
      ...smallGraph,
      entityLine('holder'),
      headquartersLine('holder', 'CN'),
      entityLine('stated-twice'),
      ownershipLine('acme', 'stated-twice', {
        share: exactShare(200_000_000),
        from: '2010-01-01',
        source: sourceNamed('One register'),
      }),
      ownershipLine('acme', 'stated-twice', {
        share: exactShare(200_000_000),
        from: '2020-01-01',
        source: sourceNamed('Another register'),
      }),
    ],
    today: () => '2025-06-01',
  });
});
afterAll(() => app.close());

const question = {
  item: { chip: { key: 'h9' } },
  destination: 'SG',
  endUser: { entity: { key: 'dragon-sg' } },
  asOf: '2025-06-01',
};
const parts = `id graphVersion hypothesis { changes graphVersion } codified { outcome summary findings { step statement } }
  parties { ultimateParents { entity { key } } restrictions { list } tier { tier } headquarters { code } }`;

interface Determined {
  readonly id: string;
  readonly graphVersion: string;
  readonly hypothesis: {
    readonly changes: readonly string[];
    readonly graphVersion: string;
  } | null;
  readonly codified: {
    readonly outcome: string;
    readonly summary: string;
    readonly findings: readonly { readonly step: string; readonly statement: string }[];
  };
  readonly parties: readonly {
    readonly ultimateParents: readonly { readonly entity: { readonly key: string } }[];
    readonly restrictions: readonly { readonly list: string }[];
    readonly tier: { readonly tier: string };
    readonly headquarters: { readonly code: string } | null;
  }[];
}

const determine = async (overlay: unknown, input: unknown = question): Promise<Determined> => {
  const { data, errors } = await app.ask(
    `query ($input: DeterminationInput!, $overlay: OverlayInput) { determination(input: $input, overlay: $overlay) { ${parts} } }`,
    { input, overlay },
  );
  expect(errors).toEqual([]);
  return data?.['determination'] as Determined;
};
const refusal = async (overlay: unknown) => {
  const { errors } = await app.ask(
    `query ($input: DeterminationInput!, $overlay: OverlayInput) { determination(input: $input, overlay: $overlay) { id } }`,
    { input: question, overlay },
  );
  const [error] = errors;
  return [error?.extensions['code'], error?.message, error?.extensions['argumentPath']];
};
const by = (key: string) => ({ key });
const change = (told: unknown) => ({ changes: [told] });
const named = (key: string) => change({ setHeadquarters: { entity: by(key), country: 'SG' } });
const tops = ({ parties: [party] }: Determined) =>
  party?.ultimateParents.map(({ entity }) => entity.key);

describe('an overlay on a determination', () => {
  it('that takes the interest of a Chinese parent away makes another outcome, and says so', async () => {
    const real = await determine(null);
    const removed = await determine({
      changes: [{ removeInterest: { owner: by('dragon'), owned: by('dragon-sg') } }],
    });
    expect([tops(real), tops(removed)]).toEqual([['dragon'], ['dragon-sg']]);
    expect(real.hypothesis).toBeNull();
    expect(removed.hypothesis?.changes).toEqual([
      'Dragon Group (dragon) holds no interest in Dragon Cloud Singapore (dragon-sg); on record: SHAREHOLDING, 70 % up to 2030-01-01.',
    ]);
    expect(removed.hypothesis?.graphVersion).toBe(real.graphVersion);
    expect(removed.graphVersion).toMatch(new RegExp(`^${real.graphVersion}\\+[0-9a-f]{32}$`));
    expect(removed.id).not.toBe(real.id);
    expect(removed.codified.summary).toMatch(/^Hypothetical, with 1 change/);
    expect(removed.codified.findings[0]?.step).toBe('hypothesis');
    expect(real.codified.summary).not.toContain('Hypothetical');
    // The store is as it was.
    expect(await determine(null)).toEqual(real);
  });

  it('that changes nothing is the real answer, id included', async () => {
    const real = await determine(null);
    for (const nothing of [{}, { changes: [] }, { changes: [], ruleSetsOff: [], ruleSetsOn: [] }]) {
      expect(await determine(nothing)).toEqual(real);
    }
  });

  it('that adds an owner brings what is above that owner', async () => {
    const added = await determine(
      {
        changes: [
          { addInterest: { owner: by('dragon-sg'), owned: by('silent'), share: { exact: 60 } } },
        ],
      },
      { ...question, endUser: { entity: { key: 'silent' } } },
    );
    expect(tops(added)).toEqual(['dragon']);
  });

  it('says of the owners of a company what it is told to, for as long as it is told', async () => {
    const basisOn = async (told: unknown, asOf = '2025-06-01') => {
      const { data, errors } = await app.ask(
        `query ($overlay: OverlayInput, $asOf: Date!) { entity(by: {key: "acme-uk"}, overlay: $overlay) { ultimateParents(asOf: $asOf) { entity { key } basis } hypothesis { changes } } }`,
        { overlay: change({ setOwnerStatement: told }), asOf },
      );
      expect(errors).toEqual([]);
      return data?.['entity'];
    };
    const statement = 'WITHHELD';
    const of = (basis: string) => ({ ultimateParents: [{ entity: by('acme'), basis }] });
    expect(await basisOn({ entity: by('acme'), statement })).toEqual({
      ...of('OWNER_WITHHELD'),
      hypothesis: {
        changes: [
          'Of the owners of Acme Corporation (acme) is said WITHHELD; on record: DISPERSED.',
        ],
      },
    });
    expect(await basisOn({ entity: by('acme') })).toMatchObject(of('NO_OWNER_ON_RECORD'));
    const period = { from: '2025-01-01', to: '2025-07-01' };
    for (const [asOf, basis] of [
      ['2024-12-31', 'DECLARED_TOP'],
      ['2025-06-30', 'OWNER_WITHHELD'],
      ['2025-07-01', 'DECLARED_TOP'],
    ] as const) {
      expect(await basisOn({ entity: by('acme'), statement, ...period }, asOf)).toMatchObject(
        of(basis),
      );
    }
    const unknown = await refusal(change({ setOwnerStatement: { entity: by('nobody') } }));
    expect(unknown[0]).toBe('NOT_FOUND');
  });

  it('holds for headquarters, listings, shares and dates', async () => {
    const moved = await determine({
      changes: [{ setHeadquarters: { entity: by('dragon'), country: 'SG' } }],
    });
    expect(moved.parties[0]?.tier.tier).toBe('TWO');
    const unknown = await determine({ changes: [{ setHeadquarters: { entity: by('dragon') } }] });
    expect(unknown.codified.outcome).toBe('REVIEW');
    const later = await determine({
      changes: [{ setHeadquarters: { entity: by('dragon'), country: 'SG', from: '2025-06-02' } }],
    });
    expect(later.parties[0]?.tier.tier).toBe('THREE');
    const listed = await determine({
      changes: [{ addListing: { entity: by('dragon-sg'), list: 'SDN' } }],
    });
    expect(listed.parties[0]?.restrictions.map(({ list }) => list)).toContain('SDN');
    const half = await determine({
      changes: [
        { changeInterest: { owner: by('dragon'), owned: by('dragon-sg'), share: { exact: 49 } } },
        { addInterest: { owner: by('acme'), owned: by('dragon-sg'), share: { exact: 51 } } },
      ],
    });
    expect(tops(half)).toEqual(['acme']);
  });

  it('states an interest once, however many statements on it were made since different days', async () => {
    const interest = { owner: by('acme'), owned: by('stated-twice') };
    const { data, errors } = await app.ask(
      `query ($overlay: OverlayInput) { entity(by: {key: "stated-twice"}, overlay: $overlay) {
        conflicts(asOf: "2025-06-01") { statement }
        owners(asOf: "2025-06-01") { edges { node { share { minimum maximum } from } } } } }`,
      { overlay: change({ changeInterest: { ...interest, share: { exact: 30 } } }) },
    );
    expect(errors).toEqual([]);
    expect(data?.['entity']).toEqual({
      conflicts: [],
      owners: { edges: [{ node: { share: { minimum: 30, maximum: 30 }, from: '2010-01-01' } }] },
    });
  });

  it('holds for a chip, a model and the rule sets', async () => {
    const weak = await determine({
      changes: [
        {
          changeChip: {
            chip: { name: 'hopper nine' },
            performance: [{ operation: 'FP16', bits: 16, teraOps: 10 }],
          },
        },
      ],
    });
    expect(weak.codified.outcome).toBe('NO_LICENSE_REQUIRED');
    const model = { ...question, item: { model: { key: 'base' } }, destination: 'CN' };
    const large = await determine(
      {
        changes: [
          {
            changeModel: {
              model: by('base'),
              publishedWeights: 'NO',
              trainingOperations: { minimum: 3e26, maximum: 3e26 },
            },
          },
        ],
      },
      model,
    );
    expect([(await determine(null, model)).codified.outcome, large.codified.outcome]).toEqual([
      'NO_LICENSE_REQUIRED',
      'LICENSE_REQUIRED',
    ]);
    const owned = { ...question, endUser: { entity: { key: 'dragon-sg' } } };
    const restricted = await determine({ ruleSetsOn: ['2025-09-29-affiliates-rule'] }, owned);
    expect(restricted.parties[0]?.restrictions.map(({ list }) => list)).toEqual(['ENTITY_LIST']);
    expect((await determine(null, owned)).parties[0]?.restrictions).toEqual([]);
    expect(restricted.graphVersion).toBe((await determine(null)).graphVersion);
  });

  it('is found again by the id of its answer, whatever way it was written', async () => {
    const overlay = {
      changes: [{ setHeadquarters: { entity: by('dragon'), country: 'SG' } }],
      ruleSetsOn: ['2025-09-29-affiliates-rule'],
    };
    const inInput = await determine(null, { ...question, overlay });
    const asArgument = await determine(overlay);
    expect(inInput).toEqual(asArgument);
    const { data } = await app.ask(
      `query ($id: ID!) { node(id: $id) { ... on Determination { ${parts} } } }`,
      {
        id: inInput.id,
      },
    );
    expect(data?.['node']).toEqual(inInput);
  });

  it('in a batch holds for the questions that have none of their own, and spoils only its own', async () => {
    const { data } = await app.ask(
      `query ($inputs: [DeterminationInput!]!, $overlay: OverlayInput) { determinations(inputs: $inputs, overlay: $overlay) {
        ... on Determination { hypothesis { changes } } ... on InputProblem { code path } } }`,
      {
        inputs: [
          question,
          { ...question, overlay: named('acme') },
          { ...question, overlay: named('nobody') },
        ],
        overlay: named('dragon'),
      },
    );
    expect(data?.['determinations']).toEqual([
      {
        hypothesis: {
          changes: ['Dragon Group (dragon) is run from Singapore (SG); on record: China (CN).'],
        },
      },
      {
        hypothesis: {
          changes: [
            'Acme Corporation (acme) is run from Singapore (SG); on record: United States of America (US).',
          ],
        },
      },
      {
        code: 'NOT_FOUND',
        path: ['inputs', '2', 'overlay', 'changes', '0', 'setHeadquarters', 'entity', 'key'],
      },
    ]);
  });
});

describe('an overlay on an entity', () => {
  it('holds in everything that is asked below it, and says so', async () => {
    const overlay = {
      changes: [
        { removeInterest: { owner: by('dragon'), owned: by('dragon-sg') } },
        { addInterest: { owner: by('holder'), owned: by('dragon-sg'), share: { exact: 80 } } },
      ],
    };
    const { data, errors } = await app.ask(
      `query ($overlay: OverlayInput) {
        entity(by: {key: "holder"}, overlay: $overlay) {
          hypothesis { changes }
          holdings { edges { node { owned { key hypothesis { changes } ultimateParents { entity { key holdings { edges { node { owned { key } } } } } } } } } }
          ownershipGraph { nodes { key } }
        }
        real: entity(by: {key: "dragon-sg"}) { hypothesis { changes } ultimateParents { entity { key } } }
        entities(search: "Dragon Cloud", overlay: $overlay) { edges { node { owners { edges { node { owner { key } } } } } } }
      }`,
      { overlay },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      entity: {
        hypothesis: { changes: [expect.any(String), expect.any(String)] },
        holdings: {
          edges: [
            {
              node: {
                owned: {
                  key: 'dragon-sg',
                  hypothesis: { changes: [expect.any(String), expect.any(String)] },
                  ultimateParents: [
                    {
                      entity: {
                        key: 'holder',
                        holdings: { edges: [{ node: { owned: { key: 'dragon-sg' } } }] },
                      },
                    },
                  ],
                },
              },
            },
          ],
        },
        ownershipGraph: { nodes: [{ key: 'holder' }, { key: 'dragon-sg' }] },
      },
      real: { hypothesis: null, ultimateParents: [{ entity: { key: 'dragon' } }] },
      entities: {
        edges: [{ node: { owners: { edges: [{ node: { owner: { key: 'holder' } } }] } } }],
      },
    });
  });
});

describe('an overlay is refused', () => {
  it.each([
    [
      'an entity that is not there',
      change({ setLocation: { entity: by('nobody'), country: 'SG' } }),
      'NOT_FOUND',
      'The graph has no entity with the key "nobody"',
    ],
    [
      'a chip that is not there',
      change({ changeChip: { chip: by('none'), dieAreaMm2: 1 } }),
      'NOT_FOUND',
      'The graph has no chip',
    ],
    [
      'an interest that is not there',
      change({ removeInterest: { owner: by('acme'), owned: by('dragon') } }),
      'NOT_FOUND',
      'The graph has no interest of acme in dragon',
    ],
    [
      'an interest that ended before',
      change({
        changeInterest: { owner: by('dragon'), owned: by('dragon-sg'), from: '2031-01-01' },
      }),
      'NOT_FOUND',
      'no interest (SHAREHOLDING) of dragon in dragon-sg from 2031-01-01',
    ],
    [
      'an interest that is there already',
      change({ addInterest: { owner: by('dragon'), owned: by('dragon-sg') } }),
      'BAD_USER_INPUT',
      'Use changeInterest',
    ],
    [
      'a listing that is not there',
      change({ removeListing: { entity: by('acme'), list: 'ENTITY_LIST' } }),
      'NOT_FOUND',
      'The graph has no entry of acme on "ENTITY_LIST"',
    ],
    [
      'a listing that is there already',
      change({ addListing: { entity: by('dragon'), list: 'ENTITY_LIST' } }),
      'BAD_USER_INPUT',
      'Use changeListing',
    ],
    [
      'a rule set that is not there',
      { ruleSetsOff: ['2020-01-01-none'] },
      'NOT_FOUND',
      'Spelt most like it: "20',
    ],
    [
      'a rule set both on and off',
      { ruleSetsOff: ['2025-09-29-affiliates-rule'], ruleSetsOn: ['2025-09-29-affiliates-rule'] },
      'BAD_USER_INPUT',
      'both on and off',
    ],
    [
      'a rule set that the others rest on',
      { ruleSetsOff: ['2025-01-13-ai-diffusion'] },
      'BAD_USER_INPUT',
      'do not fit together',
    ],
    [
      'shares that no graph file may have',
      change({
        changeInterest: {
          owner: by('dragon'),
          owned: by('dragon-sg'),
          share: { minimum: 60, maximum: 40 },
        },
      }),
      'BAD_USER_INPUT',
      'share.minimum 60 is more than the maximum 40',
    ],
    [
      'a figure that no graph file may have',
      change({ changeChip: { chip: by('h9'), dieAreaMm2: -1 } }),
      'BAD_USER_INPUT',
      'dieAreaMm2 must be more than 0',
    ],
    [
      'a period that ends before it begins',
      change({
        setHeadquarters: {
          entity: by('acme'),
          country: 'SG',
          from: '2025-01-02',
          to: '2025-01-01',
        },
      }),
      'BAD_USER_INPUT',
      'to',
    ],
    [
      'a change that changes nothing',
      change({ changeModel: { model: by('base') } }),
      'BAD_USER_INPUT',
      'changes nothing',
    ],
    [
      'an entity that is its own branch',
      change({ addInterest: { owner: by('acme'), owned: by('acme'), interest: 'BRANCH' } }),
      'BAD_USER_INPUT',
      'is the owned entity itself',
    ],
    [
      'more changes than a question has',
      {
        changes: Array.from({ length: 51 }, () => ({
          setLocation: { entity: by('acme'), country: 'SG' },
        })),
      },
      'BAD_USER_INPUT',
      'at most 50',
    ],
  ])('for %s', async (_, overlay, code, message) => {
    const [foundCode, foundMessage] = await refusal(overlay);
    expect([foundCode, foundMessage]).toEqual([code, expect.stringContaining(message)]);
  });

  it('where the question and the field both have one', async () => {
    const overlay = { ruleSetsOff: ['2026-02-03-cambodia'] };
    const { errors } = await app.ask(
      'query ($input: DeterminationInput!, $overlay: OverlayInput) { determination(input: $input, overlay: $overlay) { id } }',
      { input: { ...question, overlay }, overlay },
    );
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('Give one of them'),
    ]);
  });

  it('with the place of what is wrong', async () => {
    const told = { entity: by('acme'), country: 'XX' };
    expect(await refusal({ changes: [{ setLocation: told }] })).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining('"XX" is not a country'),
      ['overlay', 'changes', '0', 'setLocation', 'country'],
    ]);
  });
});
