import { expect, test } from 'vitest';
import { lawPrint } from '../../src/graphql/watching/law-print.ts';
import { loadRuleSets } from '../../src/law/register.ts';

test('a print of the law is another one by another setting or in another version, and else the same', async () => {
  const settings = [[], ['AFFILIATES_RULE=active'], ['AFFILIATES_RULE=stayed']] as const;
  const prints = await Promise.all(
    settings.map(async (setting) => lawPrint(await loadRuleSets(undefined, setting), '1')),
  );
  expect(new Set(prints).size).toBe(3);
  const again = await loadRuleSets();
  expect(lawPrint(again, '1')).toBe(prints[0]);
  expect(lawPrint(again, '2')).not.toBe(prints[0]);
  expect(lawPrint(again, '1')).toBe(prints[0]);
});
