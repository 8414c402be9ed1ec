import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lawPage } from '../../scripts/law-page/page.ts';
import { loadAmendments } from '../../src/law/register.ts';

const page = readFileSync(new URL('../../docs/law.md', import.meta.url), 'utf8');

test('docs/law.md says what the rules say; npm run docs:law makes it current', async () => {
  expect(page).toBe(await lawPage());
});

test('docs/law.md has every paragraph, list and rule set', async () => {
  for (const { id, title, changes, only = {} } of await loadAmendments()) {
    expect(page).toContain(`\`${id}\``);
    expect(page).toContain(title);
    for (const { adds = [], addsFirst = [], lists = [] } of [changes, ...Object.values(only)]) {
      for (const rule of [...adds, ...addsFirst]) expect(page).toContain(`**${rule.id}**`);
      for (const { name } of lists) expect(page).toContain(`**${name}** begins`);
    }
  }
});

test('every link of the contents leads to a heading', () => {
  const anchors = new Set(
    Array.from(page.matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
  const links = Array.from(page.matchAll(/\]\(#([^)]+)\)/g), ([, anchor = '']) => anchor);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
});
