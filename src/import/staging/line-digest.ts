import { hash } from 'node:crypto';
import type { GraphLine } from '../../ports/graph-line.ts';
import { lineIdentity } from '../../ports/line-identity.ts';

/** By which a line is known again, in numbers of 52 bits. */
export interface LineDigest {
  /** Of the hash of its identity, the first part and the next. */
  readonly identity: number;
  readonly rest: number;
  /** Of the hash of what it says. */
  readonly said: number;
}

/** As many hexadecimal digits as a number holds to the last bit. */
const digits = 13;

export function lineDigest(line: GraphLine): LineDigest {
  const identity = hash('sha256', lineIdentity(line), 'hex');
  return {
    identity: numberIn(identity, 0),
    rest: numberIn(identity, digits),
    said: numberIn(hash('sha256', whatIsSaid(line), 'hex'), 0),
  };
}

function numberIn(hexadecimal: string, from: number): number {
  return Number.parseInt(hexadecimal.slice(from, from + digits), 16);
}

/** The content without the publisher's id and words: two records may well say one thing. */
export function whatIsSaid({ type, value }: GraphLine): string {
  const { source } = value;
  // The check of the line gives the members of a type in one order.
  return `${type} ${JSON.stringify({ ...value, source: source?.name ?? null })}`;
}
