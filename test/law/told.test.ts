import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Determination } from '../../src/domain/determination/determination.ts';
import type { Fact } from '../../src/domain/source.ts';
import { countryName } from '../../src/iso-countries.ts';
import { lawFolders, loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { answerTo } from './support/golden-case.ts';

// Everything that a rule says in some case, each kind of sentence once, with its facts and citations. The page is there to be
// read: `npx vitest run test/law/told.test.ts -u` writes it anew, and what has changed in it is read again.
const page = fileURLToPath(new URL('told.txt', import.meta.url));
const law = new URL('../../src/law/', import.meta.url);
const ruleSets = await loadRuleSets();

/** What is told of the question itself and of what was tried; other tests hold it. */
const notOfARule = new Set(['party', 'unknown', 'classification', 'client note', 'listing']);

interface Told {
  readonly words: string;
  readonly facts: readonly Fact[];
  readonly citations: readonly { readonly reference: string }[];
}

function toldIn({ codified, enforced, redFlags }: Determination): readonly Told[] {
  return [
    ...[codified, enforced].flatMap(({ findings, exceptions }) => [
      ...findings
        .filter(({ step }) => !notOfARule.has(step))
        .map(({ step, statement, ...rest }) => ({ words: `${step}: ${statement}`, ...rest })),
      ...exceptions.map(({ code, availability, reason, conditions, ...rest }) => ({
        words: [`${code} ${availability}: ${reason}`, ...conditions].join('\n  + '),
        ...rest,
      })),
    ]),
    ...redFlags.map(({ number, title, reason, ...rest }) => ({
      words: `red flag ${number ?? '-'} (${title}): ${reason}`,
      ...rest,
    })),
  ];
}

const countries = [
  ...new Set(ruleSets.headings.flatMap(({ inForceFrom }) => namesOn(inForceFrom))),
];
const anyCountry = new RegExp(`\\b(the )?(${countries.join('|')})\\b`, 'g');

function namesOn(date: `${number}-${number}-${number}`): readonly string[] {
  const lists = ruleSets.inForce(date, 'CODIFIED')?.geography.lists.values() ?? [];
  return [...lists].flatMap(({ entries }) => [...entries.keys()].map(countryName));
}

/** Equal for sentences that differ in nothing but countries and numbers. */
function kindOf({ words }: Told): string {
  return words.replaceAll(anyCountry, 'C').replaceAll(/[\d,.]*\d/g, '0');
}

test('rules say what is on the page', async () => {
  const seen = new Set<string>();
  const lines: string[] = [];
  for (const folder of await lawFolders()) {
    for (const golden of parseCases(readFileSync(new URL(`${folder}/cases.json`, law), 'utf8'))) {
      const fresh = toldIn(answerTo(golden, ruleSets)).filter((told) => {
        const kind = kindOf(told);
        return !seen.has(kind) && seen.add(kind);
      });
      if (fresh.length === 0) continue;
      lines.push('', `## ${folder}: ${golden.name}`);
      for (const { words, facts, citations } of fresh) {
        lines.push(`- ${words}`);
        for (const { name, value } of facts) lines.push(`    ${name} = ${value}`);
        for (const { reference } of citations) lines.push(`    cites ${reference}`);
      }
    }
  }
  await expect(`${lines.slice(1).join('\n')}\n`).toMatchFileSnapshot(page);
});
