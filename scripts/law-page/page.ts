import { readFileSync } from 'node:fs';
import type { Amendment, Changes } from '../../src/domain/determination/amend.ts';
import type { CountryList } from '../../src/domain/determination/country-list.ts';
import type { Entries } from '../../src/domain/determination/rule-set.ts';
import { ruleSetsOf } from '../../src/domain/determination/rule-sets.ts';
import { loadAmendments } from '../../src/law/register.ts';
import { type GoldenCase, parseCases } from '../../test/law/support/case-format.ts';
import { expectedWords, questionWords } from './case-words.ts';
import { changesLines } from './changes-words.ts';
import { cell, citationWords, countriesWithCodes, dayWords, regimeWords } from './words.ts';

const law = new URL('../../src/law/', import.meta.url);

/** docs/law.md: every rule set with its paragraphs, lists and cases in words. */
export async function lawPage(): Promise<string> {
  const amendments = await loadAmendments();
  const titles = new Map<string, string>();
  let entries: Partial<Entries> = {};
  const sections: string[] = [];
  for (const amendment of amendments) {
    sections.push(...sectionOf(amendment, { titles, entries }));
    for (const { addsFirst = [], adds = [], entries: changed } of allChanges(amendment)) {
      for (const rule of [...addsFirst, ...adds]) titles.set(rule.id, rule.title);
      entries = { ...entries, ...changed };
    }
  }
  const lines = [...introduction, ...contents(amendments), ...sections, ...listsToday(amendments)];
  return `${lines.join('\n').trim()}\n`;
}

const introduction = `# The law that Headwater holds

Every rule set with its paragraphs in words, its lists of countries and its cases. It is our reading of the regulations in our own words, and no legal advice.
The page is made from the rules themselves by \`npm run docs:law\`; a test fails where it is not current.

- A rule set is in force from its day on, in its regime, until a later one amends it: what a section does not change stays as it was.
- **Codified** is what the regulations say; **enforced** is what the agency has said that it enforces.
- Paragraphs are named by their section of 15 CFR where they have one. Of the review policies in force, the first that speaks decides.
- Each case is a question with the answer that it must have; all of them are run as tests. What a case does not mention is not looked at by it.
- What is read into the text, what is UNVERIFIED and what is not modelled stands on the notes page of each rule set.
`.split('\n');

function contents(amendments: readonly Amendment[]): readonly string[] {
  const rows = amendments.map((amendment) => {
    const changes = allChanges(amendment);
    const begin = changes.flatMap(({ adds = [], addsFirst = [] }) => [
      ...adds,
      ...addsFirst,
    ]).length;
    const end = changes.flatMap(({ withdraws = [] }) => withdraws).length;
    return `| ${amendment.inForceFrom} | [${cell(amendment.title)}](#${slug(headingOf(amendment))}) | ${regimeWords(amendment.regimes)} | ${begin} | ${end} | ${casesOf(amendment).length} |`;
  });
  return [
    '## Contents',
    '',
    '| in force from | rule set | regime | paragraphs that begin | that end | cases |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    `At the end: [${listsHeading}](#${slug(listsHeading)}).`,
    '',
  ];
}

function sectionOf(
  amendment: Amendment,
  before: { readonly titles: ReadonlyMap<string, string>; readonly entries: Partial<Entries> },
): readonly string[] {
  const { id, inForceFrom, regimes, summary, citations, changes, only = {} } = amendment;
  return [
    `## ${headingOf(amendment)}`,
    '',
    `\`${id}\`: in force from ${dayWords(inForceFrom)}, ${regimeWords(regimes)}. [Notes: readings, what is unverified, what is not modelled](../src/law/${id}/README.md).`,
    '',
    summary,
    '',
    `Rests on: ${citationWords(citations)}.`,
    '',
    ...changesLines(changes, before, '###'),
    ...(['CODIFIED', 'ENFORCED'] as const).flatMap((regime) => {
      const own = only[regime];
      if (own === undefined) return [];
      return [`### Only as ${regimeWords([regime])}`, '', ...changesLines(own, before, '####')];
    }),
    ...caseLines(casesOf(amendment)),
  ];
}

function caseLines(cases: readonly GoldenCase[]): readonly string[] {
  return [
    '### Cases',
    '',
    '| case | question | answer | because |',
    '|---|---|---|---|',
    ...cases.map(
      ({ name, input, expect, because }) =>
        `| ${[name, questionWords(input), expectedWords(expect), because].map(cell).join(' | ')} |`,
    ),
    '',
  ];
}

const listsHeading = 'The lists of countries after all rule sets';

function listsToday(amendments: readonly Amendment[]): readonly string[] {
  const last = amendments.at(-1)?.inForceFrom;
  const ruleSet = last === undefined ? null : ruleSetsOf(amendments).inForce(last, 'CODIFIED');
  const rows = [...(ruleSet?.geography.lists.values() ?? [])].map(
    ({ name, title, entries }: CountryList) =>
      `| **${name}** | ${cell(title)} | ${entries.size} | ${countriesWithCodes(entries.keys())} |`,
  );
  return [
    `## ${listsHeading}`,
    '',
    '| list | what it is | countries | which |',
    '|---|---|---|---|',
    ...rows,
  ];
}

function allChanges({ changes, only = {} }: Amendment): readonly Changes[] {
  return [changes, only.CODIFIED, only.ENFORCED].filter((each) => each !== undefined);
}

function casesOf({ id }: Amendment): readonly GoldenCase[] {
  return parseCases(readFileSync(new URL(`${id}/cases.json`, law), 'utf8'));
}

function headingOf({ inForceFrom, title }: Amendment): string {
  return `${dayWords(inForceFrom)}: ${title}`;
}

/** The anchor that Markdown viewers give a heading. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}
