import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactShare } from '../../src/domain/ownership/share.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import {
  authorizationLine,
  chipLine,
  clusterLine,
  entityLine,
  headquartersLine,
  installationLine,
  ownerStatementLine,
  ownershipLine,
  transferLine,
} from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const source = { name: 'a register of clusters', url: null, statedOn: null, retrievedOn: null };
const whole = { share: exactShare(1_000_000_000) };
const half = { share: exactShare(500_000_000) };
const [lpp, license] = [{ exception: 'LPP' }, { license: 'D1234567', toCountry: 'MY' }] as const;
/** A source of its own for each transfer. */
const filing = (key: string) => ({
  name: `Customs filing ${key}`,
  url: null,
  statedOn: null,
  retrievedOn: null,
});
const sent = (
  key: string,
  to: string,
  quantity: number | null,
  date: `${number}-${number}-${number}`,
  how: { readonly exception?: string; readonly license?: string; readonly toCountry?: string },
  chip = 'h9',
): GraphLine =>
  transferLine(key, { from: 'seller', to, quantity, date, chip, source: filing(key), ...how });

/** An Indian group of which two units have had 1,600 chips of 15,832 TPP under LPP in 2025, and Malaysia with 49,000 licensed. */
const lines: readonly GraphLine[] = [
  chipLine('h9', {
    performance: [{ operation: 'FP16', bits: 16, teraOps: 989.5 }],
    dieAreaMm2: 814,
    nonPlanar: true,
    memoryBandwidthGBps: 3_350,
    designedForDataCenter: true,
  }),
  chipLine('lesser', {
    performance: [{ operation: 'FP16', bits: 16, teraOps: 181 }],
    dieAreaMm2: 608,
    nonPlanar: true,
    designedForDataCenter: true,
  }),
  ...'group unit branch venture stranger malay seller former kept sold buyer'
    .split(' ')
    .flatMap((key) => [entityLine(key), headquartersLine(key, key === 'malay' ? 'MY' : 'IN')]),
  ownerStatementLine('group', 'TOP'),
  ownerStatementLine('former', 'TOP'),
  ownerStatementLine('buyer', 'TOP'),
  ownerStatementLine('stranger', 'TOP'),
  ownerStatementLine('malay', 'TOP'),
  ownershipLine('group', 'unit', whole),
  ownershipLine('group', 'branch', whole),
  ownershipLine('group', 'venture', half),
  ownershipLine('stranger', 'venture', half),
  ownershipLine('former', 'kept', whole),
  ownershipLine('former', 'sold', { ...whole, to: '2025-03-01' }),
  ownershipLine('buyer', 'sold', { ...whole, from: '2025-03-01' }),
  sent('before the sale', 'sold', 100, '2025-02-01', lpp),
  sent('after the sale', 'kept', 1_599, '2025-04-01', lpp),
  sent('one', 'unit', 1_000, '2025-01-01', lpp),
  sent('two', 'branch', 600, '2025-04-01', lpp),
  sent('the year before', 'unit', 1_000, '2024-12-31', lpp),
  sent('later in the year', 'unit', 1_000, '2025-06-02', lpp),
  sent('another exception', 'unit', 1_000, '2025-02-01', { exception: 'AIA' }),
  sent('of another group', 'stranger', 1_000, '2025-02-01', lpp),
  sent('licensed', 'malay', 49_000, '2025-01-01', license),
  sent('licensed before', 'malay', 49_000, '2024-12-31', license),
  sent('licensed of the lesser class', 'malay', 490_000, '2025-02-01', license, 'lesser'),
  sent('licensed to no country on record', 'stranger', 5, '2025-02-01', { license: 'D7654321' }),
  sent('licensed later', 'malay', 49_000, '2025-06-02', license),
  authorizationLine('malay', 'NVEU', { country: 'MY' }),
  entityLine('hall'),
  headquartersLine('hall', 'MY'),
  ownershipLine('malay', 'hall', whole),
  authorizationLine('hall', 'NVEU', { country: 'MY' }),
  clusterLine('first', { operator: 'malay', country: 'MY', source }),
  clusterLine('second', { operator: 'malay', country: 'MY', source }),
  clusterLine('abroad', { operator: 'malay', country: 'TH', source }),
  installationLine('first', 'h9', { quantity: 30_000, source }),
  installationLine('first', 'lesser', { quantity: 900_000, source }),
  installationLine('second', 'h9', { quantity: 20_000, from: '2025-06-01', source }),
  installationLine('abroad', 'h9', { quantity: 90_000, source }),
];

