import type { RedFlagRule } from '../../domain/determination/rule-set.ts';
import type { Citation } from '../../domain/source.ts';
import { supplement } from '../citation.ts';
import { observedFlag } from '../observed.ts';

function flag(number: number): Citation {
  return supplement(3, 732, 'Know Your Customer guidance and red flags', `, red flag ${number}`);
}

/**
 * Red flags that are older than red flag 28. On which day each of them began was not read; on 13 January 2025, when 28
 * joins them, they are there.
 */
export const olderRedFlags: readonly RedFlagRule[] = [
  observedFlag(
    'FOUNDRY_ORDER_FOR_MACAU_OR_D5',
    19,
    'A foundry order of more than 50 billion transistors with high-bandwidth memory',
    'A foundry has an order for circuits of more than 50 billion transistors with high-bandwidth memory for an entity headquartered in Macau or Country Group D:5.',
    flag(19),
  ),
  observedFlag(
    'EARLIER_LICENSE_IN_DOUBT',
    22,
    'Doubt whether an earlier license was obtained',
    'There is doubt whether a license that an earlier step needed was obtained.',
    flag(22),
  ),
  observedFlag(
    'MANAGEMENT_OVERLAP_WITH_LISTED',
    24,
    'Management shared with a party on the Entity List',
    'The management of a party overlaps with that of a party on the Entity List.',
    flag(24),
  ),
  observedFlag(
    'ASSUMED_OPERATIONS_OF_LISTED',
    25,
    'Operations assumed from a party on the Entity List',
    'A party has assumed the operations of a party on the Entity List.',
    flag(25),
  ),
  observedFlag(
    'FABRICATION_SITE_PHYSICALLY_LINKED',
    27,
    'A fabrication site that is physically linked to another',
    'The fabrication site is physically linked to another one, for which the items may need a license.',
    flag(27),
  ),
];
