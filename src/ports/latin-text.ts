import anyAscii from 'any-ascii';

/**
 * A normalised word in Latin letters, as a reader without the script would type it: `газпром` becomes `gazprom`, `华为`
 * `huawei` (Chinese characters are read as Chinese wherever they stand). Empty where there is no such spelling.
 */
export function latinWord(word: string): string {
  if (isAscii(word)) return word;
  return anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 0x7f) return false;
  return true;
}
