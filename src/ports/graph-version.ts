import { hash } from 'node:crypto';
import type { Decision } from '../domain/resolution/decision.ts';
import { canonicalJson } from './canonical-json.ts';
import { canonicalValue } from './canonical-line.ts';
import type { GraphLine } from './graph-line.ts';

/**
 * The sum, modulo 2^256, of the hashes of all lines in a graph. A sum does not depend on the order of its terms, so
 * equal graphs have equal sums however they were loaded, and one line more or less is one addition.
 */
export type GraphSum = bigint;

const modulus = 1n << 256n;
const sumDigits = 64;
/** 128 bits: enough that two graphs never share a version by chance. */
const versionDigits = 32;

/** The sum of a graph without lines. */
export const EMPTY_GRAPH_SUM: GraphSum = 0n;

/** A line's content as text: its type and its whole value, members sorted. Equal lines have equal text in every store. */
export function lineContent(line: GraphLine): string {
  return contentOf(line.type, canonicalValue(line));
}

/** A decision's content, which counts in the sum like a line's. */
export function decisionContent(decision: Decision): string {
  return `decision ${canonicalJson(decision)}`;
}

/** A line's content from a value that is canonical JSON already. */
export function contentOf(type: GraphLine['type'], canonicalValue: string): string {
  return `${type} ${canonicalValue}`;
}

/** The SHA-256 of a line's content, as 64 hexadecimal digits. A store keeps it with the row, to see that nothing changed. */
export function contentHash(content: string): string {
  return hash('sha256', content, 'hex');
}

/** The sum once a line with this hash is in the graph. */
export function withLine(sum: GraphSum, lineHash: string): GraphSum {
  return (sum + BigInt(`0x${lineHash}`)) % modulus;
}

/** The sum once a line with this hash has left the graph. */
export function withoutLine(sum: GraphSum, lineHash: string): GraphSum {
  return (sum - BigInt(`0x${lineHash}`) + modulus) % modulus;
}

/** Adds up the hashes of many lines: a large number for each would take ten times as long. */
export interface HashTotal {
  readonly add: (lineHash: string) => void;
  /** The sum once all these lines are in the graph too. */
  readonly addedTo: (sum: GraphSum) => GraphSum;
}

const digitBits = 4n;

export function hashTotal(): HashTotal {
  /** For each digit of a hash the sum of what stands there. */
  const columns = new Float64Array(sumDigits);
  return {
    add: (lineHash) => {
      for (let at = 0; at < sumDigits; at += 1) {
        const code = lineHash.charCodeAt(at);
        columns[at] = (columns[at] ?? 0) + code - (code < lowerA ? digitZero : lowerA - 10);
      }
    },
    addedTo: (sum) =>
      (sum + columns.reduce((total, digit) => (total << digitBits) + BigInt(digit), 0n)) % modulus,
  };
}

const [digitZero, lowerA] = [0x30, 0x61];

/** The sum as a store keeps it: 64 hexadecimal digits. */
export function sumText(sum: GraphSum): string {
  return sum.toString(16).padStart(sumDigits, '0');
}

/** The sum from the text that a store kept. */
export function parseSum(text: string): GraphSum {
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new Error(
      `The graph's sum must be 64 hexadecimal digits, not "${text}": load the graph again.`,
    );
  }
  return BigInt(`0x${text}`);
}

/** The version that an answer shows. */
export function versionText(sum: GraphSum): string {
  return sumText(sum).slice(0, versionDigits);
}
