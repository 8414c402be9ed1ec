import type { IsoDate } from '../domain/date.ts';
import { effectiveOwnersInSteps } from '../domain/ownership/effective-shares.ts';
import { WHOLE } from '../domain/ownership/share.ts';
import { type Connection, type PageRequest, pageOf } from './connection.ts';
import type { TakeTurns } from './turns.ts';
import type { ConflictNode, EffectiveOwnerNode, Reading } from './nodes.ts';

/** A page of effective owners, with what does not fit together among the interests behind their shares. */
export interface EffectiveOwnerConnection extends Connection<EffectiveOwnerNode> {
  readonly conflicts: readonly ConflictNode[];
}

export async function effectiveOwnersOf(
  {
    key,
    reading,
    asOf,
  }: { readonly key: string; readonly reading: Reading; readonly asOf: IsoDate },
  atLeast: number,
  page: PageRequest,
  takeTurns: TakeTurns,
): Promise<EffectiveOwnerConnection> {
  const found = await takeTurns(() =>
    effectiveOwnersInSteps(reading.closure, key, asOf, billionths(atLeast)),
  );
  const nodes = found.owners.map((owner) => ({ ...owner, reading, asOf }));
  return {
    ...pageOf(nodes, ({ owner }) => owner, page),
    conflicts: found.conflicts.map((conflict) => ({ conflict, reading, asOf })),
  };
}

/** A part of a billionth that stems from the number's binary form, and not from what was asked. */
const binaryRest = 1e-6;

/** Per cent in whole billionths; what is finer is taken upwards, so that no owner below the share asked for is kept. */
function billionths(perCent: number): number {
  const value = perCent * (WHOLE / 100);
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < binaryRest ? nearest : Math.ceil(value);
}
