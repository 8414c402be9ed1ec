import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseIsoDate } from '../../calendar.ts';
import { duplicateMember } from '../../import/graph-file/duplicate-member.ts';
import { canonicalJson, hashOfJson } from '../../ports/canonical-json.ts';
import { Misuse, orMisuse } from '../terminal.ts';

const format = 'headwater-investigation-1';

const isoDate = z.string().transform((text, context) => {
  const date = parseIsoDate(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: 'is no date' });
  return z.NEVER;
});

const investigation = z.strictObject({
  format: z.literal(format),
  name: z.string(),
  asOf: isoDate,
  /** Of the graph that it was saved from. */
  graphVersion: z.string(),
  entities: z.array(z.string()),
  /** Keys from an owner down, or from an owned entity up; neighbours have an interest between them. */
  paths: z.array(z.array(z.string())),
  notes: z.array(z.string()),
  /** Who was at the top of each entity on the date. */
  answers: z.array(
    z.strictObject({
      entity: z.string(),
      name: z.string(),
      ultimateParents: z.array(
        z.strictObject({
          entity: z.string(),
          name: z.string(),
          headquarters: z.string().nullable(),
          basis: z.string(),
          certainty: z.string(),
        }),
      ),
    }),
  ),
  /** The part of the graph that it rests on: lines of a graph file. */
  graph: z.array(z.record(z.string(), z.unknown())),
  /** Decisions that entities among these are one; their lines are as the sources have them. Left out where there is none. */
  decisions: z
    .array(
      z.strictObject({
        pair: z.tuple([z.string(), z.string()]),
        verdict: z.literal('SAME'),
        decidedOn: isoDate,
        decidedBy: z.string().nullable(),
        note: z.string().nullable(),
      }),
    )
    .optional(),
  /** SHA-256 over the canonical JSON of all other members. */
  hash: z.string(),
});

/** A question about ownership as it stood, with all that its answers rest on. */
export type Investigation = z.infer<typeof investigation>;

/** What of an investigation is not of its file. */
export type InvestigationContent = Omit<Investigation, 'format' | 'hash'>;

/** The text of the file: canonical JSON and a line's end, so that equal investigations are equal files. */
export function investigationText(content: InvestigationContent): string {
  const whole = { format, ...content };
  return `${canonicalJson({ ...whole, hash: hashOfJson(whole) })}\n`;
}

/** Reads an investigation, and refuses one that is not as it was written. */
export function readInvestigation(path: string): Investigation {
  const text = orMisuse(
    () => readFileSync(path, 'utf8'),
    (reason) => `${path}: cannot be read (${reason}). Name a file that is there.`,
  );
  const value = orMisuse(
    (): unknown => JSON.parse(text),
    (reason) =>
      `${path}: is not JSON as a whole (${reason}). It may have been cut off: get it again from who saved it.`,
  );
  const twice = duplicateMember(text);
  if (twice !== null) {
    throw new Misuse(
      `${path}: is no investigation (${JSON.stringify(twice)} is named twice). Get it again from who saved it.`,
    );
  }
  const parsed = investigation.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Misuse(
      `${path}: is no investigation (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}). Give a file that npm run cli -- investigation save wrote.`,
    );
  }
  const { hash, ...content } = parsed.data;
  if (hash === hashOfJson(content)) return parsed.data;
  throw new Misuse(
    `${path}: its hash does not fit its content: something was changed after it was saved. Get it again from who saved it.`,
  );
}
