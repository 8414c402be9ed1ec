import type { InterestKind, OwnerStatementKind } from '../../domain/ownership/closure.ts';
import type { WrittenShare } from '../share-text.ts';

/** What a nature of control says: a kind of interest and, for shares and votes, a band. */
export interface Nature {
  readonly interest: InterestKind;
  readonly share: WrittenShare | null;
}

/** The bands of the register: more than 25 up to 50, more than 50 and less than 75, 75 and more. */
const bands: Readonly<Record<string, WrittenShare>> = {
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

/** The most that somebody has through a trust or a firm that may have no majority. */
const mostThrough: typeof bands = {
  '25-to-50-percent': { maximum: 50 },
  'more-than-25-percent': { maximum: 100 },
};

const through = '-as-(?:control-over-)?(?:trust|firm)';
const isThrough = new RegExp(through, 'u');
const form = new RegExp(
  `^(ownership-of-shares|voting-rights)-(.*?percent)(${through})?(?:-limited-liability-partnership|-registered-overseas-entity)?$`,
  'u',
);

/**
 * Reads a nature of control; a text says why it is none of the graph's, and undefined that it is not known. A trust or a firm
 * through which somebody has it is itself the holder, and several of its members are not added up: of a majority they have
 * control, and of less anything from nothing to all of it.
 */
export function natureOf(code: string): Nature | string | undefined {
  if (code.includes('surplus-assets')) return 'rights to surplus assets';
  if (code.startsWith('registered-owner-as-nominee-')) {
    return 'land that an entity holds as a nominee';
  }
  const [, what, written = '', indirect] = form.exec(code) ?? [];
  if (what !== undefined) {
    const share = bands[written];
    if (share === undefined) return undefined;
    const interest = what === 'ownership-of-shares' ? 'SHAREHOLDING' : 'VOTING_RIGHTS';
    if (indirect === undefined) return { interest, share };
    const most = mostThrough[written];
    return most === undefined
      ? { interest: 'OTHER_CONTROL', share: null }
      : { interest, share: most };
  }
  if (code.startsWith('right-to-appoint-and-remove-')) {
    return { interest: isThrough.test(code) ? 'OTHER_CONTROL' : 'BOARD_APPOINTMENT', share: null };
  }
  if (code.startsWith('significant-influence-or-control')) {
    return { interest: 'OTHER_CONTROL', share: null };
  }
  return undefined;
}

/** What statements in place of a person say of the owners; null where that is nothing. */
const statements: Readonly<Record<string, OwnerStatementKind | null>> = {
  // Nobody has to be registered: companies abroad are not, nor are those above them of whom nobody has a quarter.
  'no-individual-or-entity-with-signficant-control': null,
  'no-individual-or-entity-with-significant-control': null,
  'psc-exists-but-not-identified': 'UNIDENTIFIED',
  'psc-details-not-confirmed': 'UNIDENTIFIED',
  'steps-to-find-psc-not-yet-completed': 'UNIDENTIFIED',
  'psc-contacted-but-no-response': 'WITHHELD',
  'psc-has-failed-to-confirm-changed-details': 'WITHHELD',
  'restrictions-notice-issued-to-psc': 'WITHHELD',
  'all-beneficial-owners-identified': null,
  'no-beneficial-owner-identified': null,
  'at-least-one-beneficial-owner-unidentified': 'UNIDENTIFIED',
  'information-not-provided-for-at-least-one-beneficial-owner': null,
  'at-least-one-beneficial-owner-unidentified-and-information-not-provided-for-at-least-one-beneficial-owner':
    'UNIDENTIFIED',
};

/** What overseas entities say of changes in a period. */
const ofChanges =
  /^(?:(?:no|some)body-has-become-or-ceased-to-be-a-|(?:no-)?(?:change|trust)-.*-relevant-period$)/u;

/** The statement on owners; null where it says nothing of them, and undefined where it is not known. */
export function statementOf(code: string): OwnerStatementKind | null | undefined {
  return ofChanges.test(code) ? null : statements[code.replace(/-partnership$/u, '')];
}

const unitedKingdom =
  /^(?:uk|u\.k\.|great britain|united kingdom.*|(?:england|wales|scotland|northern ireland)(?:\W.*)?)$/iu;

/** Whether a place is the United Kingdom or one of its countries. */
export function isUnitedKingdom(place: string): boolean {
  return unitedKingdom.test(place.trim());
}
