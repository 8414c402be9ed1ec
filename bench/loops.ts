/**
 * Time for the effective owners of one company in a loop: `node scripts/start.mjs bench/loops.ts [rounds] [checkout]`.
 * With another checkout of this project (its folder), both are measured in turn on the smaller loops, and the ratio of
 * the medians is printed. Also prints the outsider's share in per cent, which is 100 where all shares are exact.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Closure } from '../src/domain/ownership/closure.ts';
import { effectiveOwners } from '../src/domain/ownership/effective-shares.ts';
import { graph } from '../test/support/ownership-graph.ts';
import type { PerCent } from '../test/support/ownership-graph.ts';

type EffectiveOwners = typeof effectiveOwners;

function loop(size: number, owners: readonly number[], inside: PerCent, outside: PerCent): Closure {
  let sofar = graph();
  for (let owned = 0; owned < size; owned += 1) {
    for (const step of owners) {
      sofar = sofar.owns(`b${(owned + size - step) % size}`, `b${owned}`, inside);
    }
    sofar = sofar.owns('outsider', `b${owned}`, outside);
  }
  return sofar.closure();
}

const everyOther = (size: number): readonly number[] =>
  Array.from({ length: size - 1 }, (_, index) => index + 1);
const half = { atLeast: 50, upTo: 75 } as const;
const some = { atLeast: 10, upTo: 50 } as const;
/** Larger ones can take a slower checkout hours. */
const compared: readonly (readonly [string, () => Closure])[] = [
  ['ring of 41', () => loop(41, [1], 99.9, 0.1)],
  ['ring of 200', () => loop(200, [1], 99.9, 0.1)],
  ['45, each of every other', () => loop(45, everyOther(45), 2.2, 3.2)],
  ['ring of 41, bands', () => loop(41, [1], half, some)],
  ['ring of 200, bands', () => loop(200, [1], half, some)],
];
const others: typeof compared = [
  ['ring of 1,000', () => loop(1_000, [1], 99.9, 0.1)],
  ['120, each of every other', () => loop(120, everyOther(120), 0.8, 4.8)],
];

const [rounds = '3', checkout] = process.argv.slice(2);

/** The same function of another checkout of this project. */
async function functionOf(folder: string): Promise<EffectiveOwners> {
  const file = resolve(folder, 'src/domain/ownership/effective-shares.ts');
  const loaded: { readonly effectiveOwners: EffectiveOwners } = await import(
    pathToFileURL(file).href
  );
  return loaded.effectiveOwners;
}

interface Measured {
  readonly milliseconds: number;
  readonly share: string;
}

/** A fresh closure each time: what is known of one is kept with it. */
function measure(find: EffectiveOwners, make: () => Closure): Measured {
  const closure = make();
  const began = performance.now();
  const { owners } = find(closure, 'b5', '2026-08-01', 0);
  const milliseconds = performance.now() - began;
  const share = owners.find(({ owner }) => owner === 'outsider')?.share;
  const ends = [...new Set([share?.minimum ?? 0, share?.maximum ?? 0])].map((end) => end / 1e7);
  return { milliseconds, share: ends.join(' to ') };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const elsewhere = checkout === undefined ? null : await functionOf(checkout);
for (const [name, make] of [...compared, ...others]) {
  const other = compared.some(([each]) => each === name) ? elsewhere : null;
  const mine: Measured[] = [];
  const theirs: Measured[] = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    mine.push(measure(effectiveOwners, make));
    if (other) theirs.push(measure(other, make));
  }
  const time = (measured: readonly Measured[]): number =>
    median(measured.map((each) => each.milliseconds));
  const line = (measured: readonly Measured[]): string =>
    `${time(measured).toFixed(0)} ms, outsider ${measured[0]?.share ?? ''} %`;
  const ratio = `; there ${line(theirs)}; ratio ${(time(theirs) / time(mine)).toFixed(1)}`;
  console.log(`${name}: ${line(mine)}${other ? ratio : ''}`);
}
