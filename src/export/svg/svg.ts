import type { ExportGraph } from '../export-graph.ts';
import { xmlText } from '../xml-text.ts';
import type { PlacedBox, PlacedLine } from './layout.ts';
import { layOut } from './layout.ts';

const lineHeight = 18;

const style = `
  text { font: 13px system-ui, "Noto Sans", Arial, sans-serif; fill: #1b2733; text-anchor: middle; dominant-baseline: middle; }
  .name { font-weight: 600; }
  .told { fill: #51606e; }
  .box { fill: #fff; stroke: #51606e; stroke-width: 1.2; }
  .person { rx: 20px; }
  .state { fill: #eef3fb; }
  .listed { stroke: #b3261e; stroke-width: 2; }
  .line { fill: none; stroke: #7b8894; stroke-width: 1.2; marker-end: url(#tip); }
  .label { font-size: 12px; paint-order: stroke; stroke: #fff; stroke-width: 4px; }
`;

/**
 * The ownership graph as a chart: owners above what they own, each line with its share, listed entities with a red
 * border. It stands alone: no script, no font and no address of another place in it.
 */
export function* svg(graph: ExportGraph): Iterable<string> {
  const { width, height, boxes, lines } = layOut(graph);
  const [w, h] = [Math.ceil(Math.max(width, 1)), Math.ceil(Math.max(height, 1))];
  yield `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="title">\n`;
  yield `<title id="title">Ownership of ${counted(boxes.length, 'entity', 'entities')}, with ${counted(lines.length, 'interest', 'interests')}</title>\n`;
  yield `<style>${style}</style>\n`;
  yield '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#7b8894"/></marker></defs>\n';
  yield `<rect width="${w}" height="${h}" fill="#fff"/>\n`;
  for (const line of lines) yield drawnLine(line);
  for (const box of boxes) yield drawnBox(box);
  for (const { text, middle } of lines) {
    yield `<text class="label" x="${at(middle.x)}" y="${at(middle.y)}">${xmlText(text)}</text>\n`;
  }
  yield '</svg>\n';
}

function drawnLine({ points }: PlacedLine): string {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`);
  return `<path class="line" d="${path.join('')}"/>\n`;
}

function drawnBox({ kind, isListed, lines, nameLines, x, y, width, height }: PlacedBox): string {
  const classes = [
    'box',
    ...(kind === 'PERSON' ? ['person'] : []),
    ...(kind === 'STATE' || kind === 'STATE_BODY' ? ['state'] : []),
    ...(isListed ? ['listed'] : []),
  ];
  const top = y - ((lines.length - 1) * lineHeight) / 2;
  const texts = lines.map(
    (line, index) =>
      `<text class="${index < nameLines ? 'name' : 'told'}" x="${at(x)}" y="${at(top + index * lineHeight)}">${xmlText(line)}</text>`,
  );
  const corner = `x="${at(x - width / 2)}" y="${at(y - height / 2)}"`;
  return `<g><rect class="${classes.join(' ')}" ${corner} width="${at(width)}" height="${at(height)}"/>${texts.join('')}</g>\n`;
}

function at(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
