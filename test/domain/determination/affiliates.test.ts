import { describe, expect, test } from 'vitest';
import type { Period } from '../../../src/domain/date.ts';
import type { Listing } from '../../../src/domain/ownership/closure.ts';
import { graph } from '../../support/ownership-graph.ts';
import type { PerCent } from '../../support/ownership-graph.ts';
import { ask, missing } from './ask.ts';

const inForce = '2025-10-01';
const words = 'For all items subject to the EAR. (See § 744.11 of the EAR).';

const ofSanctions = { name: 'Sanctions list', url: null, statedOn: null, retrievedOn: null };

function listing(list: string, facts: Partial<Listing> = {}): Listing {
  return {
    list,
    programs: [],
    licenseRequirement: words,
    reviewPolicy: 'Presumption of denial.',
    from: null,
    to: null,
    source: null,
    ...facts,
  };
}

/** A German firm that is its own parent; `b` is on a list. */
function firm(list: Listing = listing('ENTITY_LIST')) {
  return graph()
    .headquartered('a', 'DE')
    .says('a', 'TOP')
    .entity('b', 'COMPANY', { listings: [list] })
    .headquartered('b', 'DE')
    .says('b', 'TOP');
}

const toGermany = { destination: 'DE', asOf: inForce } as const;
const flags = (answer: ReturnType<typeof ask>) => answer.redFlags.map(({ number }) => number);
const said = (answer: ReturnType<typeof ask>) =>
  answer.codified.findings.map(({ statement }) => statement).join('\n');

/** What is said of a firm of which `b` holds 20 % and `c`, on the MEU List, 30 %. */
function saidOfTwoLists(meu: Partial<Listing>, entityList: Partial<Listing> = {}): string {
  const closure = firm(listing('ENTITY_LIST', entityList))
    .entity('c', 'COMPANY', { listings: [listing('MEU_LIST', meu)] })
    .owns('b', 'a', 20)
    .owns('c', 'a', 30)
    .closure();
  return said(ask(closure, { ...toGermany, item: 'free' }));
}

/** A firm of which `l`, on the MEU List, has 60 % and somebody 10 % of whom `b` has such a share. */
function askedOfTwo(share: PerCent) {
  const closure = firm()
    .entity('l', 'COMPANY', { listings: [listing('MEU_LIST', { licenseRequirement: null })] })
    .owns('l', 'a', 60)
    .owns('m', 'a', 10)
    .owns('b', 'm', share)
    .closure();
  return ask(closure, { ...toGermany, item: 'free' });
}

/** Of a branch of two firms, of which `first` has 60 % of the one and `second` of the other. */
const branchOf = (first: string, second: string) => {
  const closure = firm(listing('ENTITY_LIST', { licenseRequirement: null }))
    .entity('c', 'COMPANY', { listings: [listing('MEU_LIST')] })
    .headquartered('o1', 'DE')
    .headquartered('o2', 'DE')
    .owns(first, 'o1', 60)
    .owns(second, 'o2', 60)
    .branch('o1', 'a')
    .branch('o2', 'a')
    .closure();
  return ask(closure, { ...toGermany, item: 'free' });
};

const most = (list: string) => `the most restrictive requirement is that of ${list}: `;

