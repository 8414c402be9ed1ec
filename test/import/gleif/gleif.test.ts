import { describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../../src/adapters/sqlite/sqlite-graph-store.ts';
import { ownershipConflicts } from '../../../src/domain/ownership/ownership-conflicts.ts';
import { ultimateParents } from '../../../src/domain/ownership/ultimate-parents.ts';
import type { GraphStore } from '../../../src/ports/graph-store.ts';
import { atOnce } from '../../../src/domain/steps.ts';
import type { ScratchFolder } from '../../support/graph-files.ts';
import { allLines, runImport } from '../../support/import-run.ts';
import {
  exceptionXml,
  headerXml,
  leiXml,
  relationshipXml,
} from '../../support/made-up-gleif-xml.ts';
import { gzipped, zipped } from '../../support/packed.ts';
import {
  exceptionRow,
  goldenCopy,
  leiRow,
  madeUpLei,
  relationshipRow,
} from '../../support/made-up-gleif.ts';
import { folderAndGraph } from '../../support/folder-and-graph.ts';

let folder: ScratchFolder;
let store: GraphStore;
folderAndGraph((given) => {
  ({ folder, store } = given);
});

const [alpha, beta, gamma, delta] = [madeUpLei(1), madeUpLei(2), madeUpLei(3), madeUpLei(4)];
const day = '2026-09-11';
const read = { date: day, complete: null } as const;

async function imported(...tables: readonly (readonly Readonly<Record<string, string>>[])[]) {
  const paths: string[] = [];
  for (const [at, rows] of tables.entries()) {
    paths.push(await folder.write(`${at}.csv`, [goldenCopy(rows).trimEnd()]));
  }
  return runImport(store, paths, { read });
}

async function entityOf(key: string) {
  const closure = await store.closure([{ key }]);
  return closure.entities.get(key);
}

describe('a Level 1 record', () => {
  test('gives an entity with its names, identifiers, source and words', async () => {
    await imported([
      leiRow(alpha, 'Alpha "A", Ltd', 'GB', {
        'Entity.OtherEntityNames.OtherEntityName.1': 'Alpha\nOld',
        'Entity.LegalJurisdiction': 'US-DE',
        'Entity.EntityExpirationDate': '2026-05-01T00:00:00Z',
      }),
    ]);
    expect(await entityOf(alpha)).toMatchObject({
      key: alpha,
      name: 'Alpha "A", Ltd',
      kind: 'COMPANY',
      aliases: ['Alpha Old'],
      identifiers: [
        { scheme: 'LEI', value: alpha },
        { scheme: 'RA000585', value: `R-${alpha.slice(-6)}` },
      ],
      jurisdiction: 'US',
      from: '2001-05-03',
      to: '2026-05-01',
      source: {
        name: 'GLEIF LEI records',
        url: `https://search.gleif.org/#/record/${alpha}`,
        statedOn: '2026-03-01',
        retrievedOn: day,
        statementId: alpha,
        words: 'GENERAL, ACTIVE, ISSUED. Legal address: 1 Register Street, Wilmington, GB',
      },
    });
  });

  test('has its headquarters where the headquarters address is, and never where the legal address is', async () => {
    await imported([
      leiRow(alpha, 'Alpha', 'KY', { 'Entity.HeadquartersAddress.Country': 'CN' }),
      leiRow(beta, 'Beta', 'KY', { 'Entity.HeadquartersAddress.Country': '' }),
    ]);
    expect((await entityOf(alpha))?.headquarters.map(({ country }) => country)).toEqual(['CN']);
    expect((await entityOf(beta))?.headquarters).toEqual([]);
    expect((await entityOf(beta))?.locations).toEqual([]);
  });

  test.each([
    ['GENERAL', 'COMPANY'],
    ['BRANCH', 'COMPANY'],
    ['FUND', 'ARRANGEMENT'],
    ['SOLE_PROPRIETOR', 'PERSON'],
    ['RESIDENT_GOVERNMENT_ENTITY', 'STATE_BODY'],
    ['INTERNATIONAL_ORGANIZATION', 'UNKNOWN'],
    ['', 'UNKNOWN'],
  ])('of category %j is of kind %s', async (category, kind) => {
    await imported([leiRow(alpha, 'Alpha', 'GB', { 'Entity.EntityCategory': category })]);
    expect((await entityOf(alpha))?.kind).toBe(kind);
  });

  test('is left out and counted where it was annulled', async () => {
    const { report } = await imported([
      leiRow(alpha, 'Alpha', 'GB'),
      leiRow(beta, 'Beta', 'GB', { 'Registration.RegistrationStatus': 'ANNULLED' }),
    ]);
    expect([...report.leftOut]).toEqual([['LEI records that are ANNULLED', 1]]);
    expect(await entityOf(beta)).toBeUndefined();
  });

  test('whose country is none of ISO 3166 goes in without it, and says so', async () => {
    const { refusals } = await imported([
      leiRow(alpha, 'Alpha', 'GB', { 'Entity.HeadquartersAddress.Country': 'XK' }),
    ]);
    expect(refusals).toMatchObject([{ at: 2, detail: 'XK' }]);
    expect((await entityOf(alpha))?.headquarters).toEqual([]);
  });

  test('with a wrong check digit is refused', async () => {
    const { refusals } = await imported([leiRow(`${alpha.slice(0, 18)}00`, 'Alpha', 'GB')]);
    expect(refusals[0]?.detail).toMatch(/must be a LEI/);
  });
});

const companies = [alpha, beta, gamma, delta].map((lei, at) => leiRow(lei, `Company ${at}`, 'GB'));
const ultimate = { 'Relationship.RelationshipType': 'IS_ULTIMATELY_CONSOLIDATED_BY' };

describe('a relationship record', () => {
  test('is a consolidation without a share, from the day of the relationship and not of the accounts', async () => {
    await imported(companies, [
      relationshipRow(beta, alpha, {
        'Relationship.Quantifiers.1.MeasurementMethod': 'ACCOUNTING_CONSOLIDATION',
        'Relationship.Quantifiers.1.QuantifierAmount': '100.00',
        'Relationship.Quantifiers.1.QuantifierUnits': 'PERCENTAGE',
      }),
    ]);
    const { interests } = await store.closure([{ key: beta }]);
    expect(interests).toEqual([
      {
        owner: alpha,
        owned: beta,
        kind: 'CONSOLIDATION',
        share: null,
        from: '2013-11-01',
        to: null,
        source: {
          name: 'GLEIF relationship records',
          url: `https://search.gleif.org/#/record/${beta}`,
          statedOn: '2026-02-01',
          retrievedOn: day,
          statementId: `${beta} IS_DIRECTLY_CONSOLIDATED_BY ${alpha}`,
          words:
            'IS_DIRECTLY_CONSOLIDATED_BY, ACTIVE, PUBLISHED, FULLY_CORROBORATED, ACCOUNTING_CONSOLIDATION 100.00 PERCENTAGE',
        },
      },
    ]);
  });

  test('of a branch makes it the same legal person', async () => {
    await imported(companies, [
      relationshipRow(beta, alpha, {
        'Relationship.RelationshipType': 'IS_INTERNATIONAL_BRANCH_OF',
      }),
    ]);
    const { interests } = await store.closure([{ key: beta }]);
    expect(interests).toMatchObject([{ owner: alpha, owned: beta, kind: 'BRANCH' }]);
  });

  test('of an ultimate parent is in no walk, and agrees where the chain leads there', async () => {
    await imported(companies, [
      relationshipRow(gamma, beta),
      relationshipRow(beta, alpha),
      relationshipRow(gamma, alpha, ultimate),
    ]);
    const closure = await store.closure([{ key: gamma }]);
    const { parents, conflicts } = ultimateParents(closure, gamma, day);
    expect(parents).toMatchObject([{ entity: alpha, certainty: 'YES' }]);
    expect(parents[0]?.chain.map(({ owner }) => owner)).toEqual([beta, alpha]);
    expect(conflicts).toEqual([]);
  });

  test('of another ultimate parent than the chain leads to is a finding of its own', async () => {
    await imported(companies, [
      relationshipRow(gamma, beta),
      relationshipRow(gamma, delta, ultimate),
      relationshipRow(beta, alpha),
    ]);
    const closure = await store.closure([{ key: gamma }]);
    const { parents, conflicts } = ultimateParents(closure, gamma, day);
    expect(parents).toMatchObject([{ entity: alpha }]);
    expect(conflicts).toMatchObject([
      {
        entity: gamma,
        statement: expect.stringContaining(`reports ${delta} as the ultimate parent of ${gamma}`),
        sources: [{ name: 'GLEIF relationship records' }],
      },
    ]);
    expect(atOnce(ownershipConflicts(closure, gamma, day))).toEqual(conflicts);
  });

  test('that ended keeps the time in which it held, and one that does not say when is left out', async () => {
    const inactive = { 'Relationship.RelationshipStatus': 'INACTIVE' };
    const { report } = await imported(companies, [
      relationshipRow(beta, alpha, {
        ...inactive,
        'Relationship.Period.2.endDate': '2020-06-30T00:00:00Z',
      }),
      relationshipRow(gamma, alpha, inactive),
    ]);
    const { interests } = await store.closure([{ key: beta }, { key: gamma }]);
    expect(interests).toMatchObject([{ owned: beta, from: '2013-11-01', to: '2020-06-30' }]);
    expect([...report.leftOut]).toEqual([
      ['relationships that have ended, and do not say when', 1],
    ]);
  });

  test('of a fund, annulled, or to itself is counted and goes nowhere', async () => {
    const { report } = await imported(companies, [
      relationshipRow(beta, alpha, { 'Relationship.RelationshipType': 'IS_FUND-MANAGED_BY' }),
      relationshipRow(gamma, alpha, { 'Registration.RegistrationStatus': 'ANNULLED' }),
      relationshipRow(delta, delta),
    ]);
    expect(report.loaded.get('ownership')).toBeUndefined();
    expect([...report.leftOut.values()]).toEqual([1, 1]);
    expect([...report.refused]).toEqual([['relationship record: an entity is its own parent', 1]]);
  });
});

describe('a reporting exception', () => {
  test.each([
    ['NATURAL_PERSONS', 'HELD_BY_PERSONS'],
    ['NO_KNOWN_PERSON', 'DECLARED_TOP'],
    ['NON_CONSOLIDATING', 'OWNER_UNIDENTIFIED'],
    ['NO_LEI', 'OWNER_UNIDENTIFIED'],
    ['NON_PUBLIC', 'OWNER_WITHHELD'],
    ['CONSENT_NOT_OBTAINED', 'OWNER_WITHHELD'],
  ])('of reason %s ends a walk with %s', async (reason, basis) => {
    await imported(companies, [exceptionRow(alpha, 'DIRECT', reason)]);
    const closure = await store.closure([{ key: alpha }]);
    expect(ultimateParents(closure, alpha, day).parents).toMatchObject([{ entity: alpha, basis }]);
  });

  test('for the direct and for the ultimate parent is one statement with the words of both', async () => {
    await imported(companies, [
      exceptionRow(alpha, 'DIRECT', 'NO_LEI'),
      exceptionRow(alpha, 'ULTIMATE', 'NO_LEI'),
      exceptionRow(beta, 'DIRECT', 'NO_LEI'),
      exceptionRow(beta, 'ULTIMATE', 'NON_PUBLIC'),
    ]);
    expect((await entityOf(alpha))?.ownerStatements).toMatchObject([
      {
        statement: 'UNIDENTIFIED',
        source: {
          words:
            'DIRECT_ACCOUNTING_CONSOLIDATION_PARENT: NO_LEI; ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT: NO_LEI',
        },
      },
    ]);
    const ofBeta = (await entityOf(beta))?.ownerStatements ?? [];
    expect(ofBeta.map(({ statement }) => statement).sort()).toEqual(['UNIDENTIFIED', 'WITHHELD']);
  });

  test('of a reason that nobody knows is refused', async () => {
    const { refusals } = await imported(companies, [exceptionRow(alpha, 'DIRECT', 'BECAUSE')]);
    expect(refusals).toMatchObject([
      { reason: 'reporting exception: a reason that is not known', detail: 'BECAUSE' },
    ]);
  });
});

describe('the forms of the golden copy', () => {
  const relationships = [relationshipRow(beta, alpha), relationshipRow(gamma, alpha, ultimate)];
  const exceptions = [
    exceptionRow(alpha, 'DIRECT', 'NO_KNOWN_PERSON'),
    exceptionRow(alpha, 'ULTIMATE', 'NO_KNOWN_PERSON'),
  ];

  test('say the same as CSV and as XML', async () => {
    await imported(companies, relationships, exceptions);
    const full = 'GLEIF_FULL_PUBLISHED';
    const paths = [
      await folder.write('lei.xml', [leiXml(companies, headerXml('lei', day, full, 4))]),
      await folder.write('rr.xml', [relationshipXml(relationships, headerXml('rr', day, full, 2))]),
      await folder.write('repex.xml', [exceptionXml(exceptions, headerXml('repex', day, full, 2))]),
    ];
    const other = await openSqliteGraphStore();
    const { report } = await runImport(other, paths);
    expect(report.files.map(({ date, complete }) => [date, complete])).toEqual([
      [day, true],
      [day, true],
      [day, true],
    ]);
    expect(await allLines(other)).toEqual(await allLines(store));
    await other.close();
  });

  test('are the same in a ZIP and packed with gzip', async () => {
    await imported(companies);
    for (const pack of [zipped, gzipped]) {
      const path = await folder.writeBytes('packed', await pack('lei.csv', goldenCopy(companies)));
      const other = await openSqliteGraphStore();
      await runImport(other, [path], { read });
      expect(await other.version()).toBe(await store.version());
      await other.close();
    }
  });

  test('come as answers of the API, of many records or of one', async () => {
    const attributes = {
      lei: alpha,
      entity: {
        legalName: { name: 'Alpha', language: 'en' },
        otherNames: [{ name: 'Alpha Old', type: 'PREVIOUS_LEGAL_NAME' }],
        transliteratedOtherNames: [],
        legalAddress: {
          addressLines: ['1 Register Street'],
          city: 'Wilmington',
          region: null,
          country: 'GB',
          postalCode: null,
        },
        headquartersAddress: {
          addressLines: ['2 Main Street'],
          city: 'Somewhere',
          region: null,
          country: 'IE',
          postalCode: null,
        },
        registeredAt: { id: 'RA000585', other: null },
        registeredAs: 'R-1',
        jurisdiction: 'GB',
        category: 'GENERAL',
        status: 'ACTIVE',
        creationDate: '2001-05-03T00:00:00Z',
        expiration: { date: null, reason: null },
      },
      registration: {
        lastUpdateDate: '2026-03-01T10:11:12Z',
        status: 'ISSUED',
        corroborationLevel: 'FULLY_CORROBORATED',
      },
    };
    const record = { type: 'lei-records', id: alpha, attributes };
    const meta = { goldenCopy: { publishDate: '2026-09-11T08:00:00Z' } };
    for (const data of [[record], record]) {
      const other = await openSqliteGraphStore();
      const { report } = await runImport(other, [await folder.write('api.json', [{ meta, data }])]);
      expect(report.files).toMatchObject([
        { what: 'GLEIF Level 1 (LEI records) as JSON', date: day, complete: false },
      ]);
      const entity = (await other.closure([{ key: alpha }])).entities.get(alpha);
      expect(entity).toMatchObject({
        name: 'Alpha',
        aliases: ['Alpha Old'],
        headquarters: [{ country: 'IE' }],
      });
      await other.close();
    }
  });
});
