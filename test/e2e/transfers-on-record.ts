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
const sent = (
  key: string,
  to: string,
  quantity: number | null,
  date: `${number}-${number}-${number}`,
  how: { readonly exception?: string; readonly license?: string; readonly toCountry?: string },
  chip = 'h9',
): GraphLine => transferLine(key, { from: 'seller', to, quantity, date, chip, ...how });

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
  ...['group', 'unit', 'branch', 'venture', 'stranger', 'malay', 'seller'].flatMap((key) => [
    entityLine(key),
    headquartersLine(key, key === 'malay' ? 'MY' : 'IN'),
  ]),
  ownerStatementLine('group', 'TOP'),
  ownerStatementLine('stranger', 'TOP'),
  ownerStatementLine('malay', 'TOP'),
  ownershipLine('group', 'unit', whole),
  ownershipLine('group', 'branch', whole),
  ownershipLine('group', 'venture', half),
  ownershipLine('stranger', 'venture', half),
  sent('one', 'unit', 1_000, '2025-01-01', lpp),
  sent('two', 'branch', 600, '2025-04-01', lpp),
  sent('the year before', 'unit', 1_000, '2024-12-31', lpp),
  sent('later in the year', 'unit', 1_000, '2025-06-02', lpp),
  sent('another exception', 'unit', 1_000, '2025-02-01', { exception: 'AIA' }),
  sent('of another group', 'stranger', 1_000, '2025-02-01', lpp),
  sent('licensed', 'malay', 49_000, '2025-01-01', license),
  sent('licensed before', 'malay', 49_000, '2024-12-31', license),
  sent('licensed of the lesser class', 'malay', 490_000, '2025-02-01', license, 'lesser'),
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

interface Answer {
  readonly outcome: string;
  readonly reviewPolicy: string | null;
  readonly exceptions: readonly {
    readonly code: string;
    readonly availability: string;
    readonly reason: string;
  }[];
  readonly findings: readonly {
    readonly statement: string;
    readonly facts: readonly {
      readonly name: string;
      readonly value: string;
      readonly sources: readonly { readonly name: string }[];
    }[];
  }[];
}

const query = `query ($input: DeterminationInput!) { determination(input: $input) {
  codified { outcome reviewPolicy exceptions { code availability reason } findings { statement facts { name value sources { name } } } }
} }`;

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

    it('not for certain where control is joint, and the answer says how many may count', async () => {
      const found = lppOf(await ask('venture', 'IN', 1_699));
      expect(found?.availability).toBe('CONDITIONAL');
      expect(found?.reason).toContain('3 more on record may count');
    });

    it('for a country from 2025 on: 775,768,000 TPP and 898 chips are within its allocation, which is not attested', async () => {
      const found = await ask('malay', 'MY', 898);
      expect(found.reviewPolicy).toBe('UNSPECIFIED');
      expect(said(found)).toContain('14,232,000 TPP are left beside the 775,768,000 TPP');
    });

    it('and 899 pass it', async () => {
      expect((await ask('malay', 'MY', 899)).reviewPolicy).toBe('POLICY_OF_DENIAL');
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
  });
}
