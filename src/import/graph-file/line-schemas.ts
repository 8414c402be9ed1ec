import type { z } from 'zod';
import type { LineType, LineTypes } from '../../ports/graph-line.ts';
import {
  authorization,
  datedCountry,
  entity,
  listing,
  ownership,
  ownerStatement,
} from './entity-lines.ts';
import {
  chip,
  cluster,
  derivation,
  installation,
  model,
  syntheticData,
  training,
} from './item-lines.ts';
import { transfer } from './transfer-line.ts';

/** What each type of line may say. */
export const lineSchemas = {
  entity,
  headquarters: datedCountry,
  location: datedCountry,
  ownership,
  ownerStatement,
  listing,
  chip,
  cluster,
  installation,
  model,
  training,
  derivation,
  syntheticData,
  transfer,
  authorization,
} satisfies { readonly [T in LineType]: z.ZodType<LineTypes[T]> };

export function isLineType(text: string): text is LineType {
  return Object.hasOwn(lineSchemas, text);
}

export const lineTypes: readonly LineType[] = Object.keys(lineSchemas).filter(isLineType);
