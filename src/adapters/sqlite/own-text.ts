/** The same text with memory of its own: a piece of a larger text keeps that whole text in memory. */
export function ownText(text: string): string {
  return Buffer.from(text).toString();
}
