import type { PartyRole } from '../../domain/determination/determination.ts';
import type { CountryCode } from '../../domain/country.ts';
import type { Identifier } from '../../domain/ownership/closure.ts';
import { countryNamed } from '../country-named.ts';
import { isLei } from '../../lei.ts';

/** Those that say who the party is, and no more. */
export const identityColumns = [
  'reference',
  'key',
  'lei',
  'identifiers',
  'name',
  'country',
] as const;

/** The columns that a file of parties may have. All but one that names the party may be left out. */
export const partyColumns = [
  ...identityColumns,
  'location',
  'headquarters',
  'ultimateParentHeadquarters',
  'role',
  'destination',
] as const;

export type PartyColumn = (typeof partyColumns)[number];

/** One of these must name the party. */
export const namingColumns = ['key', 'lei', 'identifiers', 'name'] as const;

/** A party of the file; what its row leaves empty is null. */
export interface PartyRow {
  readonly line: number;
  /** What the file calls the row, carried into the results. */
  readonly reference: string | null;
  readonly key: string | null;
  readonly lei: string | null;
  readonly identifiers: readonly Identifier[];
  readonly name: string | null;
  /** Where it is, as the file has it: it is compared with registration, headquarters and locations in the graph. */
  readonly country: CountryCode | null;
  /** These three are stated in the question, and followed where the graph has others. */
  readonly location: CountryCode | null;
  readonly headquarters: CountryCode | null;
  readonly ultimateParentHeadquarters: CountryCode | null;
  readonly role: PartyRole;
  readonly destination: CountryCode | null;
}

/** All identifiers that a row gives, the LEI among them. */
export function identifiersOf({
  lei,
  identifiers,
}: Pick<PartyRow, 'lei' | 'identifiers'>): readonly Identifier[] {
  return lei === null ? identifiers : [{ scheme: 'LEI', value: lei }, ...identifiers];
}

/** A row that is no party: where it stands, what it calls the party, and what is wrong with it. */
export interface RefusedRow {
  readonly line: number;
  readonly reference: string | null;
  readonly name: string | null;
  readonly refused: string;
}

const roles = [
  'END_USER',
  'ULTIMATE_CONSIGNEE',
  'INTERMEDIATE_CONSIGNEE',
  'PURCHASER',
  'EXPORTER',
  'OTHER',
] as const satisfies readonly PartyRole[];

/** More characters than any name, key or identifier has. */
const longestCell = 1_000;

class BadCell extends Error {}

/** The party in the cells of a row, by their columns. */
export function partyIn(
  line: number,
  cells: ReadonlyMap<PartyColumn, string>,
): PartyRow | RefusedRow {
  const text = (column: PartyColumn): string | null => cells.get(column)?.trim() || null;
  try {
    for (const [column, cell] of cells) {
      if (cell.length > longestCell) {
        throw new BadCell(`${column} has ${cell.length} characters: give at most ${longestCell}`);
      }
    }
    const [key, name, lei] = [text('key'), text('name'), leiIn(text('lei'))];
    const identifiers = identifiersIn(text('identifiers'));
    if (key === null && lei === null && name === null && identifiers.length === 0) {
      throw new BadCell(`no party is named: give one of ${namingColumns.join(', ')}`);
    }
    const country = (column: PartyColumn): CountryCode | null => countryIn(column, text(column));
    return {
      line,
      reference: text('reference'),
      key,
      lei,
      identifiers,
      name,
      country: country('country'),
      location: country('location'),
      headquarters: country('headquarters'),
      ultimateParentHeadquarters: country('ultimateParentHeadquarters'),
      role: roleIn(text('role')),
      destination: country('destination'),
    };
  } catch (error) {
    if (!(error instanceof BadCell)) throw error;
    const kept = (column: PartyColumn): string | null =>
      text(column)?.slice(0, longestCell) ?? null;
    return { line, reference: kept('reference'), name: kept('name'), refused: error.message };
  }
}

function leiIn(text: string | null): string | null {
  const lei = text?.toUpperCase() ?? null;
  if (lei === null || isLei(lei)) return lei;
  throw new BadCell(
    `${JSON.stringify(text)} is no LEI: 18 letters and digits with two check digits that fit`,
  );
}

function countryIn(column: PartyColumn, text: string | null): CountryCode | null {
  return text === null ? null : countryNamed(column, text, (message) => new BadCell(message));
}

function roleIn(text: string | null): PartyRole {
  if (text === null) return 'END_USER';
  const asked = text.toUpperCase().replace(/[\s-]+/g, '_');
  const role = roles.find((one) => one === asked);
  if (role !== undefined) return role;
  throw new BadCell(`role ${JSON.stringify(text)} is none: give one of ${roles.join(', ')}`);
}

/** `CIK:1045810 | UEI:ABC`, as the table of entities of an export has them. */
function identifiersIn(text: string | null): readonly Identifier[] {
  return (text ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const colon = part.indexOf(':');
      const [scheme, value] = [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
      if (colon > 0 && scheme !== '' && value !== '') return { scheme, value };
      throw new BadCell(
        `${JSON.stringify(part)} is no identifier: write scheme:value, such as CIK:1045810, with " | " between several`,
      );
    });
}
