import fc from 'fast-check';
import type { GraphLine, LineTypes } from '../../src/ports/graph-line.ts';
import { lineIdentity } from '../../src/ports/line-identity.ts';
import {
  authorizationLine,
  derivationLine,
  headquartersLine,
  installationLine,
  listingLine,
  locationLine,
  ownershipLine,
  ownerStatementLine,
  syntheticDataLine,
  trainingLine,
  transferLine,
} from '../support/graph-lines.ts';
import { keysOf } from './random-nodes.ts';
import { amount, country, key, period, quantity, share, source, truth } from './random-values.ts';

/** Facts between the nodes; a kind of fact that lacks a node to speak of is left out. */
export function randomFacts(nodes: readonly GraphLine[]): fc.Arbitrary<readonly GraphLine[]> {
  const party = fc.constantFrom(...keysOf(nodes, 'entity'));
  const chips = keysOf(nodes, 'chip');
  const clusters = keysOf(nodes, 'cluster');
  const models = keysOf(nodes, 'model');
  const [chip, cluster, model] = [anyOf(chips), anyOf(clusters), anyOf(models)];
  const [hasChips, hasClusters, hasModels] = [chips, clusters, models].map((all) => all.length > 0);
  const kind = fc.constantFrom<LineTypes['ownership']['kind'][]>(
    'SHAREHOLDING',
    'VOTING_RIGHTS',
    'BRANCH',
    'ULTIMATE_CONSOLIDATION',
  );
  const sourced = { source, ...period };
  const facts: readonly fc.Arbitrary<GraphLine>[] = [
    ...Array.from({ length: 4 }, () =>
      fc
        .record({ owner: party, owned: party, kind, share, ...sourced })
        .map((told) => ownershipLine(told.owner, told.owned, told)),
    ),
    fc
      .tuple(party, fc.constantFrom('CN', 'US'), fc.record(sourced))
      .map((parts) => headquartersLine(...parts)),
    fc
      .tuple(party, fc.constantFrom('CN', 'US'), fc.record(sourced))
      .map((parts) => locationLine(...parts)),
    fc
      .tuple(party, fc.constantFrom('TOP', 'DISPERSED', 'WITHHELD'), fc.record(sourced))
      .map(([entity, statement, told]) => ownerStatementLine(entity, statement, told)),
    fc
      .record({
        entity: party,
        list: fc.constantFrom('ENTITY_LIST', 'SDN'),
        programs: fc.array(fc.constantFrom('p', 'q'), { maxLength: 2 }),
        licenseRequirement: fc.option(fc.constant('All items')),
        reviewPolicy: fc.option(fc.constant('Denial')),
        ...sourced,
      })
      .map((told) => listingLine(told.entity, told.list, told)),
    fc
      .record({
        entity: party,
        kind: fc.constantFrom('UVEU', 'NVEU'),
        country,
        limitTpp: amount,
        ...sourced,
      })
      .map((told) => authorizationLine(told.entity, told.kind, told)),
  ];
  const itemFacts: readonly (readonly [boolean | undefined, fc.Arbitrary<GraphLine>])[] = [
    [
      hasClusters && hasChips,
      fc
        .tuple(cluster, chip, fc.record({ quantity, ...sourced }))
        .map((parts) => installationLine(...parts)),
    ],
    [
      hasModels && hasClusters,
      fc
        .tuple(model, cluster, fc.record({ quantity, ...sourced }))
        .map(([trained, on, told]) => trainingLine(trained, { cluster: on }, told)),
    ],
    [
      hasModels && hasChips,
      fc
        .tuple(model, chip, fc.record({ quantity, ...sourced }))
        .map(([trained, on, told]) => trainingLine(trained, { chip: on }, told)),
    ],
    [
      hasModels,
      fc
        .tuple(model, model, fc.record({ additionalOperations: amount, source }))
        .map((parts) => derivationLine(...parts)),
    ],
    [
      hasModels,
      fc
        .tuple(model, model, fc.record({ published: truth, generationOperations: amount, source }))
        .map((parts) => syntheticDataLine(...parts)),
    ],
    [
      hasChips,
      fc
        .record({
          key,
          from: party,
          to: party,
          chip,
          quantity,
          fromCountry: country,
          toCountry: country,
          license: fc.option(key),
          exception: fc.option(fc.constant('LPP')),
          source,
        })
        .map((told) => transferLine(told.key, told)),
    ],
  ];
  const possible = itemFacts.flatMap(([isPossible, fact]) => (isPossible === true ? [fact] : []));
  return fc.uniqueArray(fc.oneof(...facts, ...possible), { selector: lineIdentity, maxLength: 30 });
}

/** One of the keys; of none, a key that stands for none and is not put in a graph. */
function anyOf(keys: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...(keys.length === 0 ? ['none'] : keys));
}
