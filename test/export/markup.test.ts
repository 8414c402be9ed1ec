import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { graphml } from '../../src/export/graphml.ts';
import { mermaid } from '../../src/export/mermaid.ts';
import { svg } from '../../src/export/svg/svg.ts';
import { hostileGraph, hostileNames } from './hostile-graph.ts';

interface Found {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of an XML text in order, with what stands directly in them; it throws where the text is not well-formed. */
function elementsOf(text: string): readonly Found[] {
  const found: Found[] = [];
  const open: Found[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const one = { tag: name, attributes, text: '' };
    found.push(one);
    open.push(one);
  });
  parser.on('text', (piece) => {
    const [inner] = open.slice(-1);
    if (inner !== undefined) inner.text += piece;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return found;
}

describe('GraphML', () => {
  const elements = elementsOf([...graphml(hostileGraph)].join(''));

  test('holds every name as it is', () => {
    const names = elements.filter(({ attributes }) => attributes['key'] === 'node-name');
    expect(names.map(({ text }) => text).sort()).toEqual([...hostileNames].sort());
  });

  test('leads from the owner to the owned, with shares in per cent', () => {
    const edges = elements.filter(({ tag }) => tag === 'edge');
    expect(edges).toHaveLength(hostileNames.length - 1);
    expect(
      edges.map(({ attributes }) => `${attributes['source']} > ${attributes['target']}`),
    ).toContain('key 0 > key 1');
    const shares = elements.filter(({ attributes }) => attributes['key'] === 'edge-minimumShare');
    expect(new Set(shares.map(({ text }) => text))).toEqual(new Set(['33.3333333']));
  });

  test('declares every key that it uses', () => {
    const declared = new Set(
      elements.filter(({ tag }) => tag === 'key').map(({ attributes }) => attributes['id']),
    );
    const used = elements
      .filter(({ tag }) => tag === 'data')
      .map(({ attributes }) => attributes['key']);
    expect(used.filter((key) => !declared.has(key))).toEqual([]);
  });
});

describe('a chart', () => {
  const elements = elementsOf([...svg(hostileGraph)].join(''));

  test('shows every name and every share', () => {
    const texts = elements.filter(({ tag }) => tag === 'text').map(({ text }) => text);
    expect(texts).toContain('last');
    expect(texts).toContain('33.3333333 %');
    expect(texts.join(' ')).toContain('</text><script>alert(1)</script>');
    expect(texts.filter((text) => text === '33.3333333 %')).toHaveLength(hostileNames.length - 1);
  });

  test('has nothing in it that runs or is fetched', () => {
    expect(new Set(elements.map(({ tag }) => tag))).toEqual(
      new Set(['svg', 'title', 'style', 'defs', 'marker', 'path', 'rect', 'g', 'text']),
    );
    for (const { attributes } of elements) {
      expect(Object.keys(attributes).filter((name) => /^on|href/i.test(name))).toEqual([]);
    }
  });

  test('of nothing is a chart', () => {
    const empty = { ...hostileGraph, entities: new Map(), interests: [] };
    expect(elementsOf([...svg(empty)].join(''))[0]?.tag).toBe('svg');
  });
});

describe('a Mermaid flowchart', () => {
  const lines = [...mermaid(hostileGraph)].join('').trimEnd().split('\n');

  test('has a line for each entity and each interest, whatever the names are', () => {
    expect(lines[0]).toBe('flowchart TB');
    expect(
      lines.filter((line) => /^ {2}n\d+\["[^"<>]*(<br\/>[^"<>]*)*"\]$/.test(line)),
    ).toHaveLength(hostileNames.length);
    expect(lines.filter((line) => /^ {2}n\d+ -->\|"[^"|]*"\| n\d+$/.test(line))).toHaveLength(
      hostileNames.length - 1,
    );
    expect(lines).toHaveLength(2 * hostileNames.length);
  });

  test('writes what is no plain text by its number', () => {
    expect(lines.join('\n')).toContain('#60;#47;text#62;#60;script#62;alert(1)');
  });
});
