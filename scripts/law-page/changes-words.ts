import type { Changes } from '../../src/domain/determination/amend.ts';
import type { Entries, Rule } from '../../src/domain/determination/rule-set.ts';
import type { Citation } from '../../src/domain/source.ts';
import { entryLines } from './entry-words.ts';
import { citationWords, countriesWithCodes, countryInText } from './words.ts';

const stages: readonly (readonly [Rule['stage'], string])[] = [
  ['reach', 'What is outside the regulations’ reach'],
  ['requirement', 'License requirements'],
  ['enforcement', 'Enforcement'],
  ['exception', 'Exceptions and authorizations'],
  ['policy', 'Review policies'],
  ['notice', 'Notices'],
  ['red flag', 'Red flags'],
];

/** What is known of the law before a rule set. */
export interface Before {
  /** Titles of paragraphs by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly entries: Partial<Entries>;
}

/** What a rule set changes, as Markdown below headings of the given depth. */
export function changesLines(changes: Changes, before: Before, depth: string): readonly string[] {
  const rules = [...(changes.addsFirst ?? []), ...(changes.adds ?? [])];
  const first = new Set((changes.addsFirst ?? []).map(({ id }) => id));
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`${depth} ${title}`, '', ...lines, ''];
  return [
    ...section(
      'Withdrawn',
      (changes.withdraws ?? []).map((id) => `- **${id}**: ${before.titles.get(id) ?? ''}`),
    ),
    ...section('Entries of the Commerce Control List', entryLines(changes.entries, before.entries)),
    ...stages.flatMap(([stage, title]) =>
      section(
        title,
        rules
          .filter((rule) => rule.stage === stage)
          .map((rule) => ruleLine(rule, first.has(rule.id))),
      ),
    ),
    ...section('Lists of countries', listLines(changes)),
  ];
}

/** Those of a rule, and those of the lists that it speaks of. */
function citationsOf(rule: Rule): readonly Citation[] {
  const byList = rule.stage === 'requirement' ? rule.citationsByList?.values() : undefined;
  return [...rule.citations, ...(byList ?? [])];
}

function ruleLine(rule: Rule, takesPrecedence: boolean): string {
  const code = rule.stage === 'exception' ? ` (${rule.code})` : '';
  const of = rule.stage === 'enforcement' ? ` Speaks of: ${rule.of.join(', ')}.` : '';
  const precedence = takesPrecedence ? ' Takes precedence over those that are there.' : '';
  return `- **${rule.id}**${code}: *${rule.title}.* ${rule.words}${of}${precedence} Citations: ${citationWords(citationsOf(rule)) || 'none, it is a reading of our own'}.`;
}

function listLines({ lists = [], listChanges = [], treatedAs }: Changes): readonly string[] {
  return [
    ...lists.map(({ name, title, entries }) => {
      const countries = countriesWithCodes(entries.keys());
      const citations = citationWords([...entries.values()].map(({ citation }) => citation));
      return `- **${name}** begins (${title}): ${countries || 'no country'}.${citations === '' ? '' : ` Citations: ${citations}.`}`;
    }),
    ...listChanges.map(({ name, leaves = [], joins = [], citation }) => {
      const moves = [
        ...(joins.length === 0 ? [] : [`${countriesWithCodes(joins)} joins`]),
        ...(leaves.length === 0 ? [] : [`${countriesWithCodes(leaves)} leaves`]),
      ];
      return `- **${name}**: ${moves.join('; ')}. Citation: ${citationWords([citation])}.`;
    }),
    ...treatedAsLines(treatedAs ?? new Map()),
  ];
}

/** One line for each country that places are treated as part of. */
function treatedAsLines(treatedAs: NonNullable<Changes['treatedAs']>): readonly string[] {
  const places = Map.groupBy(treatedAs, ([, { country }]) => country);
  return [...places].map(
    ([country, entries]) =>
      `- Treated as part of ${countryInText(country)} (${country}): ${countriesWithCodes(entries.map(([place]) => place))}. Citation: ${citationWords(entries.map(([, { citation }]) => citation))}.`,
  );
}
