import { describe, expect, test } from 'vitest';
import { natureOf } from '../../src/import/uk-psc/vocabulary.ts';
import { broughtIn } from '../support/round-trip.ts';

const number = '01234567';

function record(kind: string, data: object, company: string | null = number): string {
  const self = `/company/${company}/persons-with-significant-control/individual/abc`;
  const told = { kind, etag: 'e1', links: { self }, notified_on: '2016-04-06', ...data };
  return `${JSON.stringify({ company_number: company, data: told })}\n`;
}
const individual = (data: object): string =>
  record('individual-person-with-significant-control', { name: 'Ms Jane Doe', ...data });
const corporate = (data: object): string =>
  record('corporate-entity-person-with-significant-control', { name: 'Parent Ltd', ...data });

async function linesOf(type: string, ...lines: readonly string[]) {
  const run = await broughtIn('psc-snapshot-2026-06-01.txt', lines.join(''));
  return {
    ...run,
    lines: run.lines.filter((each) => each.type === type).map(({ value }) => value),
  };
}

describe('people with significant control', () => {
  test('have the bands that the register states, for the time that it states', async () => {
    const { lines, report } = await linesOf(
      'ownership',
      individual({
        natures_of_control: [
          'ownership-of-shares-50-to-75-percent',
          'voting-rights-75-to-100-percent',
        ],
        ceased_on: '2020-01-01',
        date_of_birth: { month: 3, year: 1970 },
        country_of_residence: 'England',
      }),
    );
    expect(report.files[0]).toMatchObject({ date: '2026-06-01', complete: false });
    const parties = { owner: `GB-PSC:${number}/abc`, owned: `GB-COH:${number}` };
    const dated = { from: '2016-04-06', to: '2020-01-01' };
    expect(lines).toMatchObject([
      {
        ...parties,
        ...dated,
        kind: 'SHAREHOLDING',
        share: { minimum: 500_000_000, minimumOpen: true, maximum: 750_000_000, maximumOpen: true },
      },
      {
        ...parties,
        ...dated,
        kind: 'VOTING_RIGHTS',
        share: { minimum: 750_000_000, minimumOpen: false, maximum: 1_000_000_000 },
        source: { statementId: expect.stringContaining('/abc'), retrievedOn: '2026-06-01' },
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('1970');
  });

  test('that are companies of the register are those companies, by what they are called anywhere', async () => {
    const identification = {
      registration_number: '7654321',
      country_registered: 'England & Wales',
    };
    const own = { natures_of_control: ['ownership-of-shares-75-to-100-percent'] };
    const { lines } = await linesOf(
      'entity',
      record('individual-person-with-significant-control', { name: 'J. Doe', ...own }, '07654321'),
      corporate({ ...own, identification }),
    );
    expect(lines).toMatchObject([
      { key: 'GB-COH:01234567', name: 'UK company 01234567', kind: 'COMPANY', jurisdiction: 'GB' },
      {
        key: 'GB-COH:07654321',
        name: 'Parent Ltd',
        identifiers: [{ scheme: 'GB-COH', value: '07654321' }],
      },
      { key: 'GB-PSC:07654321/abc', kind: 'PERSON', name: 'J. Doe' },
    ]);
  });

  test('from elsewhere are parties of their own; an address is a location', async () => {
    const foreign = corporate({
      identification: { registration_number: 'HRB 1', country_registered: 'Germany' },
      address: { country: 'Germany' },
      natures_of_control: ['significant-influence-or-control'],
    });
    const { lines } = await linesOf('entity', foreign);
    expect(lines[1]).toMatchObject({
      key: `GB-PSC:${number}/abc`,
      kind: 'UNKNOWN',
      jurisdiction: 'DE',
      identifiers: [{ scheme: 'Germany', value: 'HRB 1' }],
    });
    expect((await linesOf('location', foreign)).lines).toMatchObject([{ country: 'DE' }]);
    expect((await linesOf('headquarters', foreign)).lines).toEqual([]);
  });

  test.each([
    ['super-secure-person-with-significant-control', null, 'WITHHELD'],
    ['persons-with-significant-control-statement', 'psc-exists-but-not-identified', 'UNIDENTIFIED'],
    [
      'persons-with-significant-control-statement',
      'psc-contacted-but-no-response-partnership',
      'WITHHELD',
    ],
    [
      'persons-with-significant-control-statement',
      'at-least-one-beneficial-owner-unidentified',
      'UNIDENTIFIED',
    ],
  ])('%s %s is the statement %s', async (kind, statement, expected) => {
    const { lines } = await linesOf('ownerStatement', record(kind, { statement }));
    expect(lines).toMatchObject([{ entity: `GB-COH:${number}`, statement: expected }]);
  });

  test.each([
    'no-individual-or-entity-with-signficant-control',
    'no-individual-or-entity-with-signficant-control-partnership',
    'no-beneficial-owner-identified',
    'all-beneficial-owners-identified',
    'information-not-provided-for-at-least-one-beneficial-owner',
    'nobody-has-become-or-ceased-to-be-a-beneficial-owner',
    'no-trust-involved-relevant-period',
  ])('%s says nothing of a parent, and is left out', async (statement) => {
    const kind = 'persons-with-significant-control-statement';
    const { lines, refusals, report } = await linesOf(
      'ownerStatement',
      record(kind, { statement }),
    );
    expect({ lines, refusals }).toEqual({ lines: [], refusals: [] });
    expect([...report.leftOut]).toEqual([['statements that say nothing of a parent', 1]]);
  });

  test('who have a part through a trust beside their own have it on top, as far as it goes', async () => {
    const { lines, refusals } = await linesOf(
      'ownership',
      individual({
        natures_of_control: [
          'ownership-of-shares-25-to-50-percent',
          'ownership-of-shares-25-to-50-percent-as-trust',
          'significant-influence-or-control',
          'significant-influence-or-control-as-trust',
        ],
      }),
    );
    expect(refusals).toEqual([]);
    expect(lines).toMatchObject([
      { kind: 'OTHER_CONTROL', share: null },
      {
        kind: 'SHAREHOLDING',
        share: { minimum: 250_000_000, minimumOpen: true, maximum: 1_000_000_000 },
      },
    ]);
  });

  test('for whom an overseas entity holds land as a nominee have no part of it', async () => {
    const kind = 'individual-beneficial-owner';
    const nature = 'registered-owner-as-nominee-person-england-wales-registered-overseas-entity';
    const { lines, refusals, report } = await linesOf(
      'ownership',
      record(kind, { name: 'A', natures_of_control: [nature] }, 'OE000001'),
    );
    expect({ lines, refusals }).toEqual({ lines: [], refusals: [] });
    expect([...report.leftOut]).toEqual([['land that an entity holds as a nominee', 1]]);
  });

  test('records that cannot be are refused by line; others are counted', async () => {
    const { refusals, report } = await linesOf(
      'ownership',
      individual({
        natures_of_control: ['owns-it-all', 'right-to-share-surplus-assets-25-to-50-percent'],
      }),
      individual({ name: null }),
      '{"company_number":\n',
      record('persons-with-significant-control-statement', { statement: 'because' }),
      individual({ ceased: true }),
      `${JSON.stringify({ data: { kind: 'totals#persons-of-significant-control-snapshot' } })}\n`,
      record('individual-person-with-significant-control', { name: 'A' }, null),
    );
    expect(refusals.map(({ at, reason, detail }) => [at, reason, detail])).toEqual([
      [1, 'PSC record: a nature of control that is not known', 'owns-it-all'],
      [2, 'PSC record: no name', expect.any(String)],
      [3, 'a line that is no JSON', expect.any(String)],
      [4, 'PSC record: a statement that is not known', 'because'],
      [7, 'PSC record: no company_number', null],
    ]);
    expect([...report.leftOut]).toEqual([
      ['rights to surplus assets', 1],
      ['records that have ceased, and do not say when', 1],
      ['records that are totals#persons-of-significant-control-snapshot', 1],
    ]);
  });

  test.each([
    ['ownership-of-shares-25-to-50-percent', 'SHAREHOLDING'],
    ['ownership-of-shares-more-than-25-percent-registered-overseas-entity', 'SHAREHOLDING'],
    [
      'right-to-appoint-and-remove-directors-as-control-over-trust-registered-overseas-entity',
      'OTHER_CONTROL',
    ],
    ['right-to-appoint-and-remove-directors-registered-overseas-entity', 'BOARD_APPOINTMENT'],
    ['voting-rights-50-to-75-percent-limited-liability-partnership', 'VOTING_RIGHTS'],
    ['voting-rights-75-to-100-percent-as-firm-limited-liability-partnership', 'OTHER_CONTROL'],
    ['ownership-of-shares-more-than-25-percent-registered-overseas-entity', 'SHAREHOLDING'],
    ['right-to-appoint-and-remove-directors', 'BOARD_APPOINTMENT'],
    ['right-to-appoint-and-remove-members-limited-liability-partnership', 'BOARD_APPOINTMENT'],
    ['right-to-appoint-and-remove-directors-as-firm', 'OTHER_CONTROL'],
  ])('%s is %s', (code, interest) => {
    expect(natureOf(code)).toMatchObject({ interest });
  });

  test.each([
    ['ownership-of-shares-25-to-50-percent-as-trust', 'SHAREHOLDING', { maximum: 50 }],
    [
      'ownership-of-shares-more-than-25-percent-as-control-over-trust-registered-overseas-entity',
      'SHAREHOLDING',
      { maximum: 100 },
    ],
    [
      'voting-rights-more-than-25-percent-as-control-over-firm-registered-overseas-entity',
      'VOTING_RIGHTS',
      { maximum: 100 },
    ],
  ])('%s is no control for certain, and is not added up', (code, interest, share) => {
    expect(natureOf(code)).toEqual({ interest, share });
  });
});
