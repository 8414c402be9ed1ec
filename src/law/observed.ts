import type { Observation } from '../domain/determination/question.ts';
import type { RedFlagRule } from '../domain/determination/rule-set.ts';
import type { Citation } from '../domain/source.ts';

/** A red flag that rests on what an exporter saw and nothing on record can say: raised where it is attested. */
export function observedFlag(
  observation: Observation,
  number: number | null,
  title: string,
  words: string,
  citation: Citation,
): RedFlagRule {
  return {
    stage: 'red flag',
    id: number === null ? `observed: ${observation}` : `red flag ${number}`,
    number,
    title,
    words,
    citations: [citation],
    says: ({ attestations }) =>
      attestations.observations.includes(observation)
        ? [
            {
              number,
              reason: words,
              facts: [{ name: 'attestations.observations', value: observation, sources: [] }],
            },
          ]
        : [],
  };
}
