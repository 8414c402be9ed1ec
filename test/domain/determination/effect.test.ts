import { describe, expect, test } from 'vitest';
import { NO_EFFECT, joinEffects } from '../../../src/domain/determination/effect.ts';
import type { Effect } from '../../../src/domain/determination/effect.ts';

const reviewed = (
  policy: NonNullable<Effect['policy']>,
  countsTowardAllocation: Effect['countsTowardAllocation'],
): Effect => ({ ...NO_EFFECT, requirement: 'ENFORCED', policy, countsTowardAllocation });

describe('whether two parties together count towards the allocation', () => {
  test.each([
    ['a presumption of denial looks at no allocation', 'PRESUMPTION_OF_DENIAL', null, 'NO', null],
    ['parties that agree', 'PRESUMPTION_OF_APPROVAL', 'YES', 'YES', 'YES'],
    ['parties that do not agree', 'PRESUMPTION_OF_APPROVAL', 'YES', 'NO', 'UNKNOWN'],
  ] as const)('%s', (_, policy, one, other, together) => {
    const left = reviewed(policy, one);
    const right = reviewed('PRESUMPTION_OF_APPROVAL', other);
    expect(joinEffects(left, right).countsTowardAllocation).toBe(together);
    expect(joinEffects(right, left).countsTowardAllocation).toBe(together);
  });

  test('a party that meets no review changes nothing', () => {
    const left = reviewed('PRESUMPTION_OF_APPROVAL', 'NO');
    const right: Effect = { ...NO_EFFECT, requirement: 'ENFORCED' };
    expect(joinEffects(left, right).countsTowardAllocation).toBe('NO');
    expect(joinEffects(right, left).countsTowardAllocation).toBe('NO');
  });
});
