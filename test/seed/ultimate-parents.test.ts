import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/domain/date.ts';
import { ultimateParents } from '../../src/domain/ownership/ultimate-parents.ts';
import { readSeedLines, seedClosure } from './seed-closure.ts';

const closure = seedClosure(readSeedLines());

/** The ultimate parents as `key (country of headquarters) basis`, each with its chain of owners. */
function above(key: string, asOf: IsoDate): readonly string[] {
  return ultimateParents(closure, key, asOf).parents.map(
    ({ entity, headquarters, basis, certainty, joint, chain }) =>
      [
        `${entity} (${headquarters}) ${basis}`,
        certainty === 'YES' ? '' : certainty,
        joint ? 'joint' : '',
        `via ${chain.map(({ owner }) => owner).join(' < ')}`,
      ]
        .filter((part) => part !== '')
        .join(' '),
  );
}

function tops(key: string, asOf: IsoDate): readonly string[] {
  return ultimateParents(closure, key, asOf).parents.map(({ entity }) => entity);
}

const asOf: IsoDate = '2026-01-15';

describe('ten chains checked by hand', () => {
  // Huawei Investment & Holding, annual report 2024: the subsidiaries and the Union that holds for the employees.
  it('leads from the Singapore unit of Huawei to the employees who hold its parent', () => {
    expect(above('huawei-international-pte', asOf)).toEqual([
      'huawei-union (CN) HELD_BY_PERSONS via huawei < huawei-investment-holding < huawei-union',
    ]);
  });

  // Wingtech Technology, annual report 2024, and the order of the Enterprise Chamber of 7 October 2025: the holding companies.
  it('leads from Nexperia in Nijmegen to Wingtech in China', () => {
    expect(above('nexperia-germany', asOf)).toEqual([
      'wingtech (CN) HELD_BY_PERSONS via nexperia < nexperia-holding < yuching-holding < wingtech',
    ]);
  });

  // Alibaba Group, Form 20-F 2025: a Cayman company, no holder with a majority; the contracting entities of its cloud.
  it('leads from the Singapore unit of Alibaba Cloud to a Cayman company run from Hangzhou', () => {
    expect(above('alibaba-cloud-singapore', asOf)).toEqual([
      'alibaba-group (CN) DECLARED_TOP via alibaba-group',
    ]);
  });

  // Sony and Honda, joint press release of 16 June 2022: each holds 50 %.
  it('finds two parents of a venture that two groups hold by halves', () => {
    expect(above('sony-honda-mobility', asOf)).toEqual([
      'honda-motor (JP) DECLARED_TOP joint via honda-motor',
      'sony-group (JP) DECLARED_TOP joint via sony-group',
    ]);
  });

  // Ooredoo and CK Hutchison, press release of 4 January 2022: 65.6 % through a company that they hold by halves.
  it('carries joint control down to Indosat', () => {
    expect(above('indosat', asOf)).toEqual([
      'ck-hutchison (HK) DECLARED_TOP joint via ooredoo-hutchison-asia < ck-hutchison',
      'qatar-state (QA) STATE joint via ooredoo-hutchison-asia < ooredoo < qatar-holding < qatar-investment-authority < qatar-state',
    ]);
  });

  // Hikvision, annual report 2024: CETHIK is its controlling shareholder and CETC its actual controller; SASAC's directory of central enterprises.
  it('leads from Hikvision up a state-owned chain', () => {
    expect(above('hikvision', asOf)).toEqual([
      'china-state (CN) STATE via cethik < cetc < sasac < china-state',
    ]);
  });

  // ICBC, annual report 2024: Central Huijin 34.79 % and the Ministry of Finance 31.14 %; neither has a majority, the state has both.
  it('leads from a branch in Abu Dhabi to a state whose two holders have a majority only together', () => {
    const [parent, ...others] = ultimateParents(closure, 'icbc-abu-dhabi-branch', asOf).parents;
    expect(others).toEqual([]);
    expect(parent).toMatchObject({ entity: 'china-state', headquarters: 'CN', basis: 'STATE' });
    expect(parent?.chain[0]).toMatchObject({ owner: 'icbc', kind: 'BRANCH' });
  });

  // Opera, Form 20-F 2024: a Cayman company with its office in Oslo, about 69 % with Kunlun Tech; Kunlun Tech, annual report 2024.
  it('leads from Opera in Oslo to Kunlun Tech in China', () => {
    expect(closure.entities.get('opera')?.jurisdiction).toBe('KY');
    expect(above('opera-norway', asOf)).toEqual([
      'kunlun-tech (CN) HELD_BY_PERSONS via opera < kunlun-tech-limited < kunlun-tech',
    ]);
  });

  // Rio Tinto, annual report 2024: two listed heads, one group that both report as theirs.
  it('finds both heads of a dual-headed group', () => {
    expect(above('rio-tinto-shipping-asia', asOf)).toEqual([
      'rio-tinto-limited (AU) DECLARED_TOP via rio-tinto-limited',
      'rio-tinto-plc (GB) DECLARED_TOP via rio-tinto-plc',
    ]);
  });

  // GLEIF, golden copy of 15 May 2025: a reporting exception NON_PUBLIC for the direct parent.
  it('says that the owner is withheld where its source says so', () => {
    expect(above('amazon-digital-uk', asOf)).toEqual([
      'amazon-digital-uk (GB) OWNER_WITHHELD via ',
    ]);
  });
});

