import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { chanceFrom } from '../../test/support/random-ownership.ts';

/** A company in a register. */
export interface RegisteredName {
  readonly lei: string;
  readonly name: string;
  readonly country: string;
}

const syllables =
  'ba be bo ca co da de di do en er fa fi ga go ha hu in ja ka ki la le li lo ma me mi mo na ne ni no or pa pe qi ra ri ro sa se si so su ta te ti to un va ve vi wa xi ya yu za zhe'.split(
    ' ',
  );
const trades =
  'Capital Holding Semiconductor Technology Energy Trading Investment Logistics Electronics Shipping Pharma Industries International Partners Fund Bank Insurance Media Networks Systems'.split(
    ' ',
  );
const forms = 'Limited GmbH B.V. Inc. LLC S.A. AG PLC Co.,Ltd. Oy AB SpA'.split(' ');
const countries = 'US DE NL GB FR CN SG JP IN CH'.split(' ');
const leiLength = 20;

/** The same names for the same number, in about the proportions of a register: an own word or two, a trade, a legal form. */
export function* madeUpNames(count: number): Iterable<RegisteredName> {
  const chance = chanceFrom(7);
  const one = (words: readonly string[]): string =>
    words[Math.floor(chance() * words.length)] ?? '';
  const ownWord = (): string => {
    const word = Array.from({ length: 2 + Math.floor(chance() * 3) }, () => one(syllables)).join(
      '',
    );
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  for (let at = 0; at < count; at += 1) {
    const own = chance() < 0.4 ? `${ownWord()} ${ownWord()}` : ownWord();
    const trade = chance() < 0.8 ? ` ${one(trades)}` : '';
    const lei = `MADEUP${at
      .toString(36)
      .toUpperCase()
      .padStart(leiLength - 6, '0')}`;
    yield { lei, name: `${own}${trade} ${one(forms)}`, country: one(countries) };
  }
}

/** The names of a CSV file with the columns lei, legal_name and legal_country; without one, 150,000 that are made up. */
export function* namesFrom(file: string): Iterable<RegisteredName> {
  if (file === '') {
    yield* madeUpNames(150_000);
    return;
  }
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  for (const row of text.split(/\r?\n/).slice(1)) {
    const cells = /^([^,]+),(?:"((?:[^"]|"")*)"|([^,]*)),(.*)$/.exec(row);
    if (cells === null) continue;
    const [, lei = '', quoted, plain = '', country = ''] = cells;
    yield { lei, name: quoted?.replaceAll('""', '"') ?? plain, country };
  }
}
