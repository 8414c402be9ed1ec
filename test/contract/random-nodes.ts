import fc from 'fast-check';
import type { GraphLine, LineTypes } from '../../src/ports/graph-line.ts';
import { lineIdentity } from '../../src/ports/line-identity.ts';
import { chipLine, clusterLine, entityLine, modelLine } from '../support/graph-lines.ts';
import { amount, country, date, key, name, period, source, truth } from './random-values.ts';

const identifiers = fc.array(
  fc.record({ scheme: fc.constantFrom('LEI', 'VAT'), value: fc.constantFrom('529900T8', 'NL-81') }),
  { maxLength: 2 },
);

/** Entities, at least one. */
export const randomEntities: fc.Arbitrary<readonly GraphLine[]> = fc.uniqueArray(
  fc
    .record({
      key,
      name,
      kind: fc.constantFrom<LineTypes['entity']['kind'][]>('COMPANY', 'PERSON', 'STATE'),
      aliases: fc.array(name, { maxLength: 2 }),
      identifiers,
      jurisdiction: country,
      source,
      ...period,
    })
    .map((told) => entityLine(told.key, told)),
  { selector: lineIdentity, minLength: 1, maxLength: 8 },
);

const performance = fc.array(
  fc.record({
    operation: fc.constantFrom('FP16', 'INT8'),
    bits: fc.constantFrom(8, 16),
    teraOps: fc.double({ min: 0, max: 1e5, noNaN: true }).map((value) => value + 0),
  }),
  { maxLength: 2 },
);

/** Chips, clusters and models, whose makers and operators are among the parties. */
export function randomItems(party: fc.Arbitrary<string>): fc.Arbitrary<readonly GraphLine[]> {
  const maker = fc.option(party);
  const chip = fc
    .record({
      key,
      name,
      vendor: maker,
      performance,
      dieAreaMm2: amount,
      nonPlanar: truth,
      memoryBandwidthGBps: amount,
      interconnectGBps: amount,
      designedForDataCenter: truth,
      released: date,
      eccn: fc.option(fc.constant('3A090.a')),
      subjectToEar: truth,
      source,
    })
    .map((told) => chipLine(told.key, told));
  const cluster = fc
    .record({ key, name, operator: maker, country, source, ...period })
    .map((told) => clusterLine(told.key, told));
  const operations = fc.option(
    fc.record({ minimum: fc.constant(0), maximum: fc.constant(1.5e26) }),
  );
  const model = fc
    .record({
      key,
      name,
      developer: maker,
      publishedWeights: fc.constantFrom<LineTypes['model']['publishedWeights'][]>(
        'YES',
        'NO',
        'UNKNOWN',
      ),
      publishedOn: date,
      trainingOperations: operations,
      released: date,
      source,
    })
    .map((told) => modelLine(told.key, told));
  return fc.uniqueArray(fc.oneof(chip, cluster, model), { selector: lineIdentity, maxLength: 12 });
}

/** The keys of the nodes of one kind. */
export function keysOf(lines: readonly GraphLine[], type: GraphLine['type']): readonly string[] {
  return lines.flatMap((line) =>
    line.type === type && 'key' in line.value ? [line.value.key] : [],
  );
}