describe('other shapes of the seed', () => {
  // Robert Bosch GmbH, annual report 2024: about 94 % of the capital with the foundation, about 93 % of the votes with the trust.
  it('follows the votes where they part from the capital', () => {
    expect(above('bosch', asOf)).toEqual([
      'bosch-industrietreuhand (DE) NO_OWNER_ON_RECORD via bosch-industrietreuhand',
    ]);
  });

  // Petrobras, Form 20-F 2024: 50.26 % of the voting shares, far less of the capital.
  it('finds the state that holds most votes and less than half of the capital', () => {
    expect(above('petrobras', asOf)).toEqual(['brazil-state (BR) STATE via brazil-state']);
  });

  // STMicroelectronics, Form 20-F 2024: its largest holder belongs to France and Italy by halves, and has less than 30 %.
  it('does not make a minority holder of two states a parent', () => {
    expect(above('stmicroelectronics', asOf)).toEqual([
      'stmicroelectronics (CH) DECLARED_TOP via ',
    ]);
    expect(above('stmicroelectronics-holding', asOf)).toEqual([
      'france-state (FR) STATE joint via ft1ci < bpifrance < caisse-des-depots < france-state',
      'italy-state (IT) STATE joint via italy-ministry-of-economy < italy-state',
    ]);
  });

  // Reuters, 23 January 2026: ByteDance 19.9 %, and three investors 15 % each.
  it('finds no parent where holders of more than half are on record and none has a majority', () => {
    expect(above('tiktok-usds-joint-venture', '2026-02-01')).toEqual([
      'tiktok-usds-joint-venture (US) NO_CONTROLLING_OWNER via ',
    ]);
  });
});

describe('ownership that changed hands', () => {
  const changes: readonly (readonly [string, IsoDate, string | null])[] = [
    // NXP, press release of 7 February 2017; Wingtech, annual report 2019 and later.
    ['nexperia', '2016-06-01', 'nxp-semiconductors'],
    ['nexperia', '2018-06-01', null],
    ['nexperia', '2020-06-01', 'wingtech'],
    // Graphcore, announcement of 11 July 2024.
    ['graphcore', '2024-07-10', null],
    ['graphcore', '2024-07-11', 'softbank-group'],
    // Intel, press releases of 28 December 2015 and 12 September 2025.
    ['altera', '2025-09-11', 'intel'],
    ['altera', '2025-09-12', 'silver-lake'],
    // ChemChina and Syngenta, press release of 18 May 2017; SASAC, 8 May 2021.
    ['syngenta-ag', '2017-05-17', null],
    ['syngenta-ag', '2017-05-18', 'china-state'],
    ['syngenta-ag', '2022-01-01', 'china-state'],
    // KUKA, annual report 2017.
    ['kuka', '2017-01-05', null],
    ['kuka', '2017-01-06', 'midea-group'],
    // Reuters, 3 February 2026; xAI, announcement of 28 March 2025.
    ['xai', '2025-03-27', null],
    ['xai', '2025-03-28', 'xai-holdings'],
    ['xai', '2026-02-02', 'spacex'],
    // Tencent, announcement of 21 October 2019.
    ['supercell', '2019-10-21', 'tencent-holdings'],
    // The sale that was agreed on 3 February 2026 was to close in the second half of the year: nothing is said of the time after.
    ['st-telemedia-gdc', '2026-06-30', 'singapore-state'],
    ['st-telemedia-gdc', '2026-07-01', null],
  ];

  it.each(changes)('%s on %s is below %s', (key, date, parent) => {
    const [top, ...others] = ultimateParents(closure, key, date).parents;
    expect(others).toEqual([]);
    expect(top?.certainty).toBe('YES');
    expect(top?.entity).toBe(parent ?? key);
  });

  it('keeps the parent of Arm and of H3C while its share changes', () => {
    for (const date of ['2020-01-01', '2025-01-01'] satisfies readonly IsoDate[]) {
      expect(ultimateParents(closure, 'arm-holdings', date).parents[0]?.entity).toBe(
        'softbank-group',
      );
      expect(ultimateParents(closure, 'h3c', date).parents[0]?.entity).toBe('unisplendour');
    }
  });

  it('knew two heads of Unilever before 29 November 2020 and one since', () => {
    expect(tops('unilever-lanka', '2020-11-28')).toEqual(['unilever-nv', 'unilever-plc']);
    expect(tops('unilever-lanka', '2020-11-29')).toEqual(['unilever-plc']);
  });
});

describe('every entity of the seed', () => {
  it('has a parent and a reason for it that is neither a cycle nor a limit, on days that are asked about', () => {
    const dates: readonly IsoDate[] = ['2023-11-17', '2025-05-15', asOf];
    const unanswered = dates.flatMap((date) =>
      [...closure.entities.keys()].filter((key) => {
        const { parents } = ultimateParents(closure, key, date);
        return (
          parents.length === 0 ||
          parents.some(({ basis }) => basis === 'LIMIT_REACHED' || basis === 'CYCLE')
        );
      }),
    );
    expect(unanswered).toEqual([]);
  });

  it('has sources that agree, but for the heads of dual-headed groups', () => {
    const inConflict = [...closure.entities.keys()].filter(
      (key) => ultimateParents(closure, key, asOf).conflicts.length > 0,
    );
    expect(inConflict.toSorted()).toEqual([
      'rio-tinto-commercial-singapore',
      'rio-tinto-shipping-asia',
    ]);
  });
});
