import type { Entry } from '../importer.ts';
import { exceptionEntries } from './exception-lines.ts';
import { levelOneEntries } from './level-one-lines.ts';
import type { ExceptionRecord, GleifRecord, IssueDate } from './records.ts';
import { relationshipEntries } from './relationship-lines.ts';

/** Makes entries of records as they come. Exceptions of one entity stand together in a file, and wait for one another. */
export interface EntryMaker {
  readonly take: (record: GleifRecord, at: number) => readonly Entry[];
  /** What still waits, at the end of the file. */
  readonly rest: () => readonly Entry[];
}

export function entryMaker(retrievedOn: IssueDate): EntryMaker {
  let waiting: (readonly [number, ExceptionRecord])[] = [];
  const rest = (): readonly Entry[] => {
    const entries = exceptionEntries(waiting, retrievedOn);
    waiting = [];
    return entries;
  };
  return {
    rest,
    take: (each, at) => {
      switch (each.table) {
        case 'lei':
          return levelOneEntries(each.record, at, retrievedOn);
        case 'relationship':
          return relationshipEntries(each.record, at, retrievedOn);
        case 'exception': {
          const isOther = waiting[0] !== undefined && waiting[0][1].lei !== each.record.lei;
          const entries = isOther ? rest() : [];
          waiting.push([at, each.record]);
          return entries;
        }
      }
    },
  };
}
