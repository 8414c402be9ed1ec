import type { Fact } from '../source.ts';
import type { Situation } from './situation.ts';

/** What an item is called on record besides its name. */
export interface ItemRecord {
  readonly key: string;
  /** Key of who makes it; null where nobody is on record. */
  readonly maker: string | null;
}

/** The words that name an item which a paper names; where its maker is on record, fewer words name it. */
export interface NamedItem {
  readonly words: RegExp;
  readonly maker?: { readonly key: RegExp; readonly words: RegExp };
}

type Called = Pick<Situation, 'itemName' | 'itemRecord'>;

/** The name or the key by which an item is the named one; null where neither says so. */
export function nameFact({ itemName, itemRecord }: Called, named: NamedItem): Fact | null {
  const { words, maker } = named;
  const wordsOfMaker =
    maker !== undefined && maker.key.test(itemRecord?.maker ?? '') ? [maker.words] : [];
  const isNamed = (text: string): boolean =>
    [words, ...wordsOfMaker].some((one) => one.test(text.normalize('NFKC')));
  if (itemName !== null && isNamed(itemName)) {
    return { name: 'item.name', value: itemName, sources: [] };
  }
  return itemRecord !== null && isNamed(itemRecord.key)
    ? { name: 'item.key', value: itemRecord.key, sources: [] }
    : null;
}
