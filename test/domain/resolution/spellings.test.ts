import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../../src/domain/resolution/candidates-for.ts';
import { isAlike } from '../../../src/domain/resolution/choose-match.ts';
import { proposeMatches } from '../../../src/domain/resolution/propose.ts';
import type { MatchProposal, PartyDescription } from '../../../src/domain/resolution/propose.ts';
import { latinWord } from '../../../src/ports/latin-text.ts';

function named(name: string): PartyDescription {
  return { names: [name], identifiers: [], kind: null, jurisdiction: null };
}

/** What one pass over a graph with the entity alone proposes for the party. */
function proposed(party: string, entity: string): MatchProposal | undefined {
  const finder = candidatesFor([named(party)], latinWord);
  finder.see({ key: 'a', ...named(entity) });
  return proposeMatches(named(party), finder.found[0] ?? [], latinWord, 0).find(isAlike);
}

const forms = [
  ['Private Limited', 'Private Ltd', 'Pvt Ltd', 'Pvt. Ltd.', '(P) Ltd', '(Private) Limited'],
  ['Pty Ltd', 'Pty Limited', 'Proprietary Limited', '(Pty) Ltd'],
  ['Sdn Bhd', 'Sdn. Bhd.', 'Sendirian Berhad'],
  ['Sp. z o.o.', 'sp zoo', 'Spółka z ograniczoną odpowiedzialnością'],
  ['Oy', 'Osakeyhtiö'],
  ['Limited', 'Ltd', 'Ltd.'],
  ['B.V.', 'BV', 'Besloten Vennootschap'],
  ['N.V.', 'NV', 'Naamloze Vennootschap'],
  ['AG', 'Aktiengesellschaft'],
  ['GmbH', 'Gesellschaft mit beschränkter Haftung', 'G.m.b.H.'],
  ['S.A.', 'SA', 'Société Anonyme', 'Sociedad Anónima'],
  ['S.p.A.', 'SpA', 'Società per azioni'],
  ['A/S', 'AS', 'Aktieselskab'],
  ['AB', 'Aktiebolag'],
  ['有限公司', 'Co., Ltd.', '有限责任公司', 'Company Limited'],
  ['株式会社', 'K.K.', 'Kabushiki Kaisha', 'Co., Ltd.'],
  ['ООО', 'OOO', 'Общество с ограниченной ответственностью', 'LLC'],
  ['ПАО', 'PAO', 'PJSC', 'Публичное акционерное общество', 'Public Joint Stock Company'],
  ['АО', 'AO', 'Акционерное общество', 'JSC', 'Joint Stock Company'],
  ['Inc.', 'Incorporated'],
  ['Corp.', 'Corporation'],
  ['Co.', 'Company'],
];

/** Forms that stand before a name as well. */
const standsBefore =
  /^(?:[\u0400-\u04ff ]+|PAO|OOO|AO|P?JSC|Joint Stock Company|Public Joint Stock Company)$/u;

const spelledTwice = forms.flatMap((spellings) =>
  spellings.flatMap((one) =>
    spellings.filter((other) => other !== one).map((other) => [one, other] as const),
  ),
);

const isOfOneForm = { score: 1, features: { legalForm: 'SAME' } };

describe('spellings of one legal form', () => {
  test.each(spelledTwice)('%s and %s after a name are one', (one, other) => {
    const found = proposed(`Quendra Optics ${one}`, `Quendra Optics ${other}`);
    expect(found).toMatchObject(isOfOneForm);
  });

  test.each(spelledTwice.filter((pair) => pair.every((spelling) => standsBefore.test(spelling))))(
    '%s and %s before a name are one',
    (one, other) => {
      const found = proposed(`${one} Quendra Optics`, `${other} Quendra Optics`);
      expect(found).toMatchObject(isOfOneForm);
    },
  );

  test('a form before a Japanese or Chinese name is apart from it', () => {
    expect(proposed('株式会社東京電子', '東京電子株式会社')?.score).toBe(1);
  });

  test('a form before a name is one beside "Company" after it', () => {
    expect(proposed('PJSC Beriev Aircraft Company', 'Beriev Aircraft Company')?.score).toBe(1);
    expect(proposed('PJSC Irkut Corporation', 'PAO Irkut')?.features.name).toBe(1);
  });

  test('initials are no legal form', () => {
    expect(proposed('A. O. Smith Corporation', 'Smith Corporation')).toBeUndefined();
    expect(proposed('AO Smith Corporation', 'Smith Corporation')).toBeUndefined();
  });
});

describe('a name with one misspelt word', () => {
  test.each([
    [
      'China Taly Aviation Technologeis Corporation',
      'China Taly Aviation Technologies Corporation',
    ],
    [
      'Jiangsu Qwiei Semiconductor Equipment Co. Ltd.',
      'Jiangsu Qiwei Semiconductor Equipment Co. Ltd.',
    ],
    ['Publci Joint Stock Company Saturn', 'Public Joint Stock Company Saturn'],
    ['Nvidia Corporaton', 'Nvidia Corporation'],
    ['Future Solutions Privaet Limited', 'Future Solutions Private Limited'],
    ['OSJC Samotlorneftegaz', 'OJSC Samotlorneftegaz'],
    ['4aPradigm Technology', '4Paradigm Technology'],
    ['Uhawei Technologies', 'Huawei Technologies'],
    ['Beijing Chian Star Optics', 'Beijing China Star Optics'],
    ['SMCI', 'SMIC'],
  ])('%s is proposed for %s', (party, entity) => {
    expect(proposed(party, entity)?.score).toBeGreaterThanOrEqual(0.85);
  });

  test.each([
    ['SMNC', 'SMSC'],
    ['Novo Chip', 'Nova Chip'],
    ['Novas', 'Nova'],
    ['Fund 12 Alpha', 'Fund 21 Alpha'],
    ['Delta Crop', 'Delta Corp'],
  ])('%s is not taken for a misspelling of %s', (party, entity) => {
    expect(proposed(party, entity)).toBeUndefined();
  });
});

describe('a name in Chinese or Japanese characters', () => {
  test.each([
    ['中芯国际', '中芯国际集成电路制造有限公司'],
    ['中芯国际集成电路制造(上海)有限公司', '中芯国际'],
    ['华为', '华为'],
  ])('%s is proposed for %s', (party, entity) => {
    expect(proposed(party, entity)).toBeDefined();
  });

  test.each([
    ['中芯', '中芯国际集成电路制造有限公司'],
    ['中国移动有限公司', '中国电信有限公司'],
  ])('%s is too short or another name for %s', (party, entity) => {
    expect(proposed(party, entity)).toBeUndefined();
  });
});
