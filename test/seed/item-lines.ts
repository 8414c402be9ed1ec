import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseIsoDate } from '../../src/calendar.ts';
import { isCountryCode } from '../../src/iso-countries.ts';

const seed = new URL('../../graph-seed/', import.meta.url);

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const date = z.string().refine((text) => parseIsoDate(text) !== null);
const quantity = z.int().positive();
const operations = z.number().positive();
const source = z.strictObject({
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }).optional(),
  statedOn: date.optional(),
  retrievedOn: date.optional(),
});
const period = { from: date.optional(), to: date.optional() };

const chip = z.strictObject({
  type: z.literal('chip'),
  key,
  name: z.string().min(1),
  vendor: key,
  performance: z
    .array(z.strictObject({ operation: z.string(), bits: z.int(), teraOps: z.number() }))
    .optional(),
  dieAreaMm2: z.number().optional(),
  nonPlanar: z.boolean().optional(),
  memoryBandwidthGBps: z.number().optional(),
  interconnectGBps: z.number().optional(),
  designedForDataCenter: z.boolean().optional(),
  released: date.optional(),
  source,
});
const cluster = z.strictObject({
  type: z.literal('cluster'),
  key,
  name: z.string().min(1),
  operator: key,
  country: z.string().refine(isCountryCode).optional(),
  ...period,
  source,
});
const installation = z.strictObject({
  type: z.literal('installation'),
  cluster: key,
  chip: key,
  quantity: quantity.optional(),
  ...period,
  source,
});
const model = z.strictObject({
  type: z.literal('model'),
  key,
  name: z.string().min(1),
  developer: key,
  publishedWeights: z.enum(['YES', 'NO', 'UNKNOWN']),
  publishedOn: date.optional(),
  trainingOperations: z
    .union([operations, z.strictObject({ minimum: operations, maximum: operations })])
    .optional(),
  released: date.optional(),
  source,
});
const training = z.strictObject({
  type: z.literal('training'),
  model: key,
  cluster: key.optional(),
  chip: key.optional(),
  quantity: quantity.optional(),
  ...period,
  source,
});
const derivation = z.strictObject({
  type: z.literal('derivation'),
  model: key,
  base: key,
  additionalOperations: operations.optional(),
  source,
});
const syntheticData = z.strictObject({
  type: z.literal('syntheticData'),
  model: key,
  generator: key,
  published: z.boolean(),
  source,
});

export type ChipLine = z.infer<typeof chip>;
export type ModelLine = z.infer<typeof model>;

/** The lines of one seed file, each checked against the shape of its type; a wrong one names its file and line. */
function linesOf<T>(file: string, shape: z.ZodType<T>): readonly T[] {
  return readFileSync(new URL(file, seed), 'utf8')
    .trimEnd()
    .split('\n')
    .map((text, index) => {
      const line = shape.safeParse(JSON.parse(text));
      if (!line.success) {
        throw new Error(`${file}, line ${index + 1}: ${z.prettifyError(line.error)}\n${text}`);
      }
      return line.data;
    });
}

export const chips = linesOf('chips.jsonl', chip);
export const models = linesOf('models.jsonl', model);

const clusterLines = linesOf('clusters.jsonl', z.union([cluster, installation]));
export const clusters = clusterLines.filter((line) => line.type === 'cluster');
export const installations = clusterLines.filter((line) => line.type === 'installation');

const trainingLines = linesOf('training.jsonl', z.union([training, derivation, syntheticData]));
export const trainings = trainingLines.filter((line) => line.type === 'training');
export const derivations = trainingLines.filter((line) => line.type === 'derivation');
export const syntheticDataLines = trainingLines.filter((line) => line.type === 'syntheticData');

const anyLine = z.looseObject({ type: z.string(), key: z.string().optional() });

/** The line with a key; a key that the seed does not have is a mistake of the test. */
export function find<T extends { readonly key: string }>(lines: readonly T[], key: string): T {
  const found = lines.find((line) => line.key === key);
  if (found === undefined) throw new Error(`The seed has no "${key}".`);
  return found;
}

/** The keys of every entity in the seed, in whichever file it stands. */
export const entityKeys: ReadonlySet<string> = new Set(
  readdirSync(seed)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => linesOf(file, anyLine))
    .flatMap((line) => (line.type === 'entity' && line.key !== undefined ? [line.key] : [])),
);
