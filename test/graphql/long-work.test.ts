import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Steps } from '../../src/domain/steps.ts';
import { createTurns } from '../../src/graphql/turns.ts';

function* busy(milliseconds: number): Steps<string> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) yield;
  return 'done';
}

describe('work in steps', () => {
  it('lets others in while it is under way', async () => {
    const order: string[] = [];
    const takeTurns = createTurns(() => true);
    const work = takeTurns(() => busy(200)).then((result) => order.push(result));
    for (let turn = 0; turn < 3; turn += 1) {
      await setImmediate();
      order.push('other');
    }
    await work;
    expect(order).toEqual(['other', 'other', 'other', 'done']);
  });

  it('ends between two steps once nobody wants it', async () => {
    let wanted = true;
    const takeTurns = createTurns(() => wanted);
    const endless = takeTurns(() => busy(Infinity));
    await setImmediate();
    wanted = false;
    await expect(endless).rejects.toThrow('closed the connection');
  });
});
