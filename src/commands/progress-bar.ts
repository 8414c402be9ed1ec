import { SingleBar } from 'cli-progress';
import type { LoadProgress } from '../import/graph-file/load.ts';

/** A bar on a terminal, shown from the first progress on. */
export interface ProgressBar {
  readonly show: (progress: LoadProgress) => void;
  readonly end: () => void;
}

/** Of files whose size is known. */
export function progressBar(): ProgressBar {
  const bar = new SingleBar({ format: '{bar} {percentage} %  {file}', clearOnComplete: true });
  return {
    show: ({ file, bytesDone, bytesTotal }) => {
      if (!bar.isActive) bar.start(bytesTotal, 0, { file });
      bar.setTotal(bytesTotal);
      bar.update(bytesDone, { file });
    },
    end: () => {
      bar.stop();
    },
  };
}

/** A line on a terminal that counts lines of a graph, of which nobody knows before how many there are. */
export interface LinesReadLine {
  readonly show: (lines: number) => void;
  readonly end: () => void;
}

/** Of a graph that is gone through. */
export function linesReadLine(): LinesReadLine {
  const bar = new SingleBar({ format: '{value} lines read', clearOnComplete: true });
  return {
    show: (lines) => {
      if (!bar.isActive) bar.start(0, 0);
      bar.update(lines);
    },
    end: () => {
      bar.stop();
    },
  };
}
