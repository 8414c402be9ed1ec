/** The block of a page that follows a mark. */
export function pageBlock(page: string, mark: string): string {
  const [, text] = new RegExp(`<!-- ${mark} -->\\s*\`\`\`\\w*\\n([^]*?)\`\`\``).exec(page) ?? [];
  if (text === undefined) throw new Error(`The page has no block after ${mark}.`);
  return text;
}
