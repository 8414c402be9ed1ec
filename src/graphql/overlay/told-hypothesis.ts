import type { Determination, Ruling } from '../../domain/determination/determination.ts';
import type { Hypothesis } from './hypothesis.ts';

interface Told extends Pick<Hypothesis, 'changes'> {
  /** What cannot be once they are made. */
  readonly conflicts: readonly string[];
}

/** A determination that says in both rulings, before all else, that it is hypothetical, and what it supposes. */
export function underHypothesis(determination: Determination, hypothesis: Told): Determination {
  return {
    ...determination,
    codified: hypothetical(determination.codified, hypothesis),
    enforced: hypothetical(determination.enforced, hypothesis),
  };
}

function hypothetical(ruling: Ruling, { changes, conflicts }: Told): Ruling {
  const count = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'} to what is on record or in force`;
  const unfit = conflicts.length === 0 ? '' : ', which cannot be so together';
  const told = conflicts.length === 0 ? '' : ` They cannot be so together: ${conflicts.join(' ')}`;
  return {
    ...ruling,
    summary: `Hypothetical, with ${count}${unfit}: ${ruling.summary}`,
    findings: [
      {
        step: 'hypothesis',
        statement: `This answer is hypothetical: it supposes ${count}. ${changes.join(' ')}${told}`,
        facts: [],
        citations: [],
      },
      ...ruling.findings,
    ],
  };
}

/** The version of the graph that edits were laid over. */
export function versionBeneath(version: string): string {
  return version.split('+')[0] ?? version;
}
