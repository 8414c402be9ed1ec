import { parseIsoDate } from '../../calendar.ts';
import type { Edition, ReadOptions } from '../importer.ts';
import { sourceNames } from './records.ts';
import type { Table } from './records.ts';

/** What a file says of itself. */
export interface Stated {
  /** A time stamp or a day. */
  readonly date: string | null;
  readonly complete: boolean | null;
}

/** Which edition a file is: as a person says, else as the file says, else as GLEIF's own file names do. */
export function editionOf(
  tables: readonly Table[],
  name: string,
  stated: Stated,
  options: ReadOptions,
): Edition {
  const inName = /(?:^|[^\d])(\d{4})-?(\d{2})-?(\d{2})(?:[^\d]|$)/u.exec(name);
  const dateInName =
    inName === null ? null : parseIsoDate(`${inName[1]}-${inName[2]}-${inName[3]}`);
  const isGoldenCopy =
    /golden-?copy/i.test(name) && !/delta|intra-?day|last-?(?:day|week|month)/i.test(name);
  return {
    kind: 'edition',
    sources: tables.map((table) => sourceNames[table]),
    date: options.date ?? parseIsoDate(stated.date?.slice(0, 10) ?? '') ?? dateInName,
    complete: options.complete ?? stated.complete ?? (isGoldenCopy && dateInName !== null),
  };
}
