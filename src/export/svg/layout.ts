import dagre from '@dagrejs/dagre';
import type { ExportGraph } from '../export-graph.ts';
import type { Box, Label } from './boxes.ts';
import { boxOf, labelOf } from './boxes.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedBox extends Box, Point {}

export interface PlacedLine extends Label {
  /** From the owner down to the owned. */
  readonly points: readonly Point[];
  readonly middle: Point;
}

/** A chart with the place of everything in it, in pixels; a box's and a label's point is its middle. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
}

/** Owners above what they own; a company's own shares are drawn as a loop beside it. */
export function layOut({ entities, interests }: ExportGraph): Chart {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 30, ranksep: 60, marginx: 20, marginy: 20 });
  const boxes = [...entities.values()].map(boxOf);
  for (const box of boxes) graph.setNode(box.key, { width: box.width, height: box.height });
  const labels = interests.map(labelOf);
  for (const [index, label] of labels.entries()) {
    graph.setEdge(
      label.owner,
      label.owned,
      { width: label.width, height: label.height, labelpos: 'c' },
      String(index),
    );
  }
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: boxes.map((box) => ({ ...box, ...pointOf(graph.node(box.key)) })),
    lines: labels.map((label, index) => {
      const edge = graph.edge({ v: label.owner, w: label.owned, name: String(index) });
      return { ...label, points: (edge.points ?? []).map(pointOf), middle: pointOf(edge) };
    }),
  };
}

function pointOf({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }): Point {
  return { x, y };
}
