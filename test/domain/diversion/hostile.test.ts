import { describe, expect, test } from 'vitest';
import { bestPaths } from '../../../src/domain/diversion/best-paths.ts';
import { endsOf } from '../../../src/domain/diversion/destination.ts';
import { rowsOnPaths } from '../../../src/domain/diversion/reach.ts';
import { unitsThrough } from '../../../src/domain/diversion/temporal-flow.ts';
import type { TransferGraph } from '../../../src/domain/diversion/transfer-graph.ts';
import { atOnce } from '../../../src/domain/steps.ts';
import type { GraphLine } from '../../../src/ports/graph-line.ts';
import { chipLine, entityLine, transferLine } from '../../support/graph-lines.ts';
import { graphOf } from './small-transfers.ts';

const limits = { mostPaths: 50, mostWork: 200_000, isOverdue: () => false };

function search(
  graph: TransferGraph,
  mostSteps: number,
  pointsOf: (row: number) => number = () => 0,
) {
  const target = { isParty: (key: string) => key === 'target', isPlace: () => false };
  const rules = {
    mayBegin: Uint8Array.from(graph.transfers, ({ from }) => Number(from === 'start')),
    mayRename: new Uint8Array(graph.transfers.length),
    ends: endsOf(graph, target, mostSteps),
    mostSteps,
  };
  const points = {
    always: Float64Array.from(graph.day, (_, row) => pointsOf(row)),
    goingOn: new Float64Array(graph.day.length),
  };
  const rows = rowsOnPaths(graph, rules);
  return {
    found: atOnce(bestPaths(graph, rules, points, rows, limits)),
    units: atOnce(unitsThrough(graph, rules, rows, () => false)),
  };
}

const send = (from: string, to: string, date: `${number}-${number}-${number}` = '2025-01-01') =>
  transferLine(`${from} ${to} ${date}`, { from, to, chip: 'x', quantity: 1, date });

function withParties(transfers: readonly GraphLine[]): TransferGraph {
  const keys = transfers.flatMap((line) =>
    line.type === 'transfer' ? [line.value.from, line.value.to] : [],
  );
  return graphOf([
    chipLine('x'),
    ...[...new Set(keys)].map((key) => entityLine(key)),
    ...transfers,
  ]);
}

describe('a graph that is made to be searched for ever', () => {
  test('of a ladder with 2^40 ways gives the first of them, and says that there are more', () => {
    const layers = 40;
    const sides = ['left', 'right'];
    const ladder = [
      ...sides.map((side) => send('start', `${side} 0`)),
      ...Array.from({ length: layers - 1 }, (_, at) =>
        sides.flatMap((from) => sides.map((to) => send(`${from} ${at}`, `${to} ${at + 1}`))),
      ).flat(),
      ...sides.map((side) => send(`${side} ${layers - 1}`, 'target')),
    ];
    const { found, units } = search(withParties(ladder), layers + 1);
    expect(found.paths).toHaveLength(50);
    expect(found.isCut).toBe(true);
    expect(units.most).toBe(2);
  });

  test('of everybody who sends to everybody on one day ends, with paths that pass nobody twice', () => {
    const parties = Array.from({ length: 30 }, (_, at) => `party ${at}`);
    const dense = [
      send('start', 'party 0'),
      ...parties.flatMap((from) => parties.filter((to) => to !== from).map((to) => send(from, to))),
      send('party 29', 'target'),
    ];
    const graph = withParties(dense);
    const { found, units } = search(graph, 8);
    expect(found.paths).toHaveLength(50);
    for (const { rows } of found.paths) {
      const passed = rows.map((row) => graph.transfers[row]?.to);
      expect(new Set(passed).size).toBe(passed.length);
    }
    expect(units.most).toBe(1);
  });

  test('where going round in a circle would gain most is cut, and gives only what is right', () => {
    const parties = Array.from({ length: 30 }, (_, at) => `party ${at}`);
    const transfers = [
      send('start', 'party 0'),
      ...parties.flatMap((from) => parties.filter((to) => to !== from).map((to) => send(from, to))),
      send('party 1', 'target'),
    ];
    const graph = withParties(transfers);
    const isLure = (row: number): boolean => {
      const ends = [graph.transfers[row]?.from, graph.transfers[row]?.to];
      return ends.every((key) => key === 'party 2' || key === 'party 3');
    };
    const { found } = search(graph, 8, (row) => (isLure(row) ? 5 : 0));
    expect(found.isCut).toBe(true);
    for (const { rows, score } of found.paths) {
      expect(new Set(rows.map((row) => graph.transfers[row]?.to)).size).toBe(rows.length);
      expect(score).toBe(rows.filter(isLure).length * 5);
    }
  });

  test('of a hundred thousand sales between the same few ends', () => {
    const many = Array.from({ length: 100_000 }, (_, at) =>
      transferLine(`t${at}`, {
        from: ['start', 'a', 'b'][at % 3] ?? 'start',
        to: ['a', 'b', 'target'][at % 3] ?? 'a',
        chip: 'x',
        quantity: 1,
      }),
    );
    const { found, units } = search(withParties(many), 8);
    expect(found.paths).toHaveLength(50);
    expect(units.most).toBe(33_333);
  });
});
