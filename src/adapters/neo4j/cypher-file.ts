import { readFileSync } from 'node:fs';

/** The text of a query; each stands in a file of its own, so that it can be pasted into the Neo4j browser as it is. */
export function readCypher(name: string): string {
  return readFileSync(new URL(`./cypher/${name}.cypher`, import.meta.url), 'utf8');
}

/** The statements of a file that ends each with a semicolon at the end of a line. */
export function cypherStatements(text: string): readonly string[] {
  return text
    .split(/;\s*$/mu)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
