import type { OverlayChange } from '../generated/resolver-types.ts';

/** One change that may be part of a set. Two of one subject exclude one another. */
export interface Candidate {
  readonly subject: string;
  readonly change: OverlayChange;
}

/** Just on the two sides of a limit that is "or more": the least that meets it, and a figure that does not. */
export function sidesOf(limit: number): { readonly meets: number; readonly below: number } {
  return { meets: limit, below: limit - Math.min(1, limit / 100) };
}
