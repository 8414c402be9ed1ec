import type { LineType } from '../../ports/graph-line.ts';
import { contentHash } from '../../ports/graph-version.ts';

/** Lines that could not be added. Each comes before every other with its identity, which then cannot be added either. */
export interface LeftLines {
  readonly leave: (type: LineType, identity: string) => void;
  /** Whether a line with this identity may have been left. */
  readonly mayHave: (type: LineType, identity: string) => boolean;
}

/** Identities of a type kept in memory; where there are more, every one of that type may have been left. */
const mostKept = 50_000;

export function leftLines(): LeftLines {
  const hashes = new Map<LineType, Set<string>>();
  return {
    leave: (type, identity) => {
      const ofType = hashes.get(type) ?? new Set();
      hashes.set(type, ofType);
      if (ofType.size <= mostKept) ofType.add(contentHash(identity));
    },
    mayHave: (type, identity) => {
      const ofType = hashes.get(type);
      if (ofType === undefined) return false;
      return ofType.size > mostKept || ofType.has(contentHash(identity));
    },
  };
}
