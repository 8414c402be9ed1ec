import type { Entity } from '../../domain/ownership/closure.ts';
import type { Source } from '../../domain/source.ts';
import { canonicalJson } from '../../ports/canonical-json.ts';
import { annotationAuthor } from './publisher.ts';
import type { RecordDetails } from './records.ts';

/** Where an annotation that holds a source's id or words points. */
export const recordPointer = '/recordDetails';
/** Where one points that says of a statement's date that it is none of the source. */
export const datePointer = '/statementDate';

/** Where the annotation of an address points. */
export function addressPointer(position: number): string {
  return `/recordDetails/addresses/${position}`;
}

/** What BODS has no member for of a source: its own id and words, since this statement is another, and that it has no day. */
export function sourceAnnotations(source: Source | null): readonly RecordDetails[] {
  return [
    ...annotation(recordPointer, 'identifying', source?.statementId),
    ...annotation(recordPointer, 'commenting', source?.words),
    ...(source !== null && source.statedOn === null
      ? annotation(datePointer, 'commenting', 'The source states no day.')
      : []),
  ];
}

/** An address has the source of its statement and no dates: where a country has others, they are told as JSON. */
export function addressAnnotations({
  kind,
  headquarters,
  locations,
  source: ofEntity,
}: Entity): readonly RecordDetails[] {
  const places = [...(kind === 'PERSON' ? [] : headquarters), ...locations];
  return places.flatMap(({ from, to, source }, position) => {
    const isOfStatement =
      from === null && to === null && canonicalJson(source) === canonicalJson(ofEntity);
    return isOfStatement
      ? []
      : annotation(addressPointer(position), 'commenting', canonicalJson({ from, to, source }));
  });
}

function annotation(
  statementPointerTarget: string,
  motivation: string,
  description: string | undefined,
): readonly RecordDetails[] {
  if (description === undefined) return [];
  const createdBy = { name: annotationAuthor };
  return [{ statementPointerTarget, motivation, description, createdBy }];
}
