import type { CountryCode } from '../country.ts';
import type { AssessedParty } from '../determination/party.ts';
import type { Fact } from '../source.ts';
import type { BeyondCap } from './beyond-cap.ts';
import type { HeldUnits } from './held-units.ts';
import { indicator } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import type { LawOfLeads } from './law-of-leads.ts';
import type { PathParty } from './party-indicators.ts';
import { tierRank, tiersDown } from './tier-rank.ts';
import type { Transfer } from './transfer.ts';
import { unitWords } from './words.ts';
import { amountWords, numberWords } from '../determination/words.ts';

const words = ['undetermined', 'ONE', 'TWO', 'THREE'] as const;

function tierWords({ standing }: PathParty): string {
  const best = words[tierRank(standing)];
  return standing.tier === 'UNDETERMINED' ? `${best} at best` : best;
}

/** What speaks against a transfer wherever it stands on a path. */
export function transferIndicators(
  transfer: Transfer,
  from: PathParty,
  to: PathParty,
  warningsOf: LawOfLeads['warningsOf'],
  beyond: BeyondCap | null,
): readonly Indicator[] {
  const levels = tiersDown(tierRank(from.standing), tierRank(to.standing));
  const facts = [dated(transfer)];
  // Where the goods went, or else where their receiver is.
  const destination = transfer.toCountry ?? whereaboutsOf(to.party);
  return [
    ...(levels === 0
      ? []
      : [
          indicator(
            'TIER_FALLS',
            `The tier falls from ${tierWords(from)} (${nameOf(from)}) to ${tierWords(to)} (${nameOf(to)}).`,
            { facts, times: levels, citations: to.standing.citations },
          ),
        ]),
    ...(beyond === null
      ? []
      : [
          indicator(
            'EXCEPTION_BEYOND_CAP',
            `With it the group of ${nameOf(to)} has received ${amountWords(beyond.total)} TPP under ${transfer.exception ?? ''} in ${transfer.date.slice(0, 4)} by transfers on record, more than the ${numberWords(beyond.limit)} TPP of a calendar year.`,
            { facts, citations: beyond.citations },
          ),
        ]),
    ...(destination === null
      ? []
      : warningsOf(destination).map(({ code, reason, citations }) =>
          indicator(code, reason, { facts, citations }),
        )),
  ];
}

/** What speaks against a transfer that goes on what its sender received. */
export function goingOnIndicators(
  transfer: Transfer,
  from: PathParty,
  isRenamed: boolean,
  isKeptInClusters: boolean,
): readonly Indicator[] {
  const facts = [dated(transfer)];
  return [
    ...(isKeptInClusters
      ? []
      : [
          indicator(
            'RESELLER_BETWEEN',
            `${nameOf(from)} stands between: it receives and sends on, and no cluster of its own is on record.`,
            { facts },
          ),
        ]),
    ...(isRenamed
      ? [
          indicator(
            'RENAMED',
            `${nameOf(from)} sends on ${transfer.chip ?? transfer.model ?? ''}, which it received from nobody on record, after it received a controlled item: the item may have been given another name.`,
            { facts },
          ),
        ]
      : []),
  ];
}

/** What a party received and what its clusters hold. */
export function unitIndicators(to: PathParty, held: HeldUnits | null): readonly Indicator[] {
  if (held === null) return [];
  return [
    indicator(
      'MORE_UNITS_THAN_CLUSTERS_HOLD',
      `${nameOf(to)} has received ${unitWords(held.received)} on record, and its known clusters hold ${unitWords(held.installed)}.`,
      {
        facts: [
          { name: 'transfers.quantity', value: String(held.received), sources: [] },
          { name: 'installations.quantity', value: String(held.installed), sources: held.sources },
        ],
      },
    ),
  ];
}

/** Where a receiver is; null where that is not known. */
export function whereaboutsOf({
  location,
  headquarters,
}: Pick<AssessedParty, 'location' | 'headquarters'>): CountryCode | null {
  if (location.kind === 'known') return location.country;
  return location.kind === 'atHeadquarters' && headquarters.kind === 'known'
    ? headquarters.country
    : null;
}

function dated({ key, date, source }: Transfer): Fact {
  return { name: `transfers.${key}`, value: date, sources: source === null ? [] : [source] };
}

function nameOf({ party }: PathParty): string {
  return party.name ?? party.entity ?? '';
}
