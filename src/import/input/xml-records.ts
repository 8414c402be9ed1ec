import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import type { ImportFile } from './import-file.ts';
import { textChunks } from './text-chunks.ts';
import { BrokenFile } from './unusable-file.ts';

/** An element with all that is in it. Names are without their prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text directly in it, without surrounding space. */
  readonly text: string;
  readonly children: readonly XmlNode[];
}

/** An element that was asked for, and the line of the file that it ends on. */
export interface XmlRecord {
  readonly line: number;
  readonly node: XmlNode;
}

/** No record is this long, in characters. */
export const LONGEST_ELEMENT = 4_194_304;
/** No format nests elements this deep. */
const deepest = 64;

interface OpenNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: XmlNode[];
}

/**
 * The elements of these names, each with all that is in it, in the batches that the disk gives. A document type is refused, and with
 * it every entity that a file could define: those can make a small file fill the memory, or read other files.
 */
export async function* xmlRecords(
  file: ImportFile,
  names: ReadonlySet<string>,
): AsyncGenerator<readonly XmlRecord[]> {
  const parser = new SaxesParser();
  let found: XmlRecord[] = [];
  let depth = 0;
  let open: OpenNode[] = [];
  let lastEnd = 0;
  const broken = (what: string): BrokenFile =>
    new BrokenFile(file.path, `line ${parser.line}`, what);
  let fault: BrokenFile | null = null;

  parser.on('error', (error) => {
    fault ??= broken(`is no XML that can be read (${error.message.replace(/^\d+:\d+: /, '')})`);
  });
  parser.on('doctype', () => {
    fault ??= broken(
      'has a document type, in which a file could do harm: no file of data needs one; get it again from its publisher',
    );
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth += 1;
    if (depth > deepest)
      fault ??= broken(`nests elements more than ${deepest} deep: no file of data does`);
    const name = localName(tag.name);
    if (fault !== null || (open.length === 0 && !names.has(name))) return;
    open.push({ name, attributes: tag.attributes, text: '', children: [] });
  });
  const addText = (text: string): void => {
    const inner = open.at(-1);
    if (inner !== undefined && fault === null) inner.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth -= 1;
    const done = open.pop();
    if (done === undefined) {
      lastEnd = parser.position;
      return;
    }
    const node = { ...done, text: done.text.trim() };
    const outer = open.at(-1);
    if (outer !== undefined) outer.children.push(node);
    else {
      found.push({ line: parser.line, node });
      lastEnd = parser.position;
    }
  });

  const check = (): void => {
    if (fault !== null) throw fault;
    if (parser.position - lastEnd <= LONGEST_ELEMENT) return;
    throw broken(
      `a record of more than ${LONGEST_ELEMENT} characters ends nowhere before this line`,
    );
  };
  for await (const text of textChunks(file)) {
    parser.write(text);
    check();
    if (found.length > 0) yield found;
    found = [];
  }
  parser.close();
  if (fault !== null) throw endedEarly(fault, file, open.length > 0 || depth > 0);
  open = [];
}

function endedEarly(fault: BrokenFile, file: ImportFile, isOpen: boolean): BrokenFile {
  return isOpen
    ? new BrokenFile(
        file.path,
        null,
        'the file ends in the middle of a record or of its list: get it again from its publisher',
      )
    : fault;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The first element on a path of names, or null. */
export function elementAt(node: XmlNode, ...path: readonly string[]): XmlNode | null {
  let at: XmlNode | undefined = node;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at ?? null;
}

/** The text of the first element on a path; null where there is none or it is empty. */
export function textAt(node: XmlNode, ...path: readonly string[]): string | null {
  const text = elementAt(node, ...path)?.text ?? '';
  return text === '' ? null : text;
}

/** All elements of a name in the first element on a path. */
export function elementsAt(
  node: XmlNode,
  path: readonly string[],
  name: string,
): readonly XmlNode[] {
  return elementAt(node, ...path)?.children.filter((child) => child.name === name) ?? [];
}
