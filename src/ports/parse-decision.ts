import type { IsoDate } from '../domain/date.ts';
import type { Decision } from '../domain/resolution/decision.ts';

/** Reads a decision from the JSON that a store kept it as. */
export function parseDecision(content: string): Decision {
  const value: unknown = JSON.parse(content);
  if (isDecision(value)) return value;
  throw new TypeError(
    `The graph holds something else than a decision: ${content}. Take it back with resolve undo.`,
  );
}

function isDecision(value: unknown): value is Decision {
  if (typeof value !== 'object' || value === null) return false;
  const { pair, verdict, decidedOn, decidedBy, note }: Partial<Record<keyof Decision, unknown>> =
    value;
  return (
    Array.isArray(pair) &&
    pair.length === 2 &&
    pair.every((key) => typeof key === 'string') &&
    (verdict === 'SAME' || verdict === 'DIFFERENT') &&
    isIsoDate(decidedOn) &&
    isTextOrNull(decidedBy) &&
    isTextOrNull(note)
  );
}

function isIsoDate(value: unknown): value is IsoDate {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
