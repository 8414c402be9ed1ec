import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseIsoDate } from '../../calendar.ts';
import { canonicalJson, hashOfJson } from '../../ports/canonical-json.ts';
import { Misuse } from '../terminal.ts';

const format = 'headwater-investigation-1';

const investigation = z.strictObject({
  format: z.literal(format),
  name: z.string(),
  asOf: z.string().refine((text) => parseIsoDate(text) !== null, { error: 'is no date' }),
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
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Misuse(`${path}: cannot be read as JSON (${reason}). Name a file that is there.`);
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
