import { SingleBar } from 'cli-progress';
import type { ImportProgress } from '../import/reading/open-files.ts';
import type { Terminal } from './terminal.ts';

/** Shows how far an import is. */
export interface ProgressDisplay {
  readonly show: (progress: ImportProgress) => void;
  readonly end: () => void;
}

/** A bar with rate and time left on a terminal; elsewhere a line now and then, for a log. */
export function importProgress(terminal: Terminal): ProgressDisplay {
  return terminal.isInteractive ? bar() : logLines(terminal);
}

const megabyte = 1_000_000;

function bar(): ProgressDisplay {
  const shown = new SingleBar({
    format: '{doing} {bar} {percentage} %  {rate}  {eta_formatted} left  {file}',
    clearOnComplete: true,
    etaBuffer: 50,
  });
  let [began, at] = [performance.now(), ''];
  return {
    show: ({ doing, file, done, total }) => {
      if (at !== `${doing} ${file}`) {
        [began, at] = [performance.now(), `${doing} ${file}`];
        shown.stop();
        shown.start(total ?? done, 0, { doing, file, rate: '' });
      }
      shown.setTotal(total ?? done);
      shown.update(done, { doing, file, rate: rateOf(doing, done, performance.now() - began) });
    },
    end: () => {
      shown.stop();
    },
  };
}

function rateOf(doing: ImportProgress['doing'], done: number, milliseconds: number): string {
  const each = done / Math.max(milliseconds / 1_000, 0.001);
  return doing === 'reading'
    ? `${(each / megabyte).toFixed(1)} MB/s`
    : `${Math.round(each)} lines/s`;
}

/** Milliseconds between two lines of a log. */
const pause = 10_000;

function logLines({ writeError }: Terminal): ProgressDisplay {
  let last = performance.now();
  return {
    show: ({ doing, file, done, total }) => {
      if (performance.now() - last < pause) return;
      last = performance.now();
      writeError(`${doing} ${file}: ${done}${total === null ? '' : ` of ${total}`}\n`);
    },
    end: () => undefined,
  };
}
