import { describe, expect, test } from 'vitest';
import { groupsOf, tierInNote, tierOf } from '../../../src/domain/determination/country.ts';
import type { AssessedParty, ParentSeat } from '../../../src/domain/determination/party.ts';
import type { RuleSet } from '../../../src/domain/determination/rule-set.ts';
import { tierStanding } from '../../../src/domain/determination/tier-standing.ts';
import { loadRuleSets } from '../../../src/law/register.ts';
import { countryCodes } from '../../../src/iso-countries.ts';

const ruleSets = await loadRuleSets();

function on(date: `${number}-${number}-${number}`): RuleSet {
  const ruleSet = ruleSets.inForce(date, 'CODIFIED');
  if (ruleSet === null) throw new Error(`No rules on ${date}`);
  return ruleSet;
}

const framework = on('2025-06-01');
const known = (country: string) => ({ kind: 'known', country, sources: [] }) as const;
const unknown = { kind: 'unknown', why: 'a test says so' } as const;
const seat = (country: string): ParentSeat => ({ ...known(country), entity: 'p' });

type Standing = Pick<AssessedParty, 'entity' | 'location' | 'headquarters' | 'parent'>;
function party(
  location: string | null,
  headquarters: string | null,
  parent: string | null,
): Standing {
  return {
    entity: 'e',
    location: location === null ? { kind: 'atHeadquarters' } : known(location),
    headquarters: headquarters === null ? unknown : known(headquarters),
    parent: parent === null ? unknown : { kind: 'one', seat: seat(parent) },
  };
}

const disputedTier = (countries: readonly string[]) =>
  tierStanding(
    framework,
    {
      ...party('DE', 'DE', 'DE'),
      parent: {
        kind: 'several',
        joint: false,
        conflict: false,
        seats: countries.map(seat),
        why: '',
      },
    },
    'ADVANCED_CHIP',
  ).tier;

const tierIn2024 = (country: string) =>
  tierStanding(on('2024-12-01'), party(country, country, country), 'ADVANCED_CHIP').tier;

const tiers = (country: string) =>
  (['2025-01-13', '2026-02-02', '2026-02-03'] as const).map((date) => tierOf(on(date), country));

const differing = (ruleSet: RuleSet) =>
  countryCodes.filter(
    (country) => tierOf(ruleSet, country) !== tierInNote(country) && !isTerritory(country),
  );

function isTerritory(country: string): boolean {
  return ['AS', 'GU', 'MP', 'PR', 'UM', 'VI'].includes(country);
}

describe('the tier of a party for chips', () => {
  test.each([
    ['DE', 'DE', 'DE', 'ONE'],
    ['DE', 'US', 'JP', 'ONE'],
    ['DE', 'DE', 'IN', 'TWO'],
    ['DE', 'IN', 'DE', 'TWO'],
    ['IN', 'DE', 'DE', 'TWO'],
    ['DE', 'DE', 'CN', 'THREE'],
    ['DE', 'HK', 'DE', 'THREE'],
    ['MO', 'DE', 'DE', 'THREE'],
    ['DE', 'DE', null, 'UNDETERMINED'],
    ['DE', null, 'DE', 'UNDETERMINED'],
    ['CN', null, null, 'THREE'],
    [null, 'CN', null, 'THREE'],
    ['IN', 'IN', null, 'UNDETERMINED'],
  ] as const)('located in %s, headquartered in %s, parent in %s: %s', (...given) => {
    const [location, headquarters, parent, tier] = given;
    const standing = tierStanding(
      framework,
      party(location, headquarters, parent),
      'ADVANCED_CHIP',
    );
    expect(standing.tier).toBe(tier);
  });

  test('tells the country that decides, and what of the party it is', () => {
    const standing = tierStanding(framework, party('DE', 'DE', 'CN'), 'ADVANCED_CHIP');
    expect(standing.decidedBy).toEqual({ country: 'CN', of: 'ULTIMATE_PARENT', entity: 'p' });
    expect(standing.citations[0]?.reference).toContain('part 740');
    expect([standing.location, standing.headquarters, standing.ultimateParent]).toEqual([
      'ONE',
      'ONE',
      'THREE',
    ]);
  });

  test('counts the worst of joint parents', () => {
    const standing = tierStanding(
      framework,
      {
        ...party('DE', 'DE', 'DE'),
        parent: {
          kind: 'several',
          joint: true,
          conflict: false,
          seats: [seat('US'), seat('CN')],
          why: '',
        },
      },
      'ADVANCED_CHIP',
    );
    expect(standing.tier).toBe('THREE');
  });

  test('is open between parents in dispute, unless they are alike', () => {
    expect(disputedTier(['US', 'CN'])).toBe('UNDETERMINED');
    expect(disputedTier(['US', 'FR'])).toBe('ONE');
    expect(disputedTier(['RU', 'CN'])).toBe('THREE');
  });

  test('is open before there is a supplement 5, but for the third', () => {
    expect(['DE', 'IN', 'CN', 'MO'].map(tierIn2024)).toEqual([
      'UNDETERMINED',
      'UNDETERMINED',
      'THREE',
      'THREE',
    ]);
  });
});

describe('the tier of a party for weights', () => {
  test.each([
    ['BR', 'US', 'US', 'ONE'],
    ['CN', 'US', 'US', 'THREE'],
    ['US', 'IN', 'IN', 'TWO'],
    ['US', 'IN', 'CN', 'THREE'],
    ['GB', 'GB', 'CN', 'UNDETERMINED'],
    ['GB', 'IN', 'US', 'UNDETERMINED'],
    ['GB', 'GB', null, 'UNDETERMINED'],
  ] as const)('located in %s, headquartered in %s, parent in %s: %s', (...given) => {
    const [location, headquarters, parent, tier] = given;
    const standing = tierStanding(
      framework,
      party(location, headquarters, parent),
      'MODEL_WEIGHTS',
    );
    expect(standing.tier).toBe(tier);
  });
});

describe('the tier of a country', () => {
  test('is its own on each date', () => {
    expect(tiers('KH')).toEqual(['THREE', 'THREE', 'TWO']);
    expect(tiers('CY')).toEqual(['TWO', 'TWO', 'TWO']);
    expect(tiers('NI')).toEqual(['THREE', 'THREE', 'THREE']);
    expect(tiers('HK')).toEqual(['THREE', 'THREE', 'THREE']);
  });

  test('differs from the client note for Cyprus, Nicaragua and Macau, and for Cambodia later', () => {
    expect(differing(on('2025-01-13'))).toEqual(['CY', 'MO', 'NI']);
    expect(differing(on('2026-02-03'))).toEqual(['CY', 'KH', 'MO', 'NI']);
  });

  // Territories of the United States are the United States to the regulations; the note does not speak of them.
});

test('the groups of a country are those of the date, and Hong Kong has those of China', () => {
  expect(groupsOf(on('2025-06-01'), 'AE')).toEqual(['D:4']);
  expect(groupsOf(on('2026-07-10'), 'AE')).toEqual(['A:5']);
  expect(groupsOf(on('2025-06-01'), 'HK')).toEqual(groupsOf(on('2025-06-01'), 'CN'));
  expect(groupsOf(on('2025-06-01'), 'MO')).toEqual(['D:1', 'D:4']);
  expect(groupsOf(on('2025-06-01'), 'BR')).toEqual([]);
});
