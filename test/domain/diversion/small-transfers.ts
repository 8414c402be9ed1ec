import fc from 'fast-check';
import { endsOf } from '../../../src/domain/diversion/destination.ts';
import type { Target } from '../../../src/domain/diversion/destination.ts';
import type { Rules, StepPoints } from '../../../src/domain/diversion/reach.ts';
import { transferGraph } from '../../../src/domain/diversion/transfer-graph.ts';
import type { TransferGraph } from '../../../src/domain/diversion/transfer-graph.ts';
import type { Transfer } from '../../../src/domain/diversion/transfer.ts';
import type { IsoDate } from '../../../src/domain/date.ts';
import { assembleClosure, assembleItemGraph } from '../../../src/ports/assemble.ts';
import type { GraphLine } from '../../../src/ports/graph-line.ts';
import { chipLine, entityLine, ownershipLine, transferLine } from '../../support/graph-lines.ts';

/** A graph of transfers from lines, on a late day. */
export function graphOf(lines: readonly GraphLine[], asOf: IsoDate = '2026-01-01'): TransferGraph {
  const transfers = lines.flatMap((line) => (line.type === 'transfer' ? [line.value] : []));
  return transferGraph(assembleClosure(lines), assembleItemGraph(lines), transfers, asOf);
}

export interface SmallSearch {
  readonly graph: TransferGraph;
  readonly rules: Rules;
  readonly points: StepPoints;
  readonly rows: Uint32Array;
  /** What the rules were made of, for whoever works it out in another way. */
  readonly told: {
    readonly owned: readonly (readonly [owner: string, owned: string])[];
    readonly target: Target;
  };
}

const parties = ['a', 'b', 'c', 'd', 'e'] as const;
/** Enough that most have several paths, few enough to try every way. */
const fewest = 6;
const most = 14;
const days = ['2025-03-01', '2025-03-02', '2025-03-03', '2025-03-04'] as const;
const chips = ['x', 'y'] as const;
const countries = ['SG', 'CN'] as const;

const party = fc.constantFrom(...parties);

const transfers: fc.Arbitrary<readonly Transfer[]> = fc
  .array(
    fc.record({
      from: party,
      to: party,
      chip: fc.constantFrom('x', 'x', 'x', 'y'),
      date: fc.constantFrom(...days),
      quantity: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 8 }),
      toCountry: fc.constantFrom(...countries, null, null, null),
    }),
    { minLength: fewest, maxLength: most },
  )
  .map((all) =>
    all.flatMap((told, at) => {
      const line = transferLine(`t${at}`, told);
      return line.type === 'transfer' ? [line.value] : [];
    }),
  );

/** Few parties, days and items, so that circles, ties and renamings are common. */
export const smallSearch: fc.Arbitrary<SmallSearch> = fc
  .record({
    transfers,
    owned: fc.array(fc.tuple(party, party), { maxLength: 4 }),
    targets: fc.subarray([...parties], { minLength: 1, maxLength: 2 }),
    isPlace: fc.boolean(),
    begins: fc.array(fc.boolean(), { minLength: most, maxLength: most }),
    renames: fc.array(fc.boolean(), { minLength: most, maxLength: most }),
    worth: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2 * most, maxLength: 2 * most }),
    mostSteps: fc.integer({ min: 2, max: 6 }),
  })
  .map(({ targets, isPlace, begins, renames, worth, mostSteps, owned, ...told }) => {
    const graph = graphOf([
      ...parties.map((key) => entityLine(key)),
      ...chips.map((key) => chipLine(key)),
      ...owned.map(([owner, of]) => ownershipLine(owner, of)),
      ...told.transfers.map((value): GraphLine => ({ type: 'transfer', value })),
    ]);
    const target: Target = {
      isParty: (key) => targets.some((one) => one === key),
      isPlace: (country) => isPlace && country === 'CN',
    };
    const rules: Rules = {
      mayBegin: Uint8Array.from(graph.day, (_, row) => Number(begins[row])),
      mayRename: Uint8Array.from(graph.day, (_, row) => Number(renames[row])),
      ends: endsOf(graph, target, mostSteps),
      mostSteps,
    };
    const points: StepPoints = {
      always: Float64Array.from(graph.day, (_, row) => worth[row] ?? 0),
      goingOn: Float64Array.from(graph.day, (_, row) => worth[row + most] ?? 0),
    };
    const rows = Uint32Array.from(graph.day, (_, row) => row);
    return { graph, rules, points, rows, told: { owned, target } };
  });