describe('while the Affiliates Rule is in force', () => {
  test('what a listed party owns to 50 % takes its requirement, whatever the item', () => {
    const answer = ask(firm().owns('b', 'a', 50).closure(), { ...toGermany, item: 'free' });
    expect(answer.codified).toMatchObject({
      outcome: 'LICENSE_REQUIRED',
      reviewPolicy: 'PRESUMPTION_OF_DENIAL',
    });
    expect(said(answer)).toContain('b (ENTITY_LIST) owns 50 % or more of the end user a');
    expect(missing(answer)).toEqual([]);
  });

  test('49.9 % does not, and the share is told', () => {
    const answer = ask(firm().owns('b', 'a', 49.9).owns('c', 'a', 50.1).closure(), {
      ...toGermany,
      item: 'free',
    });
    expect(answer.codified.outcome).toBe('NO_LICENSE_REQUIRED');
    expect(said(answer)).toContain('49.9 %');
  });

  test.each<[string, Partial<Period>, Partial<Period>]>([
    ['of an owner that was dissolved', { to: '2024-01-01' }, {}],
    ['of an owner that was founded only later', { from: '2026-01-01' }, {}],
    ['in a party that was dissolved', {}, { to: '2025-01-01' }],
  ])('an interest that is left over %s leaves it open', (_, middle, party) => {
    const held = firm()
      .entity('m', 'COMPANY', middle)
      .entity('a', 'COMPANY', party)
      .owns('b', 'm', 100)
      .owns('m', 'a', 60)
      .closure();
    const answer = ask(held, { ...toGermany, item: 'free' });
    expect(answer.codified.outcome).toBe('REVIEW');
    expect(missing(answer)).toContain('endUser.listedOwnership');
    expect(said(answer)).toContain('m is on record with an interest (SHAREHOLDING) in a');
    expect(flags(answer)).toContain(29);
  });

  test.each([
    [60, 20, 'LICENSE_REQUIRED'],
    [20, 20, 'NO_LICENSE_REQUIRED'],
    [20, 30, 'REVIEW'],
  ])('%d %% of a listed party and %d %% that are left over: %s', (share, left, outcome) => {
    const held = firm()
      .entity('m', 'COMPANY', { to: '2024-01-01' })
      .owns('b', 'm', 100)
      .owns('m', 'a', left)
      .owns('b', 'a', share)
      .closure();
    expect(ask(held, { ...toGermany, item: 'free' }).codified.outcome).toBe(outcome);
  });

  test('20 % and 30 % of two listed parties do', () => {
    const answer = ask(
      firm()
        .entity('c', 'COMPANY', {
          listings: [listing('MEU_LIST', { reviewPolicy: 'Policy of denial.' })],
        })
        .owns('b', 'a', 20)
        .owns('c', 'a', 30)
        .closure(),
      { ...toGermany, item: 'free' },
    );
    expect(answer.codified).toMatchObject({
      outcome: 'LICENSE_REQUIRED',
      reviewPolicy: 'POLICY_OF_DENIAL',
    });
  });

  describe('owners on several lists', () => {
    const owners =
      'b (ENTITY_LIST) and c (MEU_LIST) together own 50 % or more of the end user a, directly or through entities so owned, and ';

    test('are told each with its own list, and whose requirement is the most restrictive', () => {
      expect(saidOfTwoLists({ reviewPolicy: 'Policy of denial.' })).toContain(
        `${owners}the most restrictive requirement is that of c (MEU_LIST): a license is required, "${words}", with the review policy "Policy of denial.". That of b (ENTITY_LIST) is "${words}", with the review policy "Presumption of denial.".`,
      );
    });

    test('are told in that order whichever comes first on record', () => {
      const caseByCase = { reviewPolicy: 'Case-by-case basis.' };
      expect(saidOfTwoLists(caseByCase)).toContain(most('b (ENTITY_LIST)'));
      expect(saidOfTwoLists({}, caseByCase)).toContain(most('c (MEU_LIST)'));
      expect(saidOfTwoLists({}, { licenseRequirement: null, reviewPolicy: null })).toContain(
        'the most restrictive requirement that is certain is that of c (MEU_LIST): ',
      );
      expect(saidOfTwoLists({})).not.toContain('most restrictive');
    });

    test('of which one does not say whether it asks for a license are both told', () => {
      expect(saidOfTwoLists({ licenseRequirement: null, reviewPolicy: null })).toContain(
        `${owners}the most restrictive requirement that is certain is that of b (ENTITY_LIST): a license is required, "${words}", with the review policy "Presumption of denial.". That of c (MEU_LIST) is "no words on record": whether a license is required by it here is open.`,
      );
    });

    test('with the same requirement are told to have the same', () => {
      expect(saidOfTwoLists({})).toContain(
        `${owners}the listings require a license: "${words}", with the review policy "Presumption of denial.".`,
      );
    });
  });

  test('the finding cites the rule and the place of each list', () => {
    const answer = ask(firm(listing('MEU_LIST')).owns('b', 'a', 50).closure(), {
      ...toGermany,
      item: 'free',
    });
    const [found] = answer.codified.findings.filter(({ step }) => step === 'requirement');
    expect(found?.citations.map(({ reference }) => reference)).toEqual([
      '90 FR 47201',
      '15 CFR 744.21',
    ]);
  });

  test('half of half counts in full: ownership comes down by steps and is not multiplied', () => {
    const answer = ask(firm().owns('b', 'x', 50).owns('x', 'a', 50).closure(), {
      ...toGermany,
      item: 'free',
    });
    expect(answer.codified.outcome).toBe('LICENSE_REQUIRED');
  });

  describe('an owner of whom it is open whether it has half of what is between', () => {
    test('does not decide beside one who certainly has half', () => {
      const answer = askedOfTwo({ atLeast: 30, upTo: 60 });
      expect(answer.codified.outcome).toBe('REVIEW');
      expect(missing(answer)).toContain('endUser.listedOwners');
      const asks = answer.missingFacts.find(({ fact }) => fact === 'endUser.listedOwners');
      expect(asks?.question).toContain('Do the requirements of b (ENTITY_LIST), on record above');
    });

    test('decides where it has, and counts for nothing where it has not', () => {
      expect(askedOfTwo(60).codified.outcome).toBe('LICENSE_REQUIRED');
      expect(missing(askedOfTwo(60))).not.toContain('endUser.listedOwners');
      expect(missing(askedOfTwo(40))).not.toContain('endUser.listedOwners');
      expect(said(askedOfTwo(40))).not.toContain('b (ENTITY_LIST)');
    });
  });

  test('a branch of two head offices has the most restrictive requirement of the owners of both', () => {
    for (const answer of [branchOf('b', 'c'), branchOf('c', 'b')]) {
      expect(answer.codified.outcome).toBe('LICENSE_REQUIRED');
      expect(said(answer)).toContain('c (MEU_LIST)');
    }
  });

  test('a listed party of which another has a part through what it has half of itself takes on that too', () => {
    const closure = firm()
      .entity('a', 'COMPANY', {
        listings: [listing('SDN', { licenseRequirement: null, programs: ['X'] })],
      })
      .headquartered('a', 'DE')
      .owns('a', 'h', 60)
      .owns('h', 'a', 60)
      .owns('b', 'h', 10)
      .closure();
    const answer = ask(closure, { ...toGermany, item: 'free' });
    const asks = answer.missingFacts.find(({ fact }) => fact === 'endUser.listedOwnerPrograms');
    expect(asks?.question).toContain('a (SDN: X)');
    expect(missing(answer)).not.toContain('endUser.listedOwnership');
  });

  test('an unknown share leaves the answer open, names the fact and raises red flag 29', () => {
    const answer = ask(firm().owns('b', 'a', null).closure(), { ...toGermany, item: 'free' });
    expect(answer.codified.outcome).toBe('REVIEW');
    expect(missing(answer)).toContain('endUser.listedOwnership');
    expect(answer.missingFacts[0]?.couldLeadTo).toEqual([
      'NO_LICENSE_REQUIRED',
      'LICENSE_REQUIRED',
    ]);
    expect(flags(answer)).toContain(29);
  });

  describe('an owner whose sanctions program may not come down', () => {
    const sdn = listing('SDN', { programs: ['RUSSIA-EO14024'], source: ofSanctions });
    const whose = 'b (SDN: RUSSIA-EO14024), on record above the end user a,';

    test('leaves open whether the program does, and not the share that is on record', () => {
      const answer = ask(firm(sdn).owns('b', 'a', 100).closure(), { ...toGermany, item: 'free' });
      expect(answer.codified.outcome).toBe('REVIEW');
      expect(answer.missingFacts).toMatchObject([
        {
          fact: 'endUser.listedOwnerPrograms',
          question: `Are the sanctions programs of ${whose} among those that 15 CFR 744.8(a)(1) carries down to what their parties own to 50 % or more?`,
          couldLeadTo: ['NO_LICENSE_REQUIRED', 'LICENSE_REQUIRED'],
        },
      ]);
      expect(said(answer)).toContain(
        `Whether the sanctions programs of ${whose} are among those that 15 CFR 744.8(a)(1) carries down is not known, and the answer can depend on it (they are not: no license required; they are: license required).`,
      );
      expect(said(answer)).not.toContain('less than 50 %');
      expect(flags(answer)).not.toContain(29);
    });

    test('has the programs on record among the facts, with their source', () => {
      const answer = ask(firm(sdn).owns('b', 'a', 100).closure(), { ...toGermany, item: 'free' });
      const facts = answer.codified.findings.flatMap((finding) => finding.facts);
      expect(facts).toContainEqual({
        name: 'endUser.listedOwnerPrograms.b',
        value: 'RUSSIA-EO14024',
        sources: [ofSanctions],
      });
    });

    /** One who certainly has half, and somebody of whom `c`, on another list, may have half, has a part. */
    const between = (c: Listing, bShare: number | null = null) => {
      const closure = firm(sdn)
        .entity('l', 'COMPANY', {
          listings: [listing('ENTITY_LIST', { licenseRequirement: null })],
        })
        .entity('c', 'COMPANY', { listings: [c] })
        .owns('l', 'a', 60)
        .owns('m', 'a', 10)
        .owns('c', 'm', { atLeast: 40, upTo: 60 });
      return bShare === null ? closure : closure.owns('b', 'a', bShare);
    };

    test('and who may have none of what is between is asked for both', () => {
      const answer = ask(between(sdn).closure(), { ...toGermany, item: 'free' });
      const asks = answer.missingFacts.find(({ fact }) => fact === 'endUser.listedOwners');
      expect(asks?.question).toContain('Do the requirements of c (SDN: RUSSIA-EO14024), on record');
      expect(asks?.question).toContain('and are the sanctions programs of c (SDN: RUSSIA-EO14024)');
      expect(missing(answer)).not.toContain('endUser.listedOwnerPrograms');
      expect(answer.redFlags).toContainEqual(
        expect.objectContaining({
          number: 29,
          reason: expect.stringContaining('whether they have half of what is between'),
        }),
      );
    });

    test('beside one of whom that is open is asked for with its programs', () => {
      const answer = ask(between(listing('MEU_LIST'), 20).closure(), {
        ...toGermany,
        item: 'free',
      });
      const asks = answer.missingFacts.find(({ fact }) => fact === 'endUser.listedOwners');
      expect(asks?.question).toContain('c (MEU_LIST) and b (SDN: RUSSIA-EO14024)');
      expect(asks?.question).toContain('and are the sanctions programs of b (SDN: RUSSIA-EO14024)');
    });

    test('does not hide that the share of the others is open', () => {
      const closure = firm(sdn)
        .entity('c', 'COMPANY', { listings: [listing('ENTITY_LIST')] })
        .owns('b', 'a', 30)
        .owns('c', 'a', { atLeast: 40, upTo: 60 })
        .closure();
      const answer = ask(closure, { ...toGermany, item: 'free' });
      expect(answer.codified.outcome).toBe('REVIEW');
      expect(flags(answer)).toContain(29);
    });

    test('and whose share is not known leaves both open', () => {
      const answer = ask(firm(sdn).owns('b', 'a', null).closure(), { ...toGermany, item: 'free' });
      expect(answer.missingFacts).toMatchObject([
        {
          fact: 'endUser.listedOwnership',
          question:
            'Do listed parties together own 50 % or more of the end user a, directly and through what they own, if b (SDN: RUSSIA-EO14024) counts only where the sanctions programs are among those that 15 CFR 744.8(a)(1) carries down?',
        },
      ]);
    });

    test('beside one that certainly counts asks for the program alone', () => {
      const answer = ask(
        firm(sdn)
          .entity('c', 'COMPANY', {
            listings: [listing('ENTITY_LIST', { reviewPolicy: 'Case-by-case basis' })],
          })
          .owns('b', 'a', 40)
          .owns('c', 'a', 60)
          .closure(),
        { ...toGermany, item: 'free' },
      );
      expect(answer.codified.outcome).toBe('LICENSE_REQUIRED');
      expect(said(answer)).toContain(
        'carries down is not known, and the review policy can depend on it (they are not: a case-by-case review; they are: a presumption of denial).',
      );
    });
  });

  describe('a listed owner of less than half', () => {
    const held = firm().owns('b', 'a', 49.9).owns('c', 'a', 50.1).closure();
    const title = 'A listed party holds less than half';
    const minority = (answer: ReturnType<typeof ask>) =>
      answer.redFlags.filter((flag) => flag.title === title);

    test('raises a red flag without a number, with the share and the owner', () => {
      const [flag] = minority(ask(held, { ...toGermany, item: 'free' }));
      expect(flag?.number).toBeNull();
      expect(flag?.reason).toContain('(b) hold 49.9 %');
      expect(flag?.facts.map(({ name, value }) => [name, value])).toEqual([
        ['endUser.listedOwnership', '49.9 %'],
        ['endUser.listedOwnership.b.a', '49.9 %'],
      ]);
    });

    test.each([
      ['2025-09-28', 0],
      ['2025-09-29', 1],
      ['2025-11-09', 1],
      ['2025-11-10', 0],
      ['2026-11-09', 0],
      ['2026-11-10', 1],
    ] as const)('on %s raises it %d times', (asOf, times) => {
      expect(minority(ask(held, { ...toGermany, item: 'free', asOf }))).toHaveLength(times);
    });

    test('raises nothing where half is held, or nobody is listed', () => {
      const half = firm().owns('b', 'a', 50).closure();
      const nobody = firm(listing('CMIC')).owns('b', 'a', 49).closure();
      for (const closure of [half, nobody]) {
        expect(minority(ask(closure, { ...toGermany, item: 'free' }))).toEqual([]);
      }
    });
  });

  test('an owner whose words are not on record leaves the answer open', () => {
    const answer = ask(
      firm(listing('ENTITY_LIST', { licenseRequirement: null }))
        .owns('b', 'a', 60)
        .closure(),
      { ...toGermany, item: 'free' },
    );
    expect(answer.codified.outcome).toBe('REVIEW');
    expect(said(answer)).toContain('a person must look');
  });

  test('an entity of which the incorporation is not on record is taken to be foreign, which is said', () => {
    const taken = 'where it is incorporated is not on record, and it is taken to be foreign';
    const unknown = ask(firm().owns('b', 'a', 60).closure(), toGermany);
    expect(unknown.codified.outcome).toBe('LICENSE_REQUIRED');
    expect(said(unknown)).toContain(taken);
    const german = firm().entity('a', 'COMPANY', { jurisdiction: 'DE' }).owns('b', 'a', 60);
    expect(said(ask(german.closure(), toGermany))).not.toContain(taken);
  });

  test('an entity of the United States is no foreign entity', () => {
    const answer = ask(
      firm().entity('a', 'COMPANY', { jurisdiction: 'US' }).owns('b', 'a', 60).closure(),
      { ...toGermany, item: 'free' },
    );
    expect(answer.codified.outcome).toBe('NO_LICENSE_REQUIRED');
  });

  test('a branch registered in the United States of a foreign company is a foreign entity', () => {
    const branch = graph()
      .entity('a', 'COMPANY', { jurisdiction: 'US' })
      .branch('office', 'a')
      .entity('office', 'COMPANY', { jurisdiction: 'DE' })
      .headquartered('office', 'DE')
      .says('office', 'TOP')
      .entity('b', 'COMPANY', { listings: [listing('ENTITY_LIST')] })
      .owns('b', 'office', 60);
    const answer = ask(branch.closure(), { ...toGermany, item: 'free' });
    expect(answer.codified.outcome).toBe('LICENSE_REQUIRED');
  });

  test.each([
    ['shares of an owner of less than half', firm().owns('b', 'c', 49).owns('c', 'a', 100)],
    ['votes', firm().votes('b', 'a', 80).owns('c', 'a', 100)],
    ['other control', firm().interest('OTHER_CONTROL', 'b', 'a').owns('c', 'a', 30)],
  ])('a listed party that has %s is told as one above, and is a red flag', (_, built) => {
    const answer = ask(built.closure(), { ...toGermany, item: 'free' });
    expect(said(answer)).toContain('listed parties are on record above it (b)');
    expect(answer.redFlags.map(({ reason }) => reason)).toContainEqual(
      expect.stringContaining('listed parties on record (b) whose interests do not count'),
    );
  });

  test('a share of a listed owner that nobody states is Red Flag 29, however small it can be', () => {
    const answer = ask(firm().owns('b', 'a').owns('c', 'a', 60).closure(), {
      ...toGermany,
      item: 'free',
    });
    expect(flags(answer)).toContain(29);
    expect(answer.codified.outcome).toBe('NO_LICENSE_REQUIRED');
  });

  test('an owner that is on no such list brings nothing', () => {
    const answer = ask(firm(listing('CMIC')).owns('b', 'a', 60).closure(), {
      ...toGermany,
      item: 'free',
    });
    expect(answer.codified.outcome).toBe('NO_LICENSE_REQUIRED');
    expect(said(answer)).toContain('no party on a list of this rule is on record among its owners');
  });
});

test.each([
  ['2025-09-28', 'NO_LICENSE_REQUIRED'],
  ['2025-09-29', 'LICENSE_REQUIRED'],
  ['2025-11-09', 'LICENSE_REQUIRED'],
  ['2025-11-10', 'NO_LICENSE_REQUIRED'],
  ['2026-11-09', 'NO_LICENSE_REQUIRED'],
  ['2026-11-10', 'LICENSE_REQUIRED'],
] as const)('on %s what a listed party owns to 60 %% gives %s', (asOf, outcome) => {
  const answer = ask(firm().owns('b', 'a', 60).closure(), { ...toGermany, item: 'free', asOf });
  expect(answer.codified.outcome).toBe(outcome);
  expect(answer.enforced.outcome).toBe(outcome);
});

test('a branch has the listing of its head office', () => {
  const answer = ask(firm().branch('b', 'a').closure(), {
    ...toGermany,
    item: 'free',
    asOf: '2025-06-01',
  });
  expect(answer.codified.outcome).toBe('LICENSE_REQUIRED');
});
