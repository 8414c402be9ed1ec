/** Names are one line in the graph; a tab or a line break in one is a slip of the pen. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\s\u0000-\u001f\u007f]+/gu, ' ').trim();
}
