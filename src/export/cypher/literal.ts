import type { Member } from './properties.ts';

const dateMembers: ReadonlySet<string> = new Set([
  'from',
  'to',
  'released',
  'publishedOn',
  'date',
  'sourceStatedOn',
  'sourceRetrievedOn',
]);

/** Members as a map of Cypher; those without a value are left out. `dates` says which of them may be dates. */
export function mapLiteral(members: readonly Member[], hasDates: boolean): string {
  const told = members.filter(([, value]) => value !== null);
  return `{${told.map(([name, value]) => `${name}: ${literal(value, hasDates && dateMembers.has(name))}`).join(', ')}}`;
}

function literal(value: unknown, isDate = false): string {
  if (Array.isArray(value)) return `[${value.map((one) => literal(one)).join(', ')}]`;
  if (typeof value === 'string') return isDate ? `date(${textLiteral(value)})` : textLiteral(value);
  // Cypher reads 1e26, and not the 1e+26 of JavaScript.
  return String(value).replace('e+', 'e');
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * Neo4j reads \u and four digits as a character before it reads anything else, even where the backslash is escaped: so a
 * text is cut between a backslash and a u, and put together again by Cypher.
 */
function textLiteral(value: string): string {
  return value
    .split(/(?<=\\)(?=u)/)
    .map((part) => `"${part.replace(/[\\"\n\r\t]/g, (character) => escapes[character] ?? '')}"`)
    .join(' + ');
}
