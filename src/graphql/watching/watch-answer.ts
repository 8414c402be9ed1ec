import { z } from 'zod';
import type { IsoDate } from '../../domain/date.ts';
import { parseIsoDate } from '../../calendar.ts';
import type { Outcome } from '../../domain/determination/determination.ts';
import { type Aspects, aspectNames } from '../comparison/aspects.ts';

/** A day that was kept as text. */
export const keptDay = z.string().transform((text, context): IsoDate => {
  const date = parseIsoDate(text);
  if (date !== null) return date;
  context.addIssue(`${text} is not a day`);
  return z.NEVER;
});

const outcome = z.enum([
  'NO_LICENSE_REQUIRED',
  'LICENSE_EXCEPTION',
  'LICENSE_REQUIRED',
  'NOT_ENFORCED',
  'REVIEW',
] satisfies readonly Outcome[]);

const ruling = z.object({ outcome, summary: z.string() });

const told = {
  asOf: keptDay,
  graphVersion: z.string(),
  /** The id of the determination; null where the question can no longer be answered. */
  determination: z.string().nullable(),
  codified: ruling.nullable(),
  enforced: ruling.nullable(),
  /** Why it can no longer be answered; null where it was. */
  problem: z.string().nullable(),
};

const toldAnswer = z.object(told);
const keptAnswer = z.object({
  ...told,
  /** Each part of the answer as a text; null where there is no answer. */
  aspects: z.record(z.enum(aspectNames), z.string()).nullable(),
});

/** What a saved question was answered with, as it is told. */
export type WatchAnswer = z.infer<typeof toldAnswer>;

/** The same with what is needed to see that a later one is another. */
export interface KeptAnswer extends WatchAnswer {
  readonly aspects: Aspects | null;
}

export function keptAnswerOf(json: string): KeptAnswer {
  return keptAnswer.parse(JSON.parse(json));
}

export function toldAnswerOf(value: unknown): WatchAnswer {
  return toldAnswer.parse(value);
}
