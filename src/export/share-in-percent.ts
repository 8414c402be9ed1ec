import { inPercent, isExact } from '../domain/ownership/share.ts';
import type { ShareInterval } from '../domain/ownership/share.ts';

/** A share as the graph file writes it, in per cent. Read again, it is the very interval. */
export type ShareInPercent =
  | { readonly exact: number }
  | {
      readonly minimum: number;
      readonly maximum: number;
      readonly exclusiveMinimum?: true;
      readonly exclusiveMaximum?: true;
    };

export function shareInPercent(share: ShareInterval): ShareInPercent {
  if (isExact(share)) return { exact: inPercent(share.minimum) };
  return {
    minimum: inPercent(share.minimum),
    maximum: inPercent(share.maximum),
    ...(share.minimumOpen && { exclusiveMinimum: true }),
    ...(share.maximumOpen && { exclusiveMaximum: true }),
  };
}
