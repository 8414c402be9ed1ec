import type { IsoDate } from '../../domain/date.ts';
import type { RuleSets } from '../../domain/determination/rule-set.ts';
import type { DeterminationInput } from '../generated/resolver-types.ts';
import type { Candidate } from './candidate.ts';

/** Rule sets left out that are in force on the date, the newest first, and later ones that bind already; what the overlay switches stays so. */
export function ruleSetCandidates(
  input: DeterminationInput,
  asOf: IsoDate,
  { headings }: RuleSets,
): readonly Candidate[] {
  const { ruleSetsOff, ruleSetsOn } = input.overlay ?? {};
  const switched = new Set([...(ruleSetsOff ?? []), ...(ruleSetsOn ?? [])]);
  const free = headings.filter(({ id }) => !switched.has(id));
  const begun = free.filter(({ inForceFrom }) => inForceFrom <= asOf).reverse();
  const later = free.filter(({ inForceFrom }) => inForceFrom > asOf);
  return [
    ...later.map(({ id }) => candidate(id, 'ruleSetsOn')),
    ...begun.map(({ id }) => candidate(id, 'ruleSetsOff')),
  ];
}

function candidate(id: string, member: 'ruleSetsOff' | 'ruleSetsOn'): Candidate {
  return {
    kind: 'RULE_SET',
    subject: `ruleSet ${id}`,
    statement: null,
    vary: (question) => {
      const { changes, ruleSetsOff: off, ruleSetsOn: on } = question.overlay ?? {};
      const overlay = { changes: changes ?? [], ruleSetsOff: off ?? [], ruleSetsOn: on ?? [] };
      return { ...question, overlay: { ...overlay, [member]: [...overlay[member], id] } };
    },
  };
}
