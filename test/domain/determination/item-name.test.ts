import { expect, test } from 'vitest';
import { nameFact } from '../../../src/domain/determination/item-name.ts';
import { namedAscend } from '../../../src/law/2025-05-13-guidance/chips.ts';
import { namedH20 } from '../../../src/law/2025-04-09-letter-on-h20/letter.ts';

const record = (key: string, maker: string | null = null) => ({ key, maker });

test.each([
  ['NVIDIA H20', null, 'item.name'],
  ['HGX H20 96GB', null, 'item.name'],
  ['Hopper, lesser', record('nvidia-h20'), 'item.key'],
  ['Hopper, lesser', record('nvidia_h20_sxm'), 'item.key'],
  ['NVIDIA H200', record('nvidia-h200-sxm'), undefined],
  ['GH20X', record('x1h20'), undefined],
  [null, null, undefined],
] as const)('%s with %j is the H20 by %s', (itemName, itemRecord, by) => {
  expect(nameFact({ itemName, itemRecord }, namedH20)?.name).toBe(by);
});

test.each([
  ['Huawei Ascend 910B', null, 'item.name'],
  ['Ascend-910C', null, 'item.name'],
  ['accelerator', record('huawei-ascend-910d'), 'item.key'],
  ['910B', record('x', 'huawei'), 'item.name'],
  ['accelerator', record('910c', 'huawei-technologies'), 'item.key'],
  ['910B', record('x', 'somebody'), undefined],
  ['910B', record('x'), undefined],
  ['Ascend 910', record('huawei-ascend-910', 'huawei'), undefined],
  ['Ascend 310B', record('huawei-ascend-310b', 'huawei'), undefined],
] as const)('%s with %j is a named Ascend by %s', (itemName, itemRecord, by) => {
  expect(nameFact({ itemName, itemRecord }, namedAscend)?.name).toBe(by);
});
