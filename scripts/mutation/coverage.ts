import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import type { Place } from './test-talk.ts';

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** Tells which places of source files ran since it was asked last. Erasing types moves nothing, so that offsets hold. */
export function startCoverage(places: readonly Place[]): () => readonly number[] {
  const byFile = Map.groupBy(places.entries(), ([, { file }]) => file);
  // Optimised code counts nothing of what was inlined: tests after a long one would seem to run little.
  setFlagsFromString('--max-optimized-bytecode-size=0');
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return () => {
    const ran: number[] = [];
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error !== null) throw error;
      for (const { url, functions } of result) {
        const asked = [...byFile].find(([file]) => url.split('?')[0]?.endsWith(`/${file}`));
        if (asked === undefined) continue;
        const ranges = functions.flatMap((one) => one.ranges);
        // An operator begins after the operand on its left, which runs also where the one on its right does not.
        const isRun = ({ start }: Place) => hasRun(ranges, start) || hasRun(ranges, start - 2);
        for (const [index, place] of asked[1]) if (isRun(place)) ran.push(index);
      }
    });
    return ran;
  };
}

/** The innermost range around an offset decides. */
function hasRun(ranges: readonly Range[], offset: number): boolean {
  const around = ranges.filter(
    ({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset,
  );
  const size = ({ startOffset, endOffset }: Range) => endOffset - startOffset;
  const [innermost] = around.toSorted((left, right) => size(left) - size(right));
  return innermost !== undefined && innermost.count > 0;
}
