import { z } from 'zod';
import { addressPointer, datePointer, recordPointer } from '../../export/bods/annotations.ts';
import { annotationAuthor, publisherName } from '../../export/bods/publisher.ts';
import type { Statement } from './statement.ts';

/** The sources and dates that the export keeps in annotations, since the standard has no place for them. */
const placeFacts = z.object({
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  source: z
    .object({
      name: z.string(),
      url: z.string().nullable(),
      statedOn: z.iso.date().nullable(),
      retrievedOn: z.iso.date().nullable(),
      statementId: z.string().nullish(),
      words: z.string().nullish(),
    })
    .nullable(),
});

/** Whether the export of this project wrote a statement: what it minted for it is then no source's. */
export function isOwn({ publicationDetails }: Statement): boolean {
  return publicationDetails?.publisher?.name === publisherName;
}

/** The id or the words of the source itself. */
export function keptOf(
  statement: Statement,
  motivation: 'identifying' | 'commenting',
): string | null {
  return annotationOf(statement, recordPointer, motivation);
}

/** Whether the date of the statement is none that its source states. */
export function isUndated(statement: Statement): boolean {
  return annotationOf(statement, datePointer, 'commenting') !== null;
}

/** The dates and the source of an address of an exported statement; null where they are those of the statement. */
export function keptOfAddress(
  statement: Statement,
  position: number,
): z.infer<typeof placeFacts> | null {
  const written = annotationOf(statement, addressPointer(position), 'commenting');
  if (written === null) return null;
  try {
    return placeFacts.parse(JSON.parse(written));
  } catch {
    // Somebody edited it: the address is as the statement has it.
    return null;
  }
}

function annotationOf(
  { annotations }: Statement,
  pointer: string,
  motivation: string,
): string | null {
  const found = annotations.find(
    (each) =>
      each.statementPointerTarget === pointer &&
      each.motivation === motivation &&
      each.createdBy?.name === annotationAuthor,
  );
  return found?.description ?? null;
}
