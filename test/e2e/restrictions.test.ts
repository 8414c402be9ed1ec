import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WHOLE, exactShare } from '../../src/domain/ownership/share.ts';
import { entityLine, listingLine, ownershipLine } from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

/** Where an entity may be incorporated, and whether it is foreign. */
const jurisdictions = [
  ['US', false],
  ['PR', false],
  ['GU', false],
  ['AS', false],
  ['MP', false],
  ['UM', false],
  ['VI', false],
  ['SG', true],
  ['GB', true],
  [null, true],
] as const;

const whole = exactShare(WHOLE);
const keyOf = (jurisdiction: string | null): string => `in-${jurisdiction ?? 'nowhere'}`;

const publication = {
  name: '91 FR 100',
  url: 'https://example.org/91-fr-100',
  statedOn: null,
  retrievedOn: null,
};

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({
    lines: [
      entityLine('listed'),
      listingLine('listed', 'ENTITY_LIST'),
      entityLine('military', { jurisdiction: 'CN' }),
      listingLine('military', 'MEU_LIST', { source: publication }),
      listingLine('military', 'UVL', { source: publication }),
      entityLine('affiliate', { jurisdiction: 'CN' }),
      ownershipLine('military', 'affiliate', { share: whole }),
      entityLine('strict', { name: 'Strict' }),
      listingLine('strict', 'ENTITY_LIST', { licenseRequirement: 'For all items' }),
      entityLine('narrow', { name: 'Narrow' }),
      listingLine('narrow', 'ENTITY_LIST', { licenseRequirement: 'For items of 3A090' }),
      entityLine('of-both', { jurisdiction: 'CN' }),
      ownershipLine('strict', 'of-both', { share: exactShare(0.3 * WHOLE) }),
      ownershipLine('narrow', 'of-both', { share: exactShare(0.3 * WHOLE) }),
      entityLine('of-one', { jurisdiction: 'CN' }),
      ownershipLine('strict', 'of-one', { share: exactShare(0.6 * WHOLE) }),
      ...jurisdictions.flatMap(([jurisdiction]) => [
        entityLine(keyOf(jurisdiction), { jurisdiction }),
        ownershipLine('listed', keyOf(jurisdiction), { share: whole }),
      ]),
    ],
  });
});
afterAll(() => app.close());

const query = `query ($input: DeterminationInput!, $key: String!) {
  entity(by: {key: $key}) { restrictions(asOf: "2025-10-01") { list basis certainty } }
  determination(input: $input) {
    parties { restrictions { list basis certainty } }
    codified { outcome findings { statement } }
  }
}`;

describe('restrictions through listed owners', () => {
  it.each(jurisdictions)(
    'of what is incorporated in %s are those that the determination carries down',
    async (jurisdiction, isForeign) => {
      const key = keyOf(jurisdiction);
      const input = {
        item: { eccn: '5A991' },
        destination: 'SG',
        endUser: { entity: { key }, location: 'SG' },
        asOf: '2025-10-01',
      };
      const { data, errors } = await app.ask(query, { input, key });
      expect(errors).toEqual([]);
      const affiliate = { list: 'ENTITY_LIST', basis: 'AFFILIATE', certainty: 'YES' };
      const restrictions = isForeign ? [affiliate] : [];
      expect(data).toMatchObject({
        entity: { restrictions },
        determination: { parties: [{ restrictions }] },
      });
      expect(/own(s)? 50 % or more of/.test(JSON.stringify(data))).toBe(isForeign);
    },
  );

  it.each([
    ['of-one', 'For all items'],
    ['of-both', 'Narrow (narrow): For items of 3A090; Strict (strict): For all items'],
  ])(
    'of %s say what needs a license by the words of each owner',
    async (key, licenseRequirement) => {
      const { data } = await app.ask(
        `query ($key: String!) { entity(by: {key: $key}) { restrictions(asOf: "2025-10-01") { licenseRequirement } } }`,
        { key },
      );
      expect(data).toEqual({ entity: { restrictions: [{ licenseRequirement }] } });
    },
  );

  it.each([
    ['military', 'MEU_LIST', ['15 CFR 744.21']],
    ['military', 'UVL', []],
    ['affiliate', 'MEU_LIST', ['90 FR 47201', '15 CFR 744.21']],
  ] as const)('of %s on %s cite the law, and name the source', async (key, list, references) => {
    const { data } = await app.ask(
      `query ($key: String!) {
        entity(by: {key: $key}) {
          restrictions(asOf: "2025-10-01") { list citations { reference } sources { name url } }
        }
      }`,
      { key },
    );
    expect(data).toMatchObject({
      entity: {
        restrictions: expect.arrayContaining([
          {
            list,
            citations: references.map((reference) => ({ reference })),
            sources: [{ name: publication.name, url: publication.url }],
          },
        ]),
      },
    });
  });
});
