import { exactShare } from '../../src/domain/ownership/share.ts';
import type { GraphLine, LineTypes } from '../../src/ports/graph-line.ts';
import {
  chipLine,
  entityLine,
  headquartersLine,
  ownerStatementLine,
  ownershipLine,
  sourceNamed,
  transferLine,
} from '../support/graph-lines.ts';

/** What a careful investigator would put first in a case, and why. */
export interface Scenario {
  readonly name: string;
  readonly lines: readonly GraphLine[];
  readonly input: Readonly<Record<string, unknown>>;
  /** The paths that must come first, in this order: the parties that they pass, and the indicators that they must have. */
  readonly first: readonly {
    readonly parties: readonly string[];
    readonly quantity: number | null;
    readonly codes: readonly string[];
  }[];
  /** How many units all paths together can have brought at the most. */
  readonly most: number | null;
}

export const source = sourceNamed('Made-up case file');

/** A chip of the .a class: 15,832 TPP. */
export const accelerator = chipLine('accelerator', {
  name: 'Made-up Accelerator',
  vendor: 'maker',
  performance: [{ operation: 'FP16', bits: 16, teraOps: 989.5 }],
  dieAreaMm2: 814,
  nonPlanar: true,
  designedForDataCenter: true,
  released: '2022-10-01',
  source,
});

/** A company with a headquarters, at its own top. */
export function company(
  key: string,
  country: string,
  told: Partial<LineTypes['entity']> = {},
): readonly GraphLine[] {
  return [
    entityLine(key, { name: nameOf(key), jurisdiction: country, source, ...told }),
    headquartersLine(key, country, { source }),
  ];
}

/** A company whose owners are known to be dispersed, and which is no new one. */
export function knownCompany(key: string, country: string): readonly GraphLine[] {
  return [
    ...company(key, country, { from: '2005-01-01' }),
    ownerStatementLine(key, 'DISPERSED', { source }),
  ];
}

export function owns(owner: string, owned: string, share: number): GraphLine {
  return ownershipLine(owner, owned, { share: exactShare(share * 10_000_000), source });
}

export function sent(
  key: string,
  from: string,
  to: string,
  told: Partial<LineTypes['transfer']> = {},
): GraphLine {
  return transferLine(key, { from, to, chip: 'accelerator', source, ...told });
}

function nameOf(key: string): string {
  return key
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
}
