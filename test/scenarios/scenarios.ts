import {
  chipLine,
  clusterLine,
  installationLine,
  listingLine,
  ownerStatementLine,
} from '../support/graph-lines.ts';
import type { Scenario } from './scenario.ts';
import { accelerator, company, knownCompany, owns, sent, source } from './scenario.ts';

/** An honest trade beside each case, which must not come before it. */
const background = [
  accelerator,
  ...knownCompany('maker', 'US'),
  ...knownCompany('server-builder', 'US'),
  ...knownCompany('honest-cloud', 'DE'),
  sent('b1', 'maker', 'server-builder', { quantity: 50_000, date: '2024-01-10', toCountry: 'US' }),
  sent('b2', 'server-builder', 'honest-cloud', {
    quantity: 8_000,
    date: '2024-02-10',
    toCountry: 'DE',
  }),
];

/** A buyer that was part of a group from where the listed are, with a reseller in front of it. */
export const spunOffBuyer: Scenario = {
  name: 'a buyer spun off from a group of the country of concern, with a reseller between',
  lines: [
    ...background,
    ...knownCompany('game-group', 'CN'),
    listingLine('game-group', 'ENTITY_LIST', { from: '2023-01-01', source }),
    ...company('spin-off-cloud', 'SG', { from: '2023-06-01' }),
    owns('game-group', 'spin-off-cloud', 19),
    ...knownCompany('island-reseller', 'TW'),
    sent('r1', 'server-builder', 'island-reseller', {
      quantity: 3_000,
      date: '2024-03-01',
      toCountry: 'TW',
    }),
    sent('r2', 'island-reseller', 'spin-off-cloud', {
      quantity: 2_000,
      date: '2024-03-20',
      toCountry: 'SG',
    }),
    // Before the reseller had anything, and so on no way.
    sent('r0', 'island-reseller', 'spin-off-cloud', { quantity: 700, date: '2024-01-05' }),
  ],
  input: { target: { list: 'ENTITY_LIST' }, asOf: '2025-06-01' },
  first: [
    {
      parties: ['maker', 'server-builder', 'island-reseller', 'spin-off-cloud', 'game-group'],
      quantity: 2_000,
      codes: [
        'RESELLER_BETWEEN',
        'RESELLER_BETWEEN',
        'TIER_FALLS',
        'UNKNOWN_OWNER',
        'FOUNDED_SINCE_OCTOBER_2022',
        'LISTED_MINORITY_OWNER',
        'DESTINATION_IS_HUB',
      ],
    },
  ],
  most: 2_700,
};

/** A front company that takes accelerators in and sends on something of another name. */
export const relabellingFront: Scenario = {
  name: 'a front company that gives the goods another name',
  lines: [
    ...background,
    chipLine('video-adapter', { name: 'Video Adapter', eccn: 'EAR99', source }),
    ...company('front-trading', 'US', { from: '2024-02-01' }),
    ...company('harbour-import', 'HK', { from: '2023-11-01' }),
    sent('f1', 'server-builder', 'front-trading', {
      quantity: 400,
      date: '2024-05-01',
      toCountry: 'US',
    }),
    sent('f2', 'front-trading', 'harbour-import', {
      chip: 'video-adapter',
      quantity: 380,
      date: '2024-05-12',
      toCountry: 'HK',
    }),
    // Adapters of somebody who never had accelerators.
    ...knownCompany('adapter-maker', 'US'),
    sent('f3', 'adapter-maker', 'harbour-import', {
      chip: 'video-adapter',
      quantity: 9_000,
      date: '2024-06-01',
      toCountry: 'HK',
    }),
  ],
  input: { target: { country: 'HK' }, item: { chip: { key: 'accelerator' } }, asOf: '2025-06-01' },
  first: [
    {
      parties: ['maker', 'server-builder', 'front-trading', 'harbour-import'],
      quantity: 380,
      codes: ['RENAMED', 'TIER_FALLS', 'FOUNDED_SINCE_OCTOBER_2022', 'DESTINATION_IN_GUIDANCE'],
    },
  ],
  most: 380,
};

