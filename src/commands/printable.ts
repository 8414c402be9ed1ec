// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\u007f-\u009f]/g;

/** Text of a file or a graph in one line for a terminal: what a terminal would obey is shown as its code. */
export function printable(text: string): string {
  return text.replace(
    control,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
