import type { Identifier } from '../ownership/closure.ts';

/** What the identifiers of two say: one that they share, and one scheme in which they differ; null where there is none. */
export interface IdentifierAgreement {
  readonly agrees: Identifier | null;
  /** The scheme in which each has one and they are not the same. */
  readonly contradicts: string | null;
}

/** An entity may have several of these, and loses and gains them: another one contradicts nothing. */
const several: ReadonlySet<string> = new Set([
  'ISIN',
  'TICKER',
  'BIC',
  'CUSIP',
  'SEDOL',
  'FIGI',
  'WEBSITE',
  'WIKIDATA',
]);

/** These are shared by companies that are not one: a ticker on two exchanges, a group's site. */
const shared: ReadonlySet<string> = new Set(['TICKER', 'WEBSITE']);

/** Compares identifiers scheme by scheme, whatever their case, spaces and punctuation. */
export function identifierAgreement(
  one: readonly Identifier[],
  other: readonly Identifier[],
): IdentifierAgreement {
  const values = new Set(other.map(identifierKey));
  const agrees =
    one.find((identifier) => isIdentifying(identifier) && values.has(identifierKey(identifier))) ??
    null;
  const contradicts = one.find(
    ({ scheme }) =>
      !several.has(schemeKey(scheme)) &&
      other.some((given) => schemeKey(given.scheme) === schemeKey(scheme)) &&
      !one.some(
        (given) =>
          schemeKey(given.scheme) === schemeKey(scheme) && values.has(identifierKey(given)),
      ),
  );
  return { agrees, contradicts: contradicts?.scheme ?? null };
}

/** A text that is equal for what is the same identifier: `LEI` and `529900 T8BM…`. */
export function identifierKey({ scheme, value }: Identifier): string {
  const plain = value.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
  // Registers write numbers with and without leading zeros.
  return `${schemeKey(scheme)} ${plain.replace(/^0+(?=.)/, '')}`;
}

/** Whether an identifier is one company's alone. */
export function isIdentifying({ scheme, value }: Identifier): boolean {
  return !shared.has(schemeKey(scheme)) && /[\p{L}\p{N}]/u.test(value);
}

function schemeKey(scheme: string): string {
  return scheme.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
