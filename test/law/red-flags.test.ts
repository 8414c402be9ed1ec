import { expect, test } from 'vitest';
import { loadAmendments } from '../../src/law/register.ts';

const flags = (await loadAmendments())
  .flatMap(({ changes, only = {} }) => [changes, ...Object.values(only)])
  .flatMap(({ adds = [], addsFirst = [] }) => [...adds, ...addsFirst])
  .filter((rule) => rule.stage === 'red flag');

test.each(flags)('$id is called by its number, and cites it', ({ id, number, citations }) => {
  const name = number === null ? id : `red flag ${number}`;
  expect(id).toBe(name);
  const cited = citations.map(({ reference }) => reference).join();
  expect(number === null || cited.includes(name)).toBe(true);
});