interface AnsweredFact {
  readonly name: string;
  readonly value: string;
  readonly sources: readonly { readonly name: string }[];
}

interface Answer {
  readonly outcome: string;
  readonly reviewPolicy: string | null;
  readonly exceptions: readonly {
    readonly code: string;
    readonly availability: string;
    readonly reason: string;
    readonly facts: readonly AnsweredFact[];
  }[];
  readonly findings: readonly {
    readonly statement: string;
    readonly facts: readonly AnsweredFact[];
  }[];
}

const query = `query ($input: DeterminationInput!) { determination(input: $input) {
  codified { outcome reviewPolicy exceptions { code availability reason facts { ...fact } }
    findings { statement facts { ...fact } } }
} }
fragment fact on Fact { name value sources { name } }`;

const exceptionOf = ({ exceptions }: Answer, code: string) =>
  exceptions.find((one) => one.code === code);
const lppOf = (answer: Answer) => exceptionOf(answer, 'LPP');
const said = ({ findings }: Answer) => findings.map(({ statement }) => statement).join('\n');

/** Amounts that the service counts from transfers, whichever store holds them. */
export function describeTransfersOnRecord(open: () => Promise<GraphStore>): void {
  describe('transfers on record are added up', () => {
    let app: RunningApp;
    beforeAll(async () => {
      app = await runApp({ lines, open });
    });
    afterAll(() => app.close());

    async function ask(
      entity: string,
      destination: string,
      quantity: number,
      more: Readonly<Record<string, unknown>> = {},
    ): Promise<Answer> {
      const input = {
        item: { chip: { key: 'h9' } },
        quantity,
        destination,
        endUser: { entity: { key: entity } },
        asOf: '2025-06-01',
        ...more,
      };
      const { data, errors } = await app.ask(query, { input });
      expect(errors).toEqual([]);
      return (data as { readonly determination: { readonly codified: Answer } }).determination
        .codified;
    }
    it('for the group of the ultimate parent and the calendar year: 1,600 and 99 chips are within the limit of LPP', async () => {
      const found = lppOf(await ask('unit', 'IN', 99));
      expect(found?.availability).toBe('CONDITIONAL');
      expect(found?.reason).toContain(
        '25,331,200 TPP that 2 transfers on record brought the group',
      );
    });

    it('and names the transfers that it added up, with their sources, where it is open and where it is not', async () => {
      for (const quantity of [99, 100]) {
        expect(lppOf(await ask('unit', 'IN', quantity))?.facts).toContainEqual({
          name: 'transfers.groupTppReceivedThisYear',
          value: '25331200',
          sources: ['one', 'two'].map((key) => ({ name: `Customs filing ${key}` })),
        });
      }
    });

    it('and 1,600 and 100 pass it, for each unit of the group', async () => {
      for (const entity of ['unit', 'branch', 'group']) {
        const found = lppOf(await ask(entity, 'IN', 100));
        expect(found?.availability).toBe('UNAVAILABLE');
        expect(found?.reason).toContain('25,331,200 TPP');
      }
    });

    it('anew in the next calendar year', async () => {
      const found = lppOf(await ask('unit', 'IN', 1_699, { asOf: '2026-01-01' }));
      expect(found?.availability).toBe('CONDITIONAL');
      expect(found?.reason).toContain('alone is within');
    });

    it('only where the request does not state the total itself', async () => {
      const attestations = { groupTppReceivedThisYear: 0, consigneeCertification: true };
      expect(lppOf(await ask('unit', 'IN', 1_699, { attestations }))?.availability).toBe(
        'AVAILABLE',
      );
    });

    it('and where it states less than is on record, the answer follows it and says so', async () => {
      const attestations = { groupTppReceivedThisYear: 100, consigneeCertification: true };
      const found = await ask('unit', 'IN', 99, { attestations });
      expect(lppOf(found)?.availability).toBe('AVAILABLE');
      expect(said(found)).toContain(
        'has received 100 TPP under LPP this year, and transfers on record come to 25,331,200 TPP at least. The request is followed.',
      );
      const enough = { groupTppReceivedThisYear: 25_331_200 };
      expect(said(await ask('unit', 'IN', 99, { attestations: enough }))).not.toContain('at least');
    });

    it('not for certain where control is joint, and the answer says how many may count', async () => {
      const found = lppOf(await ask('venture', 'IN', 99));
      expect(found?.availability).toBe('CONDITIONAL');
      expect(found?.reason).toContain('3 more on record may count');
    });

    it('for each joint parent by itself: where one of them may be past the limit, a person must look', async () => {
      const found = lppOf(await ask('venture', 'IN', 100));
      expect(found?.availability).toBe('REVIEW');
      expect(found?.reason).toContain('25,331,200 TPP in all');
    });

    it('for the group that a company was of on the day of the transfer, also where it was sold since', async () => {
      // 100 to the unit that was sold in March, and 1,599 to one that stays.
      expect(lppOf(await ask('kept', 'IN', 1))?.availability).toBe('UNAVAILABLE');
      const buyers = lppOf(await ask('buyer', 'IN', 1_600));
      expect(buyers?.availability).toBe('REVIEW');
      expect(lppOf(await ask('buyer', 'IN', 1_599))?.availability).toBe('CONDITIONAL');
    });

    it('for a country from 2025 on: 775,768,000 TPP and 898 chips are within its allocation, which is not attested', async () => {
      const found = await ask('malay', 'MY', 898);
      expect(found.findings.flatMap(({ facts }) => facts)).toContainEqual({
        name: 'transfers.licensedTpp',
        value: 'at least 775768000',
        sources: [{ name: 'Customs filing licensed' }],
      });
      expect(found.reviewPolicy).toBe('UNSPECIFIED');
      expect(said(found)).toContain('14,232,000 TPP are left beside the 775,768,000 TPP');
    });

    it('and 899 pass it', async () => {
      expect((await ask('malay', 'MY', 899)).reviewPolicy).toBe('POLICY_OF_DENIAL');
    });

    it('and where no country is on record, one may count for each, and is named', async () => {
      for (const country of ['MY', 'TH']) {
        const found = await ask('malay', country, 1);
        expect(said(found)).toContain('a licensed transfer on record may count beside');
        expect(found.findings.flatMap(({ facts }) => facts)).toContainEqual({
          name: 'transfers.licensedThatMayCount',
          value: '1',
          sources: [{ name: 'Customs filing licensed to no country on record' }],
        });
      }
    });

    it('not for another country', async () => {
      const found = await ask('malay', 'TH', 899);
      expect(found.reviewPolicy).toBe('UNSPECIFIED');
      expect(said(found)).not.toContain('on record to the country');
    });

    it('for NVEU in the clusters that the company operates in the country: 50,000 and 9,973 chips are within its limit', async () => {
      const found = exceptionOf(await ask('malay', 'MY', 9_973), 'NVEU');
      expect(found?.availability).toBe('AVAILABLE');
    });

    it('and 9,974 pass it, which is told with the sum and the clusters', async () => {
      const answer = await ask('malay', 'MY', 9_974);
      const found = exceptionOf(answer, 'NVEU');
      expect(found?.availability).toBe('UNAVAILABLE');
      expect(found?.reason).toContain('791,600,000 TPP (in Cluster first and Cluster second)');
      const told = answer.findings.flatMap(({ facts }) => facts);
      expect(told.filter(({ name }) => name.startsWith('clusters.'))).toEqual([
        { name: 'clusters.abroad.h9', value: '1424880000 TPP', sources: [{ name: source.name }] },
        { name: 'clusters.first.h9', value: '474960000 TPP', sources: [{ name: source.name }] },
        { name: 'clusters.second.h9', value: '316640000 TPP', sources: [{ name: source.name }] },
      ]);
    });

    it('not before they stand there', async () => {
      const found = exceptionOf(await ask('malay', 'MY', 9_974, { asOf: '2025-05-31' }), 'NVEU');
      expect(found?.availability).toBe('AVAILABLE');
    });

    it('and for another company of the group a person must look', async () => {
      expect(exceptionOf(await ask('hall', 'MY', 9_974), 'NVEU')?.availability).toBe('REVIEW');
      expect(exceptionOf(await ask('hall', 'MY', 9_973), 'NVEU')?.availability).toBe('AVAILABLE');
    });

    it('only where the request does not state what is licensed', async () => {
      const attestations = { countryTppLicensed: 0 };
      expect((await ask('malay', 'MY', 899, { attestations })).reviewPolicy).toBe(
        'PRESUMPTION_OF_APPROVAL',
      );
    });

    it('and where it states less than is on record, the answer follows it and says so', async () => {
      const found = await ask('malay', 'MY', 899, { attestations: { countryTppLicensed: 0 } });
      expect(said(found)).toContain(
        'that 0 TPP have been licensed to Malaysia since 2025, and licensed transfers on record come to 775,768,000 TPP at least. The request is followed.',
      );
      const enough = { countryTppLicensed: 775_768_000 };
      expect(said(await ask('malay', 'MY', 1, { attestations: enough }))).not.toContain('at least');
    });
  });
}
