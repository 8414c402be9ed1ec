import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const folder =
  process.env['HEADWATER_REFERENCE'] ?? resolve(import.meta.dirname, '../../../shared');

/** The worked examples of the law, which come with a reference that is not part of this project. */
export const workedExamples = resolve(folder, 'domain/worked-examples.json');

export const workedExamplesAreThere = existsSync(workedExamples);
