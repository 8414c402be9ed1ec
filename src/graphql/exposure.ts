import type { IsoDate } from '../domain/date.ts';
import {
  type Exposure,
  type ExposedCountry,
  type ExposedUnit,
  exposureOf,
} from '../domain/diversion/exposure.ts';
import { type Transfer, compareTransfers } from '../domain/diversion/transfer.ts';
import type { Context } from './context.ts';
import { contextOf } from './context-of.ts';
import { type EntityNode, type Reading, type TransferNode } from './nodes.ts';

export interface ExposureNode {
  readonly exposure: Exposure;
  readonly reading: Reading;
  readonly asOf: IsoDate;
}

export interface ExposedUnitNode {
  readonly unit: ExposedUnit;
  readonly reading: Reading;
  readonly asOf: IsoDate;
}

export interface ExposedCountryNode extends Pick<Reading, 'under'> {
  readonly reached: ExposedCountry;
  readonly asOf: IsoDate;
}

export interface ExposedTransferNode {
  readonly stage: 'RECEIVED' | 'ONWARD';
  readonly transfer: TransferNode;
}

/** What lies below and behind an entity. */
export async function exposureNode(
  { entity, reading: from }: EntityNode,
  asOf: IsoDate,
  context: Context,
): Promise<ExposureNode> {
  const { movements, takeTurns, searchMilliseconds } = contextOf(from, context);
  const { graph, reading } = await movements.on(asOf);
  const end = performance.now() + searchMilliseconds;
  const exposure = await takeTurns(function* () {
    yield;
    return exposureOf(graph, entity.key, () => performance.now() > end);
  });
  return { exposure, reading, asOf };
}

/** The transfers of a stage, or of both, the earliest first. */
export function exposedTransfers(
  { exposure, asOf, reading: { under } }: ExposureNode,
  stage: 'RECEIVED' | 'ONWARD' | null,
): readonly ExposedTransferNode[] {
  const of = (one: 'RECEIVED' | 'ONWARD', transfers: readonly Transfer[]) =>
    stage !== null && stage !== one
      ? []
      : transfers.map((transfer) => ({ stage: one, transfer: { transfer, asOf, under } }));
  return [...of('RECEIVED', exposure.received), ...of('ONWARD', exposure.onward)].sort(
    ({ transfer: left }, { transfer: right }) => compareTransfers(left.transfer, right.transfer),
  );
}
