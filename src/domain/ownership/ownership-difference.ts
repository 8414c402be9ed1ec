import type { Knowledge } from '../knowledge.ts';
import { shareText } from './share.ts';
import type { ShareInterval } from './share.ts';

/** The three answers about one owner of an entity. */
export interface OwnerStandings {
  readonly name: string;
  /** Whether it controls the entity, alone or as one of two halves. */
  readonly controls: Knowledge;
  /** Whether that is as one of two halves. */
  readonly jointly: boolean;
  /** Whether it has half or more of it in aggregate, as the 50 per cent rule counts. */
  readonly aggregate: Knowledge;
  /** Whether its effective share is half or more. */
  readonly effective: Knowledge;
  /** Null where no shareholding on record leads from it to the entity. */
  readonly share: ShareInterval | null;
}

/** More than these are counted and not named. */
const named = 3;

/**
 * One sentence on the owners about whom the three answers differ, and why they do; null where none differ. `hasLoops`: above the
 * entity are some that hold themselves or one another.
 */
export function describeDifferences(
  entity: string,
  standings: readonly OwnerStandings[],
  hasLoops: boolean,
): string | null {
  const differing = standings.filter(
    ({ controls, aggregate, effective }) => controls !== aggregate || aggregate !== effective,
  );
  if (differing.length === 0) return null;
  const rest = differing.length - named;
  const owners = [
    ...differing.slice(0, named).map((owner) => describe(owner, entity)),
    ...(rest > 0 ? [`and likewise ${rest} more ${rest === 1 ? 'owner' : 'owners'}`] : []),
  ];
  return `${owners.join('; ')}, because ${reasons(differing, hasLoops).join(', and ')}.`;
}

const control = {
  YES: 'controls',
  NO: 'does not control',
  UNKNOWN: 'may or may not control',
} as const satisfies Record<Knowledge, string>;

const half = {
  YES: 'has half or more of it in aggregate',
  NO: 'has less than half of it in aggregate',
  UNKNOWN: 'may or may not have half of it in aggregate',
} as const satisfies Record<Knowledge, string>;

function describe(owner: OwnerStandings, entity: string): string {
  const { name, controls, jointly, aggregate, share } = owner;
  const controlled = jointly && controls === 'YES' ? 'shares control of' : control[controls];
  return `${name} ${controlled} ${entity}, ${half[aggregate]} and has ${effectiveText(share)}`;
}

function effectiveText(share: ShareInterval | null): string {
  if (share === null) return 'no shareholding on record that leads to it';
  return `an effective share: ${shareText(share)}`;
}

function reasons(differing: readonly OwnerStandings[], hasLoops: boolean): readonly string[] {
  const found: string[] = [];
  if (differing.some(({ controls, aggregate }) => controls !== aggregate)) {
    found.push(
      'control asks for more than half of the votes, for two halves or for control that a source states, the aggregate for half of the shares',
    );
  }
  if (differing.some(({ aggregate, effective }) => aggregate !== effective)) {
    found.push(
      'the aggregate counts in full what comes through an owner held by half or more and not at all what comes through one held by less, while an effective share multiplies along every way' +
        (hasLoops
          ? ' and divides what companies hold of themselves and of one another among the others'
          : ''),
    );
  }
  const isOpen = differing.some((owner) =>
    [owner.controls, owner.aggregate, owner.effective].includes('UNKNOWN'),
  );
  if (isOpen) found.push('a share that is not known exactly leaves some of it open');
  return found;
}
