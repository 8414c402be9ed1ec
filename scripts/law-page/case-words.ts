import { numberText } from '../../src/domain/item/number-text.ts';
import type { GoldenCase } from '../../test/law/support/case-format.ts';
import { capitalized, countryInText, memberWords, valueWords } from './words.ts';

type Input = GoldenCase['input'];
type Party = Input['endUser'];
type Expected = GoldenCase['expect'];
type Ruling = NonNullable<Expected['codified']>;

/** The question of a case in short. */
export function questionWords(input: Input): string {
  const { activity, from, destination, quantity, endUser, otherParties, attestations } = input;
  const units = quantity === 1 ? '' : `${numberText(quantity)} × `;
  const way =
    activity === 'TRANSFER_IN_COUNTRY'
      ? `transfer within ${countryInText(destination)}`
      : `${valueWords(activity)} from ${countryInText(from)} to ${countryInText(destination)}`;
  const attested = Object.entries(attestations).map(
    ([name, value]) => `${memberWords(name)}: ${plain(value)}`,
  );
  return [
    `${units}${itemWords(input.item)}`,
    `${way}, ${input.asOf}`,
    `end user ${partyWords(endUser)}`,
    ...otherParties.map((party) => `${valueWords(party.role)} ${partyWords(party)}`),
    ...(attested.length === 0 ? [] : [`stated: ${attested.join(', ')}`]),
  ].join('; ');
}

function itemWords({ chipSpecification, modelSpecification, eccn }: Input['item']): string {
  if (chipSpecification !== undefined) {
    const { name = 'chip', ...figures } = chipSpecification;
    return withFigures(name, figures);
  }
  if (modelSpecification !== undefined) return withFigures('model weights', modelSpecification);
  return `item stated to be ${eccn}`;
}

function withFigures(name: string, figures: object): string {
  const known = Object.entries(figures).map(([figure, value]: [string, unknown]) => {
    const inWords = figureWords[figure];
    return inWords === undefined ? `${memberWords(figure)}: ${plain(value)}` : inWords(value);
  });
  return known.length === 0
    ? `${name} of which nothing is stated`
    : `${name} (${known.join(', ')})`;
}

/** The figures of a chip as an analyst writes them. */
const figureWords: Readonly<Record<string, (value: unknown) => string>> = {
  totalProcessingPerformance: (value) => `TPP ${plain(value)}`,
  dieAreaMm2: (value) => `${plain(value)} mm²`,
  memoryBandwidthGBps: (value) => `memory ${plain(value)} GB/s`,
  interconnectGBps: (value) => `interconnect ${plain(value)} GB/s`,
  designedForDataCenter: (value) => `${value === true ? '' : 'not '}for data centers`,
  nonPlanar: (value) => (value === true ? 'non-planar' : 'planar'),
};

function plain(value: unknown): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(plain).join(' and ');
  if (typeof value === 'object' && value !== null) return withFigures('', value).trim();
  const text = String(value);
  return ['YES', 'NO', 'UNKNOWN'].includes(text) ? text.toLowerCase() : text;
}

function partyWords(party: Party): string {
  const { name, location, headquarters, ultimateParentHeadquarters: parent, listing } = party;
  const seats =
    location !== undefined && location === headquarters && location === parent
      ? [`in ${countryInText(location)}, as are its headquarters and parent`]
      : [
          ...(location === undefined ? [] : [`in ${countryInText(location)}`]),
          headquarters === undefined
            ? 'headquarters not known'
            : `headquartered in ${countryInText(headquarters)}`,
          parent === undefined ? 'parent not known' : `parented in ${countryInText(parent)}`,
        ];
  return [
    ...(name === undefined ? [] : [name]),
    ...seats,
    ...(listing === undefined ? [] : [`listed (${valueWords(listing.list)})`]),
  ].join(', ');
}

/** What a case expects. */
export function expectedWords(expected: Expected): string {
  const { codified, enforced, eccn, status, tier, missingFacts, redFlags } = expected;
  const rulings = [codified, enforced].map((ruling) =>
    ruling === undefined ? '' : rulingWords(ruling),
  );
  const [first, second] = rulings;
  const missing = expected.missingFactsExactly ?? missingFacts;
  const flags = expected.redFlagsExactly ?? redFlags;
  const counts = expected.countsTowardAllocation;
  const parts = [
    ...(first === second && first !== '' ? [`both: ${first}`] : []),
    ...(first !== second && first !== '' ? [`codified: ${first}`] : []),
    ...(first !== second && second !== '' ? [`enforced: ${second}`] : []),
    ...(eccn === undefined ? [] : [eccn]),
    ...(status === undefined ? [] : [valueWords(status)]),
    ...(tier === undefined ? [] : [`tier ${tier.toLowerCase()}`]),
    ...(counts === undefined ? [] : [`counts towards the allocation: ${counts.toLowerCase()}`]),
    ...(missing === undefined ? [] : [`missing: ${missing.join(', ') || 'nothing'}`]),
    ...(flags === undefined ? [] : [`red flags: ${flags.join(', ') || 'none'}`]),
  ];
  return capitalized(parts.join('; '));
}

function rulingWords(ruling: Ruling): string {
  const { outcome, reviewPolicy, countsTowardAllocation: counts, exceptions = {} } = ruling;
  return [
    ...(outcome === undefined ? [] : [`**${valueWords(outcome)}**`]),
    ...(reviewPolicy === undefined || reviewPolicy === null ? [] : [valueWords(reviewPolicy)]),
    ...(counts === undefined || counts === null
      ? []
      : [`counts towards the allocation: ${counts.toLowerCase()}`]),
    ...Object.entries(exceptions).map(([code, value]) => `${code} ${valueWords(value)}`),
    ...(ruling.says ?? []).map((words) => `says “${words}”`),
    ...(ruling.saysNot ?? []).map((words) => `does not say “${words}”`),
  ].join(', ');
}