/** Forwarders as consignees in two hubs. */
export const twoForwarders: Scenario = {
  name: 'forwarders as consignees in two hub countries',
  lines: [
    ...background,
    ...company('strait-forwarding', 'MY'),
    ownerStatementLine('strait-forwarding', 'WITHHELD', { source }),
    ...company('gulf-forwarding', 'AE'),
    ...knownCompany('institute', 'CN'),
    listingLine('institute', 'ENTITY_LIST', { source }),
    sent('w1', 'server-builder', 'strait-forwarding', {
      quantity: 600,
      date: '2024-07-01',
      toCountry: 'MY',
    }),
    sent('w2', 'strait-forwarding', 'institute', {
      quantity: 500,
      date: '2024-07-15',
      toCountry: 'CN',
    }),
    sent('w3', 'server-builder', 'gulf-forwarding', {
      quantity: null,
      date: '2024-07-02',
      toCountry: 'AE',
    }),
    sent('w4', 'gulf-forwarding', 'institute', {
      quantity: 90,
      date: '2024-07-02',
      toCountry: 'CN',
    }),
  ],
  input: { target: { entity: { key: 'institute' } }, asOf: '2025-06-01' },
  first: [
    {
      parties: ['maker', 'server-builder', 'strait-forwarding', 'institute'],
      quantity: 500,
      codes: ['DESTINATION_IS_HUB', 'WITHHELD_OWNER', 'RESELLER_BETWEEN', 'TIER_FALLS'],
    },
    {
      parties: ['maker', 'server-builder', 'gulf-forwarding', 'institute'],
      quantity: 90,
      codes: ['DESTINATION_IS_HUB', 'UNKNOWN_OWNER', 'RESELLER_BETWEEN', 'TIER_FALLS'],
    },
  ],
  most: 590,
};

/** An end user that says that it keeps its servers, and cannot have. */
export const falseEndUser: Scenario = {
  name: 'a false end user of servers',
  lines: [
    ...background,
    ...knownCompany('palm-data', 'MY'),
    clusterLine('palm-hall', { operator: 'palm-data', country: 'MY', source }),
    installationLine('palm-hall', 'accelerator', { quantity: 64, source }),
    ...company('north-computing', 'CN', { from: '2023-03-01' }),
    ownerStatementLine('north-computing', 'TOP', { source }),
    sent('e1', 'server-builder', 'palm-data', {
      quantity: 2_400,
      date: '2024-04-01',
      toCountry: 'MY',
    }),
    sent('e2', 'palm-data', 'north-computing', {
      quantity: 1_000,
      date: '2024-06-01',
      toCountry: 'CN',
    }),
    sent('e3', 'palm-data', 'north-computing', {
      quantity: 1_800,
      date: '2024-07-01',
      toCountry: 'CN',
    }),
  ],
  input: { target: { tier: 'THREE' }, from: { key: 'server-builder' }, asOf: '2025-06-01' },
  first: [
    {
      parties: ['server-builder', 'palm-data', 'north-computing'],
      quantity: 1_000,
      codes: [
        'MORE_UNITS_THAN_CLUSTERS_HOLD',
        'DESTINATION_IS_HUB',
        'TIER_FALLS',
        'FOUNDED_SINCE_OCTOBER_2022',
        'DESTINATION_IN_GUIDANCE',
      ],
    },
    {
      parties: ['server-builder', 'palm-data', 'north-computing'],
      quantity: 1_800,
      codes: ['MORE_UNITS_THAN_CLUSTERS_HOLD', 'TIER_FALLS'],
    },
  ],
  most: 2_400,
};

/** A design house in a partner country, of which somebody on a list has a part. */
export const designHouse: Scenario = {
  name: 'a design house with a minority holder',
  lines: [
    ...background,
    ...knownCompany('listed-fund', 'CN'),
    listingLine('listed-fund', 'ENTITY_LIST', { source }),
    ...knownCompany('fund-holding', 'SG'),
    owns('listed-fund', 'fund-holding', 40),
    ...company('design-house', 'KR', { from: '2023-01-15' }),
    ...company('design-house-founder', 'KR'),
    owns('fund-holding', 'design-house', 30),
    owns('design-house-founder', 'design-house', 70),
    sent('d1', 'maker', 'design-house', {
      quantity: 120,
      date: '2024-09-01',
      toCountry: 'KR',
      exception: 'LPP',
    }),
  ],
  input: { target: { list: 'ENTITY_LIST' }, asOf: '2025-06-01' },
  first: [
    {
      parties: ['maker', 'design-house', 'fund-holding', 'listed-fund'],
      quantity: 120,
      codes: ['FOUNDED_SINCE_OCTOBER_2022', 'UNKNOWN_OWNER'],
    },
  ],
  most: 120,
};

export const scenarios: readonly Scenario[] = [
  spunOffBuyer,
  relabellingFront,
  twoForwarders,
  falseEndUser,
  designHouse,
];
