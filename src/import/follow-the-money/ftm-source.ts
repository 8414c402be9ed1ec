import { oneLine } from '../input/one-line.ts';
import type { FtmEntity } from './ftm-entity.ts';

const longestName = 300;
const unnamed = 'A FollowTheMoney dataset';

/** Who said it: the publisher, or else the dataset. Null for a line of this service without one, which is no source. */
export function ftmSourceName({ first, datasets, isOwn }: FtmEntity): string | null {
  const name = first('publisher') ?? (isOwn ? null : (datasets[0] ?? unnamed));
  return name === null ? null : oneLine(name).slice(0, longestName).trim();
}

/** The `source` of lines; `told` is what of the entity the graph has no member for. */
export function ftmSource(
  entity: FtmEntity,
  statedOn: string | null,
  told: readonly (string | null)[],
): Readonly<Record<string, unknown>> | null {
  const name = ftmSourceName(entity);
  if (name === null) return null;
  const { id, isOwn, first } = entity;
  const url = [first('sourceUrl'), first('publisherUrl')].find(
    (each) => each !== null && /^https?:\/\/[^\s/]/iu.test(each) && URL.canParse(each),
  );
  const words = told.filter((part) => part !== null && part.trim() !== '').join('. ');
  return {
    name,
    url: url ?? null,
    statedOn: statedOn?.slice(0, 10) ?? null,
    retrievedOn: first('retrievedAt')?.slice(0, 10) ?? null,
    statementId: isOwn ? first('recordId') : (first('recordId') ?? id),
    words: isOwn ? first('description') : words === '' ? null : words,
  };
}
