import type { GraphWriter } from '../ports/graph-store.ts';
import type { LineAdder } from '../ports/ready-lines.ts';

/** Lends a writer for as long as the work lasts: one that is kept beyond it writes nothing. */
export async function lendWriter<T>(
  writer: GraphWriter,
  work: (writer: GraphWriter) => Promise<T>,
): Promise<T> {
  let lent = true;
  const whileLent = (): void => {
    if (!lent) throw new Error('The write has ended: start another one to put more lines.');
  };
  const { adder } = writer;
  const guarded = (lines: LineAdder): LineAdder => ({
    add: (type, next, mayAdd) => {
      whileLent();
      return lines.add(type, next, mayAdd);
    },
  });
  try {
    return await work({
      ...(adder !== undefined && {
        adder: () => {
          whileLent();
          return guarded(adder());
        },
      }),
      known: async (kind, keys) => {
        whileLent();
        return writer.known(kind, keys);
      },
      put: async (lines) => {
        whileLent();
        return writer.put(lines);
      },
      decide: async (decision) => {
        whileLent();
        return writer.decide(decision);
      },
      undecide: async (pair) => {
        whileLent();
        return writer.undecide(pair);
      },
      noteLoad: async (load, at) => {
        whileLent();
        await writer.noteLoad(load, at);
      },
    });
  } finally {
    lent = false;
  }
}
