import { expect, test } from 'vitest';
import { determine } from '../../src/domain/determination/determine.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { questionOf } from './support/golden-case.ts';

const ruleSets = await loadRuleSets();
const germany = { location: 'DE', headquarters: 'DE', ultimateParentHeadquarters: 'DE' };
const [training] = parseCases(
  JSON.stringify([
    {
      name: 'a model trained as a service',
      input: {
        item: { eccn: '4E091' },
        endUser: germany,
        destination: 'DE',
        asOf: '2025-06-01',
        attestations: { iaasTraining: true },
      },
      expect: {},
      because: 'red flag 28',
    },
  ]),
);

/** Why red flag 28 is raised where the sources name these countries as the headquarters; null: it is not. */
function reasonWith(countries: readonly string[]): string | null {
  return flagWith(countries)?.reason ?? null;
}

function flagWith(countries: readonly string[]) {
  if (training === undefined) throw new Error('There is no case.');
  const question = questionOf(training, ruleSets);
  const [endUser] = question.parties;
  const headquarters = {
    kind: 'oneOf',
    countries,
    why: 'the sources disagree',
    sources: [],
  } as const;
  const asked = { ...question, parties: [{ ...endUser, headquarters }] as const };
  return determine(asked, ruleSets).redFlags.find(({ number }) => number === 28);
}

test('red flag 28 shows every country that the sources name', () => {
  expect(flagWith(['IN', 'CN'])?.facts.find(({ name }) => name === 'endUser.headquarters')).toEqual(
    {
      name: 'endUser.headquarters',
      value: 'IN or CN',
      sources: [],
    },
  );
});

test('red flag 28 is not raised where every country that the sources name is in supplement 5(a)', () => {
  expect(reasonWith(['DE', 'FR'])).toBeNull();
});

test('red flag 28 is raised where every country that the sources name is outside it', () => {
  expect(reasonWith(['IN', 'CN'])).toContain(
    'is headquartered or parented outside supplement 5(a)',
  );
});

test('red flag 28 says that it is not known where the sources name countries of both kinds', () => {
  expect(reasonWith(['DE', 'IN'])).toContain('it is not known whether');
});

test.each([
  ['DE', null],
  ['IN', 'IN'],
])(
  'red flag 28 takes a party that is its own parent, in %s, at its headquarters',
  (country, told) => {
    if (training === undefined) throw new Error('There is no case.');
    const question = questionOf(training, ruleSets);
    const [endUser] = question.parties;
    const headquarters = { kind: 'known', country, sources: [] } as const;
    const parent = { kind: 'one', seat: { kind: 'own', entity: null } } as const;
    const asked = { ...question, parties: [{ ...endUser, headquarters, parent }] as const };
    const flag = determine(asked, ruleSets).redFlags.find(({ number }) => number === 28);
    for (const name of ['endUser.headquarters', 'endUser.ultimateParentHeadquarters']) {
      expect(flag?.facts.find((fact) => fact.name === name)?.value ?? null).toBe(told);
    }
  },
);

test('red flag 28 is not raised by training on record where it is attested that there was none', () => {
  if (training === undefined) throw new Error('There is no case.');
  const question = questionOf(training, ruleSets);
  const [endUser] = question.parties;
  const outsider = { kind: 'known', country: 'IN', sources: [] } as const;
  const flags = (iaasTraining: boolean | null) =>
    determine(
      {
        ...question,
        parties: [{ ...endUser, entity: 'lab', headquarters: outsider }],
        attestations: { ...question.attestations, iaasTraining },
        serviceTraining: [{ developer: 'lab', cluster: 'K', operator: 'Cloud', sources: [] }],
      },
      ruleSets,
    ).redFlags.filter(({ number }) => number === 28);
  expect(flags(null)[0]?.facts[0]).toEqual({
    name: 'item.trainedOn',
    value: 'K, operated by Cloud',
    sources: [],
  });
  expect(flags(true)[0]?.facts[0]?.name).toBe('attestations.iaasTraining');
  expect(flags(false)).toEqual([]);
});

test('red flag 28 looks at every ultimate parent, and not at the exporter', () => {
  if (training === undefined) throw new Error('There is no case.');
  const question = questionOf(training, ruleSets);
  const [endUser] = question.parties;
  const flags = (countries: readonly (string | null)[], role: 'END_USER' | 'EXPORTER') =>
    determine(
      {
        ...question,
        parties: [
          {
            ...endUser,
            role,
            parent: {
              kind: 'several',
              why: 'control is joint',
              joint: true,
              conflict: false,
              seats: countries.map((country) =>
                country === null
                  ? { kind: 'unknown', entity: null }
                  : { kind: 'known', country, sources: [], entity: null },
              ),
            },
          },
        ],
      },
      ruleSets,
    ).redFlags.filter(({ number }) => number === 28);
  expect(flags(['DE', 'FR'], 'END_USER')).toEqual([]);
  expect(flags(['DE', 'IN'], 'END_USER')[0]?.reason).toContain('parented outside');
  expect(flags(['DE', 'IN'], 'END_USER')[0]?.facts.at(-1)?.value).toBe('DE and IN');
  expect(flags(['DE', null], 'END_USER')[0]?.reason).toContain('it is not known whether');
  expect(flags(['DE', 'IN'], 'EXPORTER')).toEqual([]);
});
