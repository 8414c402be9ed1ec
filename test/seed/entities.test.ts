import { describe, expect, it } from 'vitest';
import { isLei } from '../../src/lei.ts';
import { readSeedLines, seedClosure } from './seed-closure.ts';

const lines = readSeedLines();
const { entities, interests } = seedClosure(lines);

/** Entities whose head office no source at hand states, each with the reason. */
const headquartersUnknown: Readonly<Record<string, string>> = {
  'amazon-data-services-bahrain': 'only the country of its facilities is published',
  'amazon-data-services-emirates': 'only the country of its facilities is published',
  'amazon-data-services-hong-kong': 'only the country of its facilities is published',
  'amazon-data-services-india': 'only the country of its facilities is published',
  'amazon-data-services-indonesia': 'only the country of its facilities is published',
  'amazon-data-services-malaysia': 'only the country of its facilities is published',
  'amazon-data-services-south-africa': 'only the country of its facilities is published',
  'amazon-data-services-spain': 'only the country of its facilities is published',
  'canyon-bridge': 'a fund whose own registration has moved between countries',
  'china-mobile-hk-bvi': 'a holding company of which only the registration is published',
  tenstorrent: 'its own publications name different cities, in different countries, over the years',
  'yuching-holding': 'a holding company of which only the registration is published',
};

const tierThree = new Set(['CN', 'HK', 'MO', 'RU', 'IR', 'KP', 'SY', 'CU', 'VE', 'BY']);

function headquartersOf(key: string): readonly string[] {
  return entities.get(key)?.headquarters.map(({ country }) => country) ?? [];
}

function duplicatesAmong(keys: readonly string[]): readonly string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

describe('entities of the seed', () => {
  it('are at least 250', () => {
    expect(entities.size).toBeGreaterThanOrEqual(250);
  });

  it('have keys of lower case, digits and hyphens, each used once', () => {
    const keys = lines
      .filter(({ type }) => type === 'entity')
      .map(({ members }) => String(members['key']));
    expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([]);
    expect(duplicatesAmong(keys)).toEqual([]);
  });

  it('have a named source with an address, as has all that is said of them', () => {
    const facts = new Set([
      'entity',
      'headquarters',
      'location',
      'ownership',
      'ownerStatement',
      'listing',
    ]);
    const unsourced = lines.filter(({ type, members }) => {
      if (!facts.has(type)) return false;
      const source = JSON.stringify(members['source'] ?? {});
      return !source.includes('"name":"') || !/"url":"https?:\/\//.test(source);
    });
    expect(unsourced.map(({ place }) => place)).toEqual([]);
  });

  it('have headquarters, or a reason why it is not known', () => {
    const without = [...entities.keys()].filter((key) => headquartersOf(key).length === 0);
    expect(without.toSorted()).toEqual(Object.keys(headquartersUnknown).toSorted());
  });

  it('are never called persons', () => {
    expect([...entities.values()].filter(({ kind }) => kind === 'PERSON')).toEqual([]);
  });

  it('have each identifier once, and legal entity identifiers whose check digits are right', () => {
    const identifiers = [...entities.values()].flatMap((entity) => entity.identifiers);
    expect(duplicatesAmong(identifiers.map(({ scheme, value }) => `${scheme} ${value}`))).toEqual(
      [],
    );
    const wrong = identifiers.filter(({ scheme, value }) => scheme === 'LEI' && !isLei(value));
    expect(wrong).toEqual([]);
  });
});

describe('interests of the seed', () => {
  it('are between entities of the seed', () => {
    const unknown = interests
      .flatMap(({ owner, owned }) => [owner, owned])
      .filter((key) => !entities.has(key));
    expect(unknown).toEqual([]);
  });

  it('are stated once each', () => {
    const identities = interests.map(
      ({ owner, owned, kind, from }) => `${owner} ${owned} ${kind} ${from}`,
    );
    expect(duplicatesAmong(identities)).toEqual([]);
  });

  it('have an upper bound below half wherever a minority is meant, so that no band makes a parent by accident', () => {
    const openToControl = interests.filter(
      ({ kind, share }) =>
        kind === 'SHAREHOLDING' &&
        (share === null || (share.minimum < 500_000_000 && share.maximum > 500_000_000)),
    );
    expect(openToControl.map(({ owner, owned }) => `${owner} ${owned}`)).toEqual([]);
  });
});

describe('what other lines say of an entity', () => {
  it('refers to an entity of the seed', () => {
    const dangling = lines.filter(({ members }) =>
      ['entity', 'vendor', 'developer', 'operator'].some((member) => {
        const key = members[member];
        return typeof key === 'string' && !entities.has(key);
      }),
    );
    expect(dangling.map(({ place }) => place)).toEqual([]);
  });

  it('bounds every listing at its start', () => {
    const unbounded = lines.filter(
      ({ type, members }) => type === 'listing' && members['from'] === undefined,
    );
    expect(unbounded.map(({ place }) => place)).toEqual([]);
  });
});

describe('countries of headquarters', () => {
  it('differ from the registration where a Cayman company is run from China', () => {
    for (const key of ['alibaba-group', 'tencent-holdings', 'baidu', 'smic']) {
      expect([entities.get(key)?.jurisdiction, ...headquartersOf(key)]).toEqual(['KY', 'CN']);
    }
  });

  it('reach far beyond the United States and China', () => {
    const countries = new Set([...entities.keys()].flatMap(headquartersOf));
    expect(countries.size).toBeGreaterThanOrEqual(30);
    expect([...countries].filter((country) => tierThree.has(country)).toSorted()).toEqual([
      'CN',
      'HK',
      'RU',
    ]);
  });
});
