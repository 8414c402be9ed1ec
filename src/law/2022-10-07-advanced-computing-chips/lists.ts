import type { CountryEntry } from '../../domain/determination/country-list.ts';
import { UNITED_STATES_TERRITORIES } from '../../domain/united-states.ts';
import { countryList, D5, NAMED_WITH_D5 } from '../../domain/determination/country-list.ts';
import { ear, supplement } from '../citation.ts';

const groups = supplement(1, 740, 'Country Groups');

/**
 * The country groups as they stood on 7 October 2022: those of 23 July 2026 with every known change since then taken back.
 * For A:5, A:6, D:1 and D:4 no change between the two days other than that of 10 July 2026 is known; that there was none
 * is UNVERIFIED.
 */
export const countryGroups = [
  countryList(
    'A:1',
    'Wassenaar participating states',
    'group',
    'AR AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LT LU LV MX NL NO NZ PL PT RO SE SI SK TR US ZA',
    groups,
  ),
  countryList(
    'A:5',
    'Countries with the widest license exceptions',
    'group',
    'AR AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LT LU LV NL NO NZ PL PT RO SE SI SK TR',
    groups,
  ),
  countryList(
    'A:6',
    'Countries with some license exceptions',
    'group',
    'AL CY IL MT MX SG TW ZA',
    groups,
  ),
  countryList(
    'D:1',
    'Countries of national security concern',
    'group',
    'AM AZ BY CN GE IQ KG KH KP KZ LA LY MD MM MN MO NI RU TJ TM UZ VE VN YE',
    groups,
  ),
  countryList(
    'D:4',
    'Countries of missile technology concern',
    'group',
    'AE BH BY CN EG IL IQ IR JO KP KW LB LY MO OM PK QA RU SA SY VE YE',
    groups,
  ),
  countryList(
    D5,
    'United States arms-embargoed countries',
    'group',
    'AF BY CD CF CN CU CY ER HT IQ IR KH KP LB LY MM RU SD SO SS SY VE ZW',
    groups,
  ),
  countryList('E:1', 'Terrorist supporting countries', 'group', 'IR KP SY', groups),
  countryList('E:2', 'Unilateral embargo', 'group', 'CU', groups),
];

/** "Macau or a destination specified in Country Group D:5": Macau is not in the group and is named beside it. */
export const namedWithD5 = countryList(
  NAMED_WITH_D5,
  'Macau, which the regulations name beside Country Group D:5',
  'named',
  'MO',
  ear('744.23(a)(3)', 'Macau or a destination specified in Country Group D:5'),
);

const hongKong = supplement(1, 740, 'Hong Kong has no entry of its own and is part of China');
const unitedStates = ear('772.1', 'United States: its territories and possessions are part of it');

/** Hong Kong has no entry of its own and is China; the territories of the United States are the United States. */
export const treatedAs: ReadonlyMap<string, CountryEntry> = new Map([
  ['HK', { country: 'CN', citation: hongKong }],
  ...UNITED_STATES_TERRITORIES.map((territory): [string, CountryEntry] => [
    territory,
    { country: 'US', citation: unitedStates },
  ]),
]);
