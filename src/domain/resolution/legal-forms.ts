import { wordsOf } from '../search/normalise.ts';

/**
 * Legal forms as they end (or begin) names, normalised, by what they are: forms of one line are spellings of one form. A
 * selection from ISO 20275's list, of what registers of traded companies use most.
 */
const spellings = {
  LIMITED:
    'limited,ltd,co ltd,company limited,co limited,pte ltd,private limited,pvt ltd,pty ltd,proprietary limited,pte limited,pvt limited,youxiangongsi,zhushihuishe,youxianzerengongsi,kabushiki kaisha,kabushikigaisha,k k,kk,gaisha',
  PUBLIC_LIMITED:
    'plc,public limited company,p l c,bhd,berhad,tbk,public joint stock company,pjsc,pao,jsc,ojsc,oao,open joint stock company,joint stock company,gufenyouxiangongsi',
  CLOSED_JOINT_STOCK: 'zao,cjsc,closed joint stock company,nao',
  LIMITED_RUSSIAN: 'ooo,limited liability company ooo',
  CORPORATION: 'inc,incorporated,corp,corporation',
  LIMITED_LIABILITY: 'llc,l l c,limited liability company',
  PARTNERSHIP: 'lp,l p,limited partnership,llp,l l p,kg,ohg,scs,sca,kgaa',
  GMBH: 'gmbh,gesellschaft mit beschrankter haftung,ges m b h,mbh,g m b h',
  GMBH_KG: 'gmbh co kg,gmbh und co kg,gmbh and co kg,ag co kg',
  AG: 'ag,aktiengesellschaft,a g',
  SE: 'se,societas europaea',
  SA: 's a,sa,societe anonyme,sociedad anonima,societa per azioni,spa,s p a,saa,sab,sab de cv,s a b de c v,sa de cv,s a de c v,s a s,sas',
  SARL: 'sarl,s a r l,s r l,srl,sl,s l,lda,ltda',
  BV: 'bv,b v,besloten vennootschap',
  NV: 'nv,n v,naamloze vennootschap',
  AB: 'ab,aktiebolag,publ,ab publ,oy,oyj,asa,as,a s,aps',
  KFT: 'kft,zrt,nyrt,doo,d o o,dd,d d,sp z o o,sp zoo,spolka akcyjna,s r o,sro,a s',
  FOUNDATION: 'stiftung,foundation,stichting',
} as const;

/** What a name's legal form says that it is; null where the name has none. */
export type LegalForm = keyof typeof spellings;

const forms = new Map<string, LegalForm>();
let longestForm = 0;
for (const form of Object.keys(spellings).filter(isLegalForm)) {
  for (const spelling of spellings[form].split(',')) {
    if (!forms.has(spelling)) forms.set(spelling, form);
    longestForm = Math.max(longestForm, wordsOf(spelling).length);
  }
}

function isLegalForm(form: string): form is LegalForm {
  return Object.hasOwn(spellings, form);
}

/** A normalised name apart from its legal form. A name that is nothing else keeps its words. */
export interface NameParts {
  readonly words: readonly string[];
  readonly form: LegalForm | null;
}

export function nameParts(normalised: string): NameParts {
  let words = wordsOf(normalised);
  let form: LegalForm | null = null;
  for (;;) {
    const cut = withoutForm(words);
    if (cut === null) return { words, form };
    words = cut.words;
    // What stands last says it most exactly: "GmbH & Co. KG" is found whole, "Holding B.V. Limited" is a Limited.
    form ??= cut.form;
  }
}

function withoutForm(
  words: readonly string[],
): { words: readonly string[]; form: LegalForm } | null {
  for (let length = Math.min(longestForm, words.length - 1); length > 0; length -= 1) {
    const last = forms.get(words.slice(-length).join(' '));
    if (last !== undefined) return { words: words.slice(0, -length), form: last };
    const first =
      length > 1 || leading.has(words[0] ?? '')
        ? forms.get(words.slice(0, length).join(' '))
        : undefined;
    if (first !== undefined) return { words: words.slice(length), form: first };
  }
  return null;
}

/** Forms of one word that stand before names. */
const leading: ReadonlySet<string> = new Set([
  'pao',
  'oao',
  'ooo',
  'zao',
  'nao',
  'pjsc',
  'ojsc',
  'jsc',
  'cjsc',
  'stichting',
  'pt',
]);
