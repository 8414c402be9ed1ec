import type { Determination, Ruling } from '../../domain/determination/determination.ts';
import type { Hypothesis } from './hypothesis.ts';

type Told = Pick<Hypothesis, 'changes'>;

/** A determination that says in both rulings, before all else, that it is hypothetical, and what it supposes. */
export function underHypothesis(determination: Determination, hypothesis: Told): Determination {
  return {
    ...determination,
    codified: hypothetical(determination.codified, hypothesis),
    enforced: hypothetical(determination.enforced, hypothesis),
  };
}

function hypothetical(ruling: Ruling, { changes }: Told): Ruling {
  const count = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'} to what is on record or in force`;
  return {
    ...ruling,
    summary: `Hypothetical, with ${count}: ${ruling.summary}`,
    findings: [
      {
        step: 'hypothesis',
        statement: `This answer is hypothetical: it supposes ${count}. ${changes.join(' ')}`,
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
