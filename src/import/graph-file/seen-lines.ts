import { hash } from 'node:crypto';
import type { GraphLine } from '../../ports/graph-line.ts';
import { lineContent } from '../../ports/graph-version.ts';
import { lineIdentity } from '../../ports/line-identity.ts';

/** The place of a line in one load. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** The lines that one load has met, so that two that contradict one another are noticed. */
export interface SeenLines {
  /** Takes note of a line; the place of an earlier one with its identity and other content, or null. */
  readonly meet: (line: GraphLine, place: Place) => Place | null;
}

/** Keeps digests in place of texts: a load of millions of lines must fit in memory. */
export function seenLines(): SeenLines {
  const seen = new Map<string, Place & { readonly content: string }>();
  return {
    meet: (line, place) => {
      const identity = digest(lineIdentity(line));
      const content = digest(lineContent(line));
      const earlier = seen.get(identity);
      if (earlier === undefined) seen.set(identity, { ...place, content });
      return earlier === undefined || earlier.content === content ? null : earlier;
    },
  };
}

/** 128 bits of a SHA-256: no two texts share them by chance. */
function digest(text: string): string {
  return hash('sha256', text, 'base64').slice(0, 22);
}
