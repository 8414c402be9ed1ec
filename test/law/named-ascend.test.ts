import { expect, test } from 'vitest';
import { nameFact } from '../../src/domain/determination/item-name.ts';
import { namedAscend } from '../../src/law/2025-05-13-guidance/chips.ts';

const isNamed = (itemName: string, maker: string | null = null): boolean =>
  nameFact({ itemName, itemRecord: { key: 'k', maker } }, namedAscend) !== null;

test.each([
  'Ascend 910C',
  'Huawei Ascend 910C',
  'HUAWEI ASCEND910C',
  'HuaweiAscend910C',
  'Ascend 910 C',
  'ascend-910-d',
  'Ascend 910 (B)',
  'Huawei 910C',
  'HiSilicon 910B',
  'Huawei Atlas with 910B3',
  '昇腾 910B',
  '昇腾910C',
  '華為昇騰910D',
  '华为 910 B',
  'Ａｓｃｅｎｄ　９１０Ｂ',
  'Shengteng 910B',
  '910C (Huawei)',
  '910C,\nmade by HiSilicon',
])('"%s" is one of the chips that BIS names', (name) => {
  expect(isNamed(name)).toBe(true);
});

test.each([
  'Ascend 910',
  'Huawei Ascend 910 (320 TFLOPS)',
  'Ascend 910 cluster',
  'Ascend 910, dual',
  'Huawei Ascend 910A',
  'Huawei Ascend 910, 32 GB',
  'Ascend 950DT',
  '910B',
  'Radeon 910C',
  'NVIDIA GB910B',
  'Huawei GX910B',
  'Huawei Ascend 1910B',
  'Transcend 910B',
  'Moore Threads 910D',
])('"%s" is none of them', (name) => {
  expect(isNamed(name)).toBe(false);
});

test('of Huawei the number alone is enough, however it is parted', () => {
  expect(['910B', '910 C', '910-d'].every((name) => isNamed(name, 'huawei'))).toBe(true);
  expect(isNamed('910 cluster', 'huawei')).toBe(false);
});
