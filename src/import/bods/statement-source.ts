import { publisherName } from '../../export/bods/publisher.ts';
import { oneLine } from '../input/one-line.ts';
import { isOwn, isUndated, keptOf } from './kept.ts';
import type { Statement, StatementHead } from './statement.ts';

/** The longest name that the graph keeps. */
const longestName = 300;
const unnamed = 'A BODS publication';

/** The `source` of lines from a statement; null where nobody is named as one but this service, which is no source. */
export interface StatementSource {
  readonly name: string;
  readonly url: string | null;
  readonly statedOn: string | null;
  readonly retrievedOn: string | null;
  readonly statementId: string | null;
  readonly words: string | null;
}

/** Who said it: the source by its description or who asserted it, else the publisher. */
export function sourceNameOf({
  source,
  publicationDetails,
}: Pick<StatementHead, 'source' | 'publicationDetails'>): string | null {
  const publisher = publicationDetails?.publisher?.name ?? null;
  const asserter = source?.assertedBy.find(({ name }) => name !== null)?.name ?? null;
  const name =
    source?.description ??
    asserter ??
    (publisher === publisherName ? null : (publisher ?? unnamed));
  return name === null ? null : oneLine(name).slice(0, longestName).trim();
}

/** `told` is what of the statement the graph has no member for. */
export function statementSource(
  from: Statement,
  told: readonly (string | null)[],
): StatementSource | null {
  const name = sourceNameOf(from);
  if (name === null) return null;
  const { source, statementDate, statementId, publicationDetails } = from;
  const url =
    webAddress(source?.url ?? null) ?? webAddress(publicationDetails?.publisher?.url ?? null);
  const words = told.filter((part) => part !== null && part.trim() !== '').join('. ');
  return {
    name,
    url,
    statedOn: isUndated(from) ? null : statementDate,
    retrievedOn: source?.retrievedAt?.slice(0, 10) ?? null,
    statementId: keptOf(from, 'identifying') ?? (isOwn(from) ? null : statementId),
    words: keptOf(from, 'commenting') ?? (isOwn(from) || words === '' ? null : words),
  };
}

function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s/]/iu.test(url) && URL.canParse(url) ? url : null;
}
