import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../docs/queries', import.meta.url));

/** A query that the README shows, with the answer that it prints. */
export interface DocumentedQuery {
  readonly name: string;
  readonly query: string;
  readonly answer: string;
}

/** The queries of the README, in its order. */
export function documentedQueries(): readonly DocumentedQuery[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const name = basename(file, '.graphql');
      return {
        name,
        query: readFileSync(join(folder, file), 'utf8'),
        answer: readFileSync(join(folder, `${name}.json`), 'utf8'),
      };
    });
}
