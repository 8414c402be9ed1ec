import { readFileSync } from 'node:fs';

/** The text of a file in `sql/`, by its name. */
export function readSql(name: string): string {
  return readFileSync(new URL(`sql/${name}.sql`, import.meta.url), 'utf8');
}
