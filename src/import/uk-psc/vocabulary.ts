import type { InterestKind, OwnerStatementKind } from '../../domain/ownership/closure.ts';

/** What a nature of control says: a kind of interest and, for shares and votes, a band. */
export interface Nature {
  readonly interest: InterestKind;
  readonly share: Readonly<Record<string, number | boolean>> | null;
}

/** The bands of the register: more than 25 up to 50, more than 50 and less than 75, 75 and more. */
const bands: Readonly<Record<string, Readonly<Record<string, number | boolean>>>> = {
  '25-to-50-percent': { minimum: 25, maximum: 50, exclusiveMinimum: true },
  '50-to-75-percent': {
    minimum: 50,
    maximum: 75,
    exclusiveMinimum: true,
    exclusiveMaximum: true,
  },
  '75-to-100-percent': { minimum: 75, maximum: 100 },
  'more-than-25-percent': { minimum: 25, maximum: 100, exclusiveMinimum: true },
};

const form =
  /^(ownership-of-shares|voting-rights)-(.*?percent)(-as-(?:trust|firm).*)?(?:-limited-liability-partnership|-registered-overseas-entity)?$/u;

/**
 * Reads a nature of control. Whoever has it through a trust or a firm controls what holds the shares and holds none, so
 * that several of them are not added up. Null: surplus assets, which are no shares; undefined: a nature that is not known.
 */
export function natureOf(code: string): Nature | null | undefined {
  if (code.includes('surplus-assets')) return null;
  const [, what, written = '', through] = form.exec(code) ?? [];
  if (what !== undefined) {
    const share = bands[written];
    if (share === undefined) return undefined;
    if (through !== undefined) return { interest: 'OTHER_CONTROL', share: null };
    const isShares = what === 'ownership-of-shares';
    return { interest: isShares ? 'SHAREHOLDING' : 'VOTING_RIGHTS', share };
  }
  if (code.startsWith('right-to-appoint-and-remove-')) {
    const isThrough = /-as-(?:trust|firm)/u.test(code);
    return { interest: isThrough ? 'OTHER_CONTROL' : 'BOARD_APPOINTMENT', share: null };
  }
  if (code.startsWith('significant-influence-or-control')) {
    return { interest: 'OTHER_CONTROL', share: null };
  }
  return undefined;
}

/** What statements in place of a person say of the owners; the register itself misspells the first. */
export const pscStatements: Readonly<Record<string, OwnerStatementKind>> = {
  'no-individual-or-entity-with-signficant-control': 'DISPERSED',
  'no-individual-or-entity-with-significant-control': 'DISPERSED',
  'psc-exists-but-not-identified': 'UNIDENTIFIED',
  'psc-details-not-confirmed': 'UNIDENTIFIED',
  'steps-to-find-psc-not-yet-completed': 'UNIDENTIFIED',
  'psc-contacted-but-no-response': 'WITHHELD',
  'psc-has-failed-to-confirm-changed-details': 'WITHHELD',
  'restrictions-notice-issued-to-psc': 'WITHHELD',
};

const unitedKingdom =
  /^(?:uk|u\.k\.|great britain|united kingdom.*|(?:england|wales|scotland|northern ireland)(?:\W.*)?)$/iu;

/** Whether a place is the United Kingdom or one of its countries. */
export function isUnitedKingdom(place: string): boolean {
  return unitedKingdom.test(place.trim());
}
