import fc from 'fast-check';
import type { LawOfLeads } from '../../../src/domain/diversion/law-of-leads.ts';
import { transferGraph } from '../../../src/domain/diversion/transfer-graph.ts';
import type { TransferGraph } from '../../../src/domain/diversion/transfer-graph.ts';
import type { Closure } from '../../../src/domain/ownership/closure.ts';
import { destinationWarnings } from '../../../src/law/2025-05-13-guidance/diversion-destinations.ts';
import { loadRuleSets } from '../../../src/law/register.ts';
import { assembleItemGraph } from '../../../src/ports/assemble.ts';
import type { GraphLine } from '../../../src/ports/graph-line.ts';
import {
  chipLine,
  clusterLine,
  installationLine,
  modelLine,
  sourceNamed,
  transferLine,
} from '../../support/graph-lines.ts';
import { randomClosure } from '../../support/random-closure.ts';

export const asOf = '2025-06-01';
const ruleSets = await loadRuleSets();
const lawOn = (onDate: LawOfLeads['onDate'], ofFlags: LawOfLeads['ofFlags']): LawOfLeads => ({
  onDate,
  ofFlags,
  warningsOf: (country) => (onDate === null ? [] : destinationWarnings(onDate, country, country)),
  countryName: (code) => code,
});
const inForce = ruleSets.inForce(asOf, 'CODIFIED');
const laws = [
  lawOn(inForce, ruleSets.inForce('2026-12-01', 'CODIFIED')),
  lawOn(inForce, ruleSets.inForce('2025-10-15', 'CODIFIED')),
  lawOn(inForce, inForce),
  lawOn(null, inForce),
  lawOn(null, null),
] as const;

const size = 7;
/** One of the parties, by its number. */
export const place = fc.nat({ max: size - 1 });
const founded = ['2023-05-01', '2010-01-01', null] as const;

/** Parties with every kind of fact that their indicators rest on, transfers among them, and law to look at them by. */
export const trades: fc.Arbitrary<{ readonly graph: TransferGraph; readonly law: LawOfLeads }> = fc
  .record({
    random: randomClosure(size),
    founded: fc.array(fc.constantFrom(...founded), { minLength: size, maxLength: size }),
    jurisdictions: fc.array(fc.constantFrom('US', 'DE', null), {
      minLength: size,
      maxLength: size,
    }),
    transfers: fc.array(
      fc.record({
        from: place,
        to: place,
        item: fc.constantFrom('large', 'large', 'small', 'weights'),
        date: fc.constantFrom('2025-03-01' as const, '2025-03-02' as const, '2025-04-01' as const),
        quantity: fc.constantFrom(1, 2_000, null),
        toCountry: fc.constantFrom('SG', 'CN', 'VN', null, null),
        exception: fc.constantFrom('LPP', null, null),
      }),
      { minLength: 3, maxLength: 12 },
    ),
    clusters: fc.array(fc.tuple(place, fc.constantFrom(1, 3_000, null)), { maxLength: 2 }),
    law: fc.constantFrom(...laws),
  })
  .map(({ random: { keys, closure }, law, ...told }) => {
    const keyOf = (at: number): string => keys[at] ?? '';
    const entities = [...closure.entities.values()].map((entity, at) => ({
      ...entity,
      from: entity.from ?? told.founded[at] ?? null,
      jurisdiction: told.jurisdictions[at] ?? null,
      source: sourceNamed('A register'),
    }));
    const full: Closure = {
      entities: new Map(entities.map((entity) => [entity.key, entity])),
      interests: closure.interests,
    };
    const items: readonly GraphLine[] = [
      chipLine('large', { performance: [{ operation: 'FP16', bits: 16, teraOps: 989.5 }] }),
      chipLine('small', { vendor: 'e00' }),
      modelLine('weights'),
      ...told.clusters.flatMap(([operator, quantity], at) => [
        clusterLine(`cluster-${at}`, { operator: keyOf(operator) }),
        installationLine(`cluster-${at}`, 'large', { quantity }),
      ]),
    ];
    const transfers = told.transfers.flatMap(({ from, to, item, ...rest }, at) => {
      const what = item === 'weights' ? { chip: null, model: item } : { chip: item };
      const line = transferLine(`t${at}`, { from: keyOf(from), to: keyOf(to), ...what, ...rest });
      return line.type === 'transfer' ? [line.value] : [];
    });
    return { graph: transferGraph(full, assembleItemGraph(items), transfers, asOf), law };
  });
