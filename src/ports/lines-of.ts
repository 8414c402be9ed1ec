import type { ItemGraph } from '../domain/item/item-graph.ts';
import type { Closure, Entity } from '../domain/ownership/closure.ts';
import type { GraphLine } from './graph-line.ts';
import type { ReceiptsAnswer } from './graph-store.ts';

/** The lines that an entity was put together from. */
export function linesOfEntity(whole: Entity): readonly GraphLine[] {
  const { headquarters, locations, ownerStatements, listings, authorizations, ...value } = whole;
  const entity = value.key;
  return [
    { type: 'entity', value },
    ...headquarters.map((fact) => ({ type: 'headquarters', value: { entity, ...fact } }) as const),
    ...locations.map((fact) => ({ type: 'location', value: { entity, ...fact } }) as const),
    ...ownerStatements.map(
      (fact) => ({ type: 'ownerStatement', value: { entity, ...fact } }) as const,
    ),
    ...listings.map((fact) => ({ type: 'listing', value: { entity, ...fact } }) as const),
    ...authorizations.map(
      (fact) => ({ type: 'authorization', value: { entity, ...fact } }) as const,
    ),
  ];
}

/** The lines that a closure was put together from. */
export function linesOfClosure({ entities, interests }: Closure): readonly GraphLine[] {
  return [
    ...[...entities.values()].flatMap(linesOfEntity),
    ...interests.map((value) => ({ type: 'ownership', value }) as const),
  ];
}

/** The lines that an item graph was put together from. */
export function linesOfItems(items: ItemGraph): readonly GraphLine[] {
  return [
    ...[...items.chips.values()].map((value) => ({ type: 'chip', value }) as const),
    ...[...items.models.values()].map((value) => ({ type: 'model', value }) as const),
    ...[...items.clusters.values()].map((value) => ({ type: 'cluster', value }) as const),
    ...items.installations.map((value) => ({ type: 'installation', value }) as const),
    ...items.trainings.map((value) => ({ type: 'training', value }) as const),
    ...items.derivations.map((value) => ({ type: 'derivation', value }) as const),
    ...items.syntheticData.map((value) => ({ type: 'syntheticData', value }) as const),
  ];
}

export function linesOfTransfers({
  transfers,
}: Pick<ReceiptsAnswer, 'transfers'>): readonly GraphLine[] {
  return transfers.map((value) => ({ type: 'transfer', value }) as const);
}

/** The lines that receipts were put together from. */
export function linesOfReceipts(receipts: Omit<ReceiptsAnswer, 'version'>): readonly GraphLine[] {
  return [
    ...linesOfClosure(receipts),
    ...linesOfTransfers(receipts),
    ...[...receipts.clusters.values()].map((value) => ({ type: 'cluster', value }) as const),
    ...receipts.installations.map((value) => ({ type: 'installation', value }) as const),
    ...[...receipts.chips.values()].map((value) => ({ type: 'chip', value }) as const),
  ];
}
