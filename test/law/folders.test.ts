import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { RuleSet } from '../../src/domain/determination/rule-set.ts';
import { lawFolders, loadRuleSets } from '../../src/law/register.ts';
import { isIsoCountry } from './support/iso-country.ts';

const law = new URL('../../src/law/', import.meta.url);
const folders = await lawFolders();
const ruleSets = await loadRuleSets();

const list = (date: `${number}-${number}-${number}`, name: string) =>
  [...(ruleSets.inForce(date, 'CODIFIED')?.geography.lists.get(name)?.entries.keys() ?? [])]
    .toSorted()
    .join(' ');

const scope = (date: `${number}-${number}-${number}`) => {
  const out = new Set(`${list(date, 'A:5')} ${list(date, 'A:6')}`.split(' '));
  const groups = ['D:1', 'D:4', 'D:5'].map((name) => list(date, name)).join(' ');
  return new Set(groups.split(' ').filter((country) => !out.has(country))).size;
};

describe.each(folders)('%s', (folder) => {
  test('has a README that says what it is and what is not modelled', () => {
    const readme = readFileSync(new URL(`${folder}/README.md`, law), 'utf8');
    expect(readme).toMatch(/^# .+/);
    expect(readme.length).toBeGreaterThan(150);
  });

  test('is headed as it is named', () => {
    const heading = ruleSets.headings.find(({ id }) => id === folder);
    expect(heading?.inForceFrom).toBe(folder.slice(0, 10));
    expect(heading?.regimes.length).toBeGreaterThan(0);
    expect(heading?.summary).not.toBe('');
    expect(heading?.citations.length).toBeGreaterThan(0);
  });

  test('has golden cases', () => {
    expect(existsSync(new URL(`${folder}/cases.json`, law))).toBe(true);
  });
});

test('headings come oldest first', () => {
  const dates = ruleSets.headings.map(({ inForceFrom }) => inForceFrom);
  expect(dates).toEqual(dates.toSorted());
});

describe.each(['CODIFIED', 'ENFORCED'] as const)('the %s line', (regime) => {
  const line = ruleSets.headings
    .map(({ inForceFrom }) => ruleSets.inForce(inForceFrom, regime))
    .filter((ruleSet): ruleSet is RuleSet => ruleSet !== null);

  test('answers from the first day and not on the day before', () => {
    expect(ruleSets.inForce('2022-10-06', regime)).toBeNull();
    expect(ruleSets.inForce('2022-10-07', regime)?.id).toBe('2022-10-07-advanced-computing-chips');
    expect(ruleSets.inForce('2023-11-17', regime)?.id).toBe('2023-11-17-advanced-computing');
    expect(ruleSets.inForce('2024-03-14', regime)?.id).toBe('2023-11-17-advanced-computing');
  });

  test('has countries of ISO 3166-1 alone in its lists', () => {
    const countries = line.flatMap(({ geography }) =>
      [...geography.lists.values()].flatMap(({ entries }) => [...entries.keys()]),
    );
    expect(countries.filter((country) => !isIsoCountry(country))).toEqual([]);
  });

  test('has a title, words and a name for every rule', () => {
    for (const rule of line.flatMap(({ rules }) => rules)) {
      expect(rule.id).not.toBe('');
      expect(rule.title).not.toBe('');
      expect(rule.words.length).toBeGreaterThan(40);
    }
  });

  test('asks of headquarters only lists that there are', () => {
    for (const { headquartersLists, geography } of line) {
      for (const list of headquartersLists) expect(geography.lists.has(list)).toBe(true);
    }
  });

  test('speaks of enforcing only requirements that there are', () => {
    const [last] = line.slice(-1);
    const ids = new Set(last?.rules.map(({ id }) => id));
    const spoken =
      last?.rules.flatMap((rule) => (rule.stage === 'enforcement' ? rule.of : [])) ?? [];
    expect(spoken.filter((id) => !ids.has(id))).toEqual([]);
  });
});

test('both lines have the same lists on every date', () => {
  for (const { inForceFrom } of ruleSets.headings) {
    const lists = (['CODIFIED', 'ENFORCED'] as const).map((regime) =>
      [...(ruleSets.inForce(inForceFrom, regime)?.geography.lists ?? [])].map(
        ([name, { entries }]) => [name, [...entries.keys()]],
      ),
    );
    expect(lists[0]).toEqual(lists[1]);
  }
});

describe('the country lists', () => {
  test.each([
    ['2025-01-13', 'D:5', 'AF BY CD CF CN CU ER HT IQ IR KH KP LB LY MM NI RU SD SO SS SY VE ZW'],
    ['2026-07-23', 'D:5', 'AF BY CD CF CN CU ER HT IQ IR KP LB LY MM NI RU SD SO SS SY VE ZW'],
    ['2023-11-17', 'D:5', 'AF BY CD CF CN CU CY ER HT IQ IR KH KP LB LY MM RU SD SO SS SY VE ZW'],
    [
      '2026-07-23',
      'D:1',
      'AM AZ BY CN GE IQ KG KH KP KZ LA LY MD MM MN MO NI RU TJ TM UZ VE VN YE',
    ],
    ['2026-07-23', 'D:4', 'BH BY CN EG IL IQ IR JO KP KW LB LY MO OM PK QA RU SA SY VE YE'],
    ['2026-07-09', 'D:4', 'AE BH BY CN EG IL IQ IR JO KP KW LB LY MO OM PK QA RU SA SY VE YE'],
    ['2026-07-23', 'A:6', 'AL CY IL MT MX SG TW ZA'],
    [
      '2026-07-23',
      'A:5',
      'AE AR AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LT LU LV NL NO NZ PL PT RO SE SI SK TR',
    ],
    [
      '2026-07-23',
      'A:1',
      'AR AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LT LU LV MX NL NO NZ PL PT RO SE SI SK TR US ZA',
    ],
    ['2025-01-13', 'supplement 5(a)', 'AU BE CA DE DK ES FI FR GB IE IT JP KR NL NO NZ SE TW US'],
    ['2025-01-13', 'supplement 5(b)', ''],
    ['2026-07-23', 'E:1', 'IR KP SY'],
    ['2026-07-23', 'E:2', 'CU'],
  ] as const)('on %s %s is %s', (date, name, countries) => {
    expect(list(date, name)).toBe(countries);
  });

  test('the destinations of November 2023 are 46, and 45 since the Emirates joined A:5', () => {
    expect(scope('2026-07-09')).toBe(46);
    expect(scope('2026-07-10')).toBe(45);
  });
});

describe('a folder that is added', () => {
  const made: string[] = [];
  afterAll(async () => {
    await Promise.all(made.map(async (folder) => rm(folder, { recursive: true })));
  });

  test('is in force from its day, and nothing else has to be told of it', async () => {
    const copy = await copyOfLaw();
    await mkdir(join(copy, '2030-02-01-made-up'));
    await writeFile(
      join(copy, '2030-02-01-made-up', 'rule-set.ts'),
      `import { supplement } from '../citation.ts';
       const rule = supplement(1, 740, 'made up');
       export const amendment = {
         id: '2030-02-01-made-up', title: 'Made up', inForceFrom: '2030-02-01', regimes: ['CODIFIED', 'ENFORCED'],
         summary: 'Brazil joins D:5.', citations: [rule],
         changes: { listChanges: [{ name: 'D:5', joins: ['BR'], citation: rule }] },
       };`,
    );
    const changed = await loadRuleSets(pathToFileURL(`${copy}/`));
    const hasBrazil = (date: `${number}-${number}-${number}`) =>
      changed.inForce(date, 'CODIFIED')?.geography.lists.get('D:5')?.entries.has('BR');
    expect(hasBrazil('2030-01-31')).toBe(false);
    expect(hasBrazil('2030-02-01')).toBe(true);
  });

  test('is refused where its name, its id and its date do not agree', async () => {
    const copy = await copyOfLaw();
    await mkdir(join(copy, '2030-02-02-made-up'));
    await writeFile(
      join(copy, '2030-02-02-made-up', 'rule-set.ts'),
      `export const amendment = { id: '2030-02-02-made-up', inForceFrom: '2030-02-03' };`,
    );
    await expect(loadRuleSets(pathToFileURL(`${copy}/`))).rejects.toThrow(
      'The folder, the id and the date must agree',
    );
  });

  /** The law with the domain beside it, as in `src`, so that its imports find what they name. */
  async function copyOfLaw(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'headwater-law-'));
    made.push(folder);
    await symlink(new URL('../domain', law), join(folder, 'domain'));
    await cp(new URL('.', law), join(folder, 'law'), { recursive: true });
    return join(folder, 'law');
  }
});
