import type { IsoDate } from '../../domain/date.ts';
import type { Entry } from '../importer.ts';
import { oneLine } from '../input/one-line.ts';
import { numberText } from '../../domain/item/number-text.ts';
import { leftOutWords, totalWords } from './chip-words.ts';
import { epochKey, numberOf, organizationEntry } from './row.ts';
import type { EpochRow } from './row.ts';

export const hardwareSource = 'Epoch AI, Data on Machine Learning Hardware';

interface Rate {
  readonly column: string;
  readonly operation: string;
  readonly bits: number;
  readonly isMatrix: boolean;
}

/** Columns of dense rates, in operations a second. TF32 has the bits that it is stored in; what it counts as stays open. */
const rates: readonly Rate[] = [
  rate('FP64 (double precision) performance (FLOP/s)', 'FP64', 64),
  rate('FP32 (single precision) performance (FLOP/s)', 'FP32', 32),
  rate('TF32 (TensorFloat-32) performance (FLOP/s)', 'TF32', 32),
  rate('FP16 (half precision) performance (FLOP/s)', 'FP16', 16),
  rate('INT16 performance (OP/s)', 'INT16', 16),
  rate('Tensor-FP16/BF16 performance (FLOP/s)', 'Tensor FP16/BF16', 16, true),
  rate('FP8 performance (FLOP/s)', 'FP8', 8, true),
  rate('INT8 performance (OP/s)', 'INT8', 8, true),
  rate('FP4 performance (FLOP/s)', 'FP4', 4, true),
  rate('INT4 performance (OP/s)', 'INT4', 4, true),
];

function rate(column: string, operation: string, bits: number, isMatrix = false): Rate {
  return { column, operation, bits, isMatrix };
}

/** The first chips with matrix units came out in 2017: rates of a later one without theirs may be far too low. */
const matrixUnitsSince = '2017-01-01';
const tera = 1e12;
const giga = 1e9;
const bitsOfByte = 8;
/** Computed by Epoch AI from its rates, with 19 bits for TF32. */
const ownTotal = 'Total processing performance (bit-OP/s)';

/** A chip and its maker. Whether it is designed for data centres, and its transistors, the table does not say. */
export function chipEntries(row: EpochRow, retrievedOn: IsoDate | null): readonly Entry[] {
  const { at, text, refused } = row;
  const name = oneLine(text('Hardware name') ?? '');
  if (name === '') return [refused('hardware: no name', null)];
  const entries: Entry[] = [];
  const figure = (column: string, unit: number): number | null => {
    const written = text(column);
    const value = numberOf(written);
    if (value === undefined)
      entries.push(refused(`hardware ${column}: is no number; the rest went in`, written));
    return value === null || value === undefined || value === 0 ? null : value / unit;
  };
  const read = rates.flatMap(({ column, operation, bits, isMatrix }) => {
    const teraOps = figure(column, tera);
    return teraOps === null ? [] : [{ operation, bits, teraOps, isMatrix }];
  });
  const released = text('Release date');
  const isWhole =
    read.some(({ isMatrix }) => isMatrix) || (released !== null && released < matrixUnitsSince);
  const maker = text('Manufacturer');
  if (maker !== null) entries.push(organizationEntry(maker, at));
  const performance = read.map(({ operation, bits, teraOps }) => ({ operation, bits, teraOps }));
  const between = figure('Internode bandwidth (bit/s)', bitsOfByte * giga);
  const told = [
    text('Type'),
    isWhole ? null : leftOutWords(performance),
    isWhole ? totalWords(performance, figure(ownTotal, tera)) : null,
    between === null ? null : `Internode bandwidth: ${numberText(between)} GB/s`,
    text('Foundry'),
    text('Process size (nm)') === null ? null : `${text('Process size (nm)')} nm`,
    oneLine(text('Notes') ?? '').replace(/\.$/, '') || null,
  ];
  entries.push({
    kind: 'line',
    at,
    line: {
      type: 'chip',
      key: epochKey('chip', name),
      name,
      vendor: maker === null ? null : epochKey('organization', maker),
      performance: isWhole ? performance : [],
      dieAreaMm2: figure('Die Size (mm^2)', 1),
      memoryBandwidthGBps: figure('Memory bandwidth (byte/s)', giga),
      interconnectGBps: figure('Intranode bandwidth (byte/s)', giga),
      released,
      source: {
        name: hardwareSource,
        url: 'https://epoch.ai/data/machine-learning-hardware',
        statedOn: text('Last modified')?.slice(0, 10) ?? null,
        retrievedOn,
        words: told.filter((part) => part !== null).join('. ') || null,
      },
    },
  });
  return entries;
}
