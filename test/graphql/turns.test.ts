import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Steps } from '../../src/domain/steps.ts';
import { createTurns } from '../../src/graphql/turns.ts';

const always = (): boolean => true;

/** Work of a single step. */
const once = <T>(work: () => T) =>
  // eslint-disable-next-line require-yield
  function* (): Steps<T> {
    return work();
  };

describe('work that takes turns', () => {
  it('is done in order, with room for others between any two pieces', async () => {
    const seen: string[] = [];
    const takeTurns = createTurns(always);
    const others = (async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        await setImmediate();
        seen.push('other');
      }
    })();
    await Promise.all(['a', 'b', 'c'].map((name) => takeTurns(once(() => seen.push(name)))));
    await others;
    expect(seen.filter((name) => name !== 'other')).toEqual(['a', 'b', 'c']);
    for (const [index, name] of ['a', 'b', 'c'].entries()) {
      expect(Math.abs(seen.indexOf(name) - 2 * index)).toBeLessThanOrEqual(1);
    }
  });

  it('gives its results together, once no piece is left', async () => {
    const done: string[] = [];
    const takeTurns = createTurns(always);
    const given = ['a', 'b'].map(async (name) => {
      const result = await takeTurns(
        once(() => {
          done.push(name);
          return name;
        }),
      );
      expect(done).toEqual(['a', 'b']);
      return result;
    });
    expect(await Promise.all(given)).toEqual(['a', 'b']);
  });

  it('goes on after a piece that fails, whose failure only its owner hears', async () => {
    const takeTurns = createTurns(always);
    const [failed, fine] = await Promise.allSettled([
      takeTurns(
        once(() => {
          throw new Error('no');
        }),
      ),
      takeTurns(once(() => 1)),
    ]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'no' } });
    expect(fine).toEqual({ status: 'fulfilled', value: 1 });
  });

  it('is not begun once nobody wants it', async () => {
    let wanted = true;
    let begun = 0;
    const takeTurns = createTurns(() => wanted);
    const pieces = Array.from({ length: 3 }, () =>
      takeTurns(
        once(() => {
          begun += 1;
          wanted = false;
        }),
      ),
    );
    const ended = await Promise.allSettled(pieces);
    expect(begun).toBe(1);
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('leaves room for others between its steps, and begins none once nobody wants it', async () => {
    let wanted = true;
    const seen: number[] = [];
    const takeTurns = createTurns(() => wanted);
    const ended = Promise.allSettled([
      takeTurns(function* () {
        for (let step = 0; step < 100; step += 1) {
          seen.push(step);
          // Steps that are short share a turn.
          const end = performance.now() + 15;
          while (performance.now() < end);
          yield;
        }
      }),
    ]);
    while (seen.length < 3) await setImmediate();
    wanted = false;
    expect((await ended).map(({ status }) => status)).toEqual(['rejected']);
    expect(seen.length).toBeLessThan(6);
  });
});
