import type { Entry } from '../importer.ts';
import { recordUrl, sourceNames } from './records.ts';
import type { ExceptionRecord, IssueDate } from './records.ts';

/** What each reason says of the owners. Codes after the first five are no longer given, and stand in old records. */
const statements: Readonly<Record<string, string>> = {
  NATURAL_PERSONS: 'NATURAL_PERSONS',
  NO_KNOWN_PERSON: 'DISPERSED',
  NON_CONSOLIDATING: 'NOT_CONSOLIDATED',
  NO_LEI: 'UNIDENTIFIED',
  NON_PUBLIC: 'WITHHELD',
  BINDING_LEGAL_COMMITMENTS: 'WITHHELD',
  LEGAL_OBSTACLES: 'WITHHELD',
  DISCLOSURE_DETRIMENTAL: 'WITHHELD',
  DETRIMENT_NOT_EXCLUDED: 'WITHHELD',
  CONSENT_NOT_OBTAINED: 'WITHHELD',
};

const categories = new Set([
  'DIRECT_ACCOUNTING_CONSOLIDATION_PARENT',
  'ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT',
]);

/** What reporting exceptions of one entity say of its owners; those with the same reason are one statement. */
export function exceptionEntries(
  records: readonly (readonly [number, ExceptionRecord])[],
  retrievedOn: IssueDate,
): readonly Entry[] {
  const entries: Entry[] = [];
  const said = new Map<
    string,
    { readonly at: number; readonly lei: string; readonly words: string[] }
  >();
  for (const [at, record] of records) {
    const { lei, category, reasons, references } = record;
    const refuse = (reason: string, detail: string | null): void => {
      entries.push({
        kind: 'refused',
        at,
        reason: `reporting exception: ${reason}`,
        detail,
        record,
      });
    };
    if (lei === null) refuse('no LEI', null);
    else if (category === null || !categories.has(category))
      refuse('a category that is not known', category);
    else if (reasons.length === 0) refuse('no reason', null);
    else {
      for (const reason of reasons) {
        const statement = statements[reason];
        if (statement === undefined) {
          refuse('a reason that is not known', reason);
          continue;
        }
        const key = JSON.stringify([lei, statement]);
        const known = said.get(key) ?? { at, lei, words: [] };
        known.words.push([`${category}: ${reason}`, ...references].join(', '));
        said.set(key, known);
      }
    }
  }
  for (const [key, { at, lei, words }] of said) {
    const [, statement]: [string, string] = JSON.parse(key);
    entries.push({
      kind: 'line',
      at,
      line: {
        type: 'ownerStatement',
        entity: lei,
        statement,
        source: {
          name: sourceNames.exception,
          url: recordUrl(lei),
          retrievedOn,
          statementId: lei,
          words: words.join('; '),
        },
      },
    });
  }
  return entries;
}
