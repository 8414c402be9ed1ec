import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/domain/date.ts';
import type { Determination } from '../../src/domain/determination/determination.ts';
import { determine } from '../../src/domain/determination/determine.ts';
import { assessParty } from '../../src/domain/determination/assess-party.ts';
import { NOTHING_ATTESTED } from '../../src/domain/determination/question.ts';
import type { RuleSets } from '../../src/domain/determination/rule-set.ts';
import { countryName } from '../../src/iso-countries.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { items } from '../domain/determination/questions.ts';
import { graph } from '../support/ownership-graph.ts';

/** A German firm of which a listed one owns 60 %. */
const closure = graph()
  .headquartered('a', 'DE')
  .says('a', 'TOP')
  .entity('b', 'COMPANY', {
    listings: [
      {
        list: 'ENTITY_LIST',
        programs: [],
        licenseRequirement: 'For all items subject to the EAR.',
        reviewPolicy: 'Presumption of denial.',
        from: null,
        to: null,
        source: null,
      },
    ],
  })
  .owns('b', 'a', 60)
  .closure();

const active = await loadRuleSets(undefined, ['AFFILIATES_RULE=active']);
const stayed = await loadRuleSets(undefined, ['AFFILIATES_RULE=stayed']);
const unset = await loadRuleSets();

function answer(ruleSets: RuleSets, asOf: IsoDate): Determination {
  const party = assessParty(
    {
      role: 'END_USER',
      entity: 'a',
      name: null,
      location: null,
      headquarters: 'DE',
      ultimateParentHeadquarters: 'DE',
    },
    closure,
    asOf,
  );
  return determine(
    {
      asOf,
      item: items.free,
      itemName: null,
      itemRecord: null,
      quantity: 1,
      activity: 'EXPORT',
      from: 'US',
      destination: 'DE',
      parties: [party],
      attestations: NOTHING_ATTESTED,
      receipts: null,
      serviceTraining: [],
      countryName,
    },
    ruleSets,
  );
}

const said = ({ codified }: Determination) =>
  codified.findings.map(({ statement }) => statement).join('\n');

describe('from 10 November 2026 the operator may say how the Affiliates Rule stands', () => {
  test('left out: in force by the terms of the stay, said to be unverified', () => {
    const { codified, ruleSet } = answer(unset, '2026-11-10');
    expect(codified.outcome).toBe('LICENSE_REQUIRED');
    expect(ruleSet).toBe('2026-11-10-affiliates-rule-returns');
    expect(said(answer(unset, '2026-11-10'))).toContain('UNVERIFIED');
  });

  test('active: in force, and the operator is named', () => {
    const found = answer(active, '2026-11-10');
    expect(found.codified.outcome).toBe('LICENSE_REQUIRED');
    expect(found.ruleSet).toBe('2026-11-10-affiliates-rule-returns-set-active');
    expect(said(found)).toContain('set by the operator of this service (AFFILIATES_RULE=active)');
    expect(said(found)).toContain('the setting decides here, whether or not the stay was extended');
    expect(said(found)).not.toContain('extended is UNVERIFIED');
  });

  test('stayed: not in force, and the operator is named', () => {
    const found = answer(stayed, '2026-11-10');
    expect(found.codified.outcome).toBe('NO_LICENSE_REQUIRED');
    expect(found.ruleSet).toBe('2026-11-10-affiliates-rule-returns-set-stayed');
    expect(said(found)).toContain('the operator of this service has set that its stay goes on');
    expect(found.redFlags).toEqual([]);
  });

  test.each(['2025-09-28', '2025-09-29', '2025-11-09', '2025-11-10', '2026-11-09'] as const)(
    'nothing that is set changes %s',
    (asOf) => {
      expect(answer(active, asOf)).toEqual(answer(unset, asOf));
      expect(answer(stayed, asOf)).toEqual(answer(unset, asOf));
    },
  );

  test('the headings name what is set', () => {
    expect(stayed.headings.map(({ id }) => id)).toContain(
      '2026-11-10-affiliates-rule-returns-set-stayed',
    );
  });
});

test('what nothing can be set by is refused with what there is', async () => {
  await expect(loadRuleSets(undefined, ['AFFILIATES_RULE=maybe'])).rejects.toThrow(
    'What can be set: AFFILIATES_RULE=active, AFFILIATES_RULE=stayed',
  );
});
