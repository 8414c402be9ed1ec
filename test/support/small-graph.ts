import type { GraphLine } from '../../src/ports/graph-line.ts';
import { exactShare } from '../../src/domain/ownership/share.ts';
import {
  chipLine,
  clusterLine,
  derivationLine,
  entityLine,
  headquartersLine,
  installationLine,
  listingLine,
  locationLine,
  modelLine,
  ownerStatementLine,
  ownershipLine,
  sourceNamed,
  syntheticDataLine,
  trainingLine,
} from './graph-lines.ts';

const register = {
  ...sourceNamed('Made-up register'),
  url: 'https://register.example/entry',
  statedOn: '2024-01-31',
  retrievedOn: '2024-02-01',
} as const;

const perCent = (share: number) => exactShare(share * 10_000_000);

/** A LEI whose check digits are right. */
export const acmeLei = '5493001KJTIIGC8Y1R12';

/**
 * A small made-up world in which every kind of fact occurs: an American group with a British unit, a Singapore unit of a
 * Chinese group, a joint venture with holders in two countries that own one another's paper, chips, clusters and models.
 */
export const smallGraph: readonly GraphLine[] = [
  entityLine('acme', {
    name: 'Acme Corporation',
    aliases: ['Acme'],
    identifiers: [{ scheme: 'LEI', value: acmeLei }],
    jurisdiction: 'US',
    source: register,
  }),
  headquartersLine('acme', 'US', { source: register }),
  ownerStatementLine('acme', 'DISPERSED', { source: register }),
  entityLine('acme-uk', { name: 'Acme UK Limited', jurisdiction: 'GB' }),
  headquartersLine('acme-uk', 'GB', { source: register }),
  locationLine('acme-uk', 'IE', { source: register }),
  ownershipLine('acme', 'acme-uk', { share: perCent(100), source: register, from: '2020-01-01' }),
  entityLine('dragon', { name: 'Dragon Group', jurisdiction: 'CN', source: register }),
  headquartersLine('dragon', 'CN', { source: register }),
  ownerStatementLine('dragon', 'TOP', { source: register }),
  listingLine('dragon', 'ENTITY_LIST', {
    licenseRequirement: 'All items subject to the EAR',
    reviewPolicy: 'Presumption of denial',
    from: '2024-05-01',
    to: '2031-01-01',
    source: register,
  }),
  entityLine('dragon-sg', { name: 'Dragon Cloud Singapore', jurisdiction: 'SG' }),
  headquartersLine('dragon-sg', 'SG', { source: register }),
  ownershipLine('dragon', 'dragon-sg', { share: perCent(70), source: register, to: '2030-01-01' }),
  entityLine('venture', { name: 'Joint Venture', jurisdiction: 'AE', kind: 'COMPANY' }),
  headquartersLine('venture', 'AE', { source: register }),
  ownershipLine('acme', 'venture', { share: perCent(50), source: register }),
  ownershipLine('dragon', 'venture', { share: perCent(50), source: register }),
  entityLine('disputed', { name: 'Disputed Company' }),
  headquartersLine('disputed', 'MY', { source: sourceNamed('One register') }),
  headquartersLine('disputed', 'SG', { source: sourceNamed('Another register') }),
  // More than the whole.
  ownershipLine('acme', 'disputed', { share: perCent(70), source: register }),
  ownershipLine('dragon', 'disputed', { share: perCent(60), source: register }),
  entityLine('silent', { name: 'Silent Company' }),
  chipLine('h9', {
    name: 'Hopper Nine',
    vendor: 'acme',
    performance: [{ operation: 'FP16', bits: 16, teraOps: 989.5 }],
    dieAreaMm2: 814,
    nonPlanar: true,
    memoryBandwidthGBps: 3_350,
    interconnectGBps: 900,
    designedForDataCenter: true,
    released: '2022-10-01',
    eccn: '3A090.a',
    source: register,
  }),
  chipLine('toy', {
    name: 'Toy Chip',
    performance: [{ operation: 'INT8', bits: 8, teraOps: 10 }],
    designedForDataCenter: false,
  }),
  clusterLine('farm', { name: 'Acme Farm', operator: 'acme-uk', country: 'GB', source: register }),
  installationLine('farm', 'h9', { quantity: 20_000, source: register }),
  modelLine('base', {
    name: 'Base Model',
    developer: 'acme',
    publishedWeights: 'YES',
    publishedOn: '2024-03-01',
    trainingOperations: { minimum: 3e25, maximum: 3e25 },
    released: '2024-03-01',
    source: register,
  }),
  modelLine('frontier', {
    name: 'Frontier Model',
    developer: 'acme',
    publishedWeights: 'NO',
    trainingOperations: { minimum: 2e26, maximum: 2e26 },
    released: '2025-02-01',
    source: register,
  }),
  trainingLine('frontier', { cluster: 'farm' }, { quantity: 16_000, source: register }),
  derivationLine('frontier', 'base', { additionalOperations: 1.7e26, source: register }),
  syntheticDataLine('frontier', 'base', {
    shareOfOperations: 5,
    published: true,
    generationOperations: 1e24,
    source: register,
  }),
];
