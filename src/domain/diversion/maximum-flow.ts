import type { Steps } from '../steps.ts';

/** A network of pipes, each of a capacity: a whole number, or `Infinity`. Nodes are whole numbers from 0. */
export interface FlowNetwork {
  readonly node: () => number;
  readonly pipe: (from: number, to: number, capacity: number) => void;
  /** The most that can flow; `Infinity` where nothing limits it; null where `isOverdue` said so first. */
  readonly most: (source: number, sink: number, isOverdue: () => boolean) => Steps<number | null>;
}

const NO_PIPE = -1;
/** Pipes looked at between two pauses. */
const pause = 50_000;

/**
 * Dinic's algorithm: rounds of shortest ways, each round filled until no shortest way is left. Capacities must add up to
 * no more than 2^53, so that every sum is exact.
 */
export function flowNetwork(): FlowNetwork {
  const firstPipe: number[] = [];
  // A pipe and the way back through it stand side by side: the other of pipe p is p ^ 1.
  const nextPipe: number[] = [];
  const end: number[] = [];
  const room: number[] = [];

  const half = (from: number, to: number, capacity: number): void => {
    nextPipe.push(firstPipe[from] ?? NO_PIPE);
    firstPipe[from] = end.length;
    end.push(to);
    room.push(capacity);
  };

  /** How many pipes each node is from the source through pipes with room; -1 where none lead there, or behind the sink. */
  const distances = (
    source: number,
    sink: number,
    hasRoom: (pipe: number) => boolean,
  ): Int32Array => {
    const found = new Int32Array(firstPipe.length).fill(-1);
    found[source] = 0;
    const queue = [source];
    for (const node of queue) {
      if (node === sink) break;
      for (
        let pipe = firstPipe[node] ?? NO_PIPE;
        pipe !== NO_PIPE;
        pipe = nextPipe[pipe] ?? NO_PIPE
      ) {
        const to = end[pipe] ?? 0;
        if (found[to] !== -1 || !hasRoom(pipe)) continue;
        found[to] = (found[node] ?? 0) + 1;
        queue.push(to);
      }
    }
    return found;
  };

  return {
    node: () => {
      firstPipe.push(NO_PIPE);
      return firstPipe.length - 1;
    },
    pipe: (from, to, capacity) => {
      half(from, to, capacity);
      half(to, from, 0);
    },
    *most(source, sink, isOverdue) {
      const unlimited = distances(source, sink, (pipe) => room[pipe] === Infinity);
      if ((unlimited[sink] ?? -1) !== -1) return Infinity;
      let total = 0;
      let looked = 0;
      for (;;) {
        const distance = distances(source, sink, (pipe) => (room[pipe] ?? 0) > 0);
        if (distance[sink] === -1) return total;
        const current = firstPipe.slice();
        const way: number[] = [];
        for (let node = source; ;) {
          looked += 1;
          if (looked % pause === 0) {
            if (isOverdue()) return null;
            yield;
          }
          if (node === sink) {
            const least = way.reduce((some, pipe) => Math.min(some, room[pipe] ?? 0), Infinity);
            for (const pipe of way) {
              room[pipe] = (room[pipe] ?? 0) - least;
              room[pipe ^ 1] = (room[pipe ^ 1] ?? 0) + least;
            }
            total += least;
            // On from the first pipe that is full now.
            const full = way.findIndex((pipe) => room[pipe] === 0);
            node = end[(way[full] ?? 0) ^ 1] ?? source;
            way.length = full;
            continue;
          }
          const pipe = current[node] ?? NO_PIPE;
          if (pipe === NO_PIPE) {
            if (node === source) break;
            // A dead end: nothing of this round goes through it again.
            const last = way.pop() ?? 0;
            node = end[last ^ 1] ?? source;
            current[node] = nextPipe[current[node] ?? 0] ?? NO_PIPE;
            continue;
          }
          const to = end[pipe] ?? 0;
          if ((room[pipe] ?? 0) > 0 && distance[to] === (distance[node] ?? 0) + 1) {
            way.push(pipe);
            node = to;
          } else current[node] = nextPipe[pipe] ?? NO_PIPE;
        }
        yield;
      }
    },
  };
}
