import type {
  Classification,
  ClassificationStatus,
  ItemWorld,
} from '../determination/classification.ts';
import type { Finding } from '../finding.ts';
import type { Citation, Fact } from '../source.ts';
import { assumedWords, itemFactWords } from './fact-words.ts';
import { listText } from './number-text.ts';
import type { Leaf, Worlds } from './worlds.ts';

/** What the worlds of an item have in common: its entry where all agree, else that a person must look. */
export interface Verdict {
  readonly eccn: string | null;
  readonly status: ClassificationStatus;
}

export function verdict(worlds: readonly ItemWorld[]): Verdict {
  const eccns = new Set(worlds.map(({ eccn }) => eccn));
  const [eccn = null] = eccns;
  if (eccns.size !== 1 || worlds.some(({ conflict }) => conflict !== null)) {
    return { eccn: null, status: 'REVIEW' };
  }
  return { eccn, status: eccn === null ? 'NOT_CONTROLLED' : 'CONTROLLED' };
}

/** The figures of a classification; null where they are unknown. */
export type Figures = Pick<
  Classification,
  'totalProcessingPerformance' | 'performanceDensity' | 'trainingOperations'
>;

export const noFigures: Figures = {
  totalProcessingPerformance: null,
  performanceDensity: null,
  trainingOperations: null,
};

/** Puts worlds, figures and findings together; the last finding says what the item is, and what it could be. */
export function classified(
  tried: Worlds,
  figures: Figures,
  findings: readonly Finding[],
  conclusion: {
    /** For example `The chip`, `The weights of the model`. */
    readonly subject: string;
    readonly plural: boolean;
    readonly facts: readonly Fact[];
    readonly citations: readonly Citation[];
  },
): Classification {
  const worlds = tried.leaves.map(({ world }) => world);
  const { eccn, status } = verdict(worlds);
  return {
    eccn,
    status,
    ...figures,
    findings: [
      ...findings,
      {
        step: 'classification',
        statement: `${conclusion.subject} ${verdictText({ eccn, status }, tried.leaves, conclusion.plural)}.`,
        facts: conclusion.facts,
        citations: conclusion.citations,
      },
    ],
    worlds,
    questions: tried.questions,
  };
}

function verdictText({ eccn, status }: Verdict, leaves: readonly Leaf[], plural: boolean): string {
  const [first, ...others] = leaves;
  const reason = first === undefined ? '' : `: ${first.reason}`;
  const verb = plural ? 'are' : 'is';
  const review =
    others.length === 0
      ? `cannot be classified here${reason}; a person must look`
      : `cannot be classified before more is known: ${plural ? 'they' : 'it'} would be ${candidatesText(leaves)}`;
  return {
    CONTROLLED: `${verb} in ${eccn}${reason}`,
    NOT_CONTROLLED: `${verb} not controlled in the entries covered here${reason}`,
    REVIEW: review,
  }[status];
}

interface Candidate {
  readonly words: string;
  /** Its words end with a clause, after which the sentence goes on. */
  readonly isForAPerson: boolean;
  readonly assumed: readonly string[];
}

/** What the item can be; where one fact alone decides, for which of its values. */
function candidatesText(leaves: readonly Leaf[]): string {
  const candidates = [...Map.groupBy(leaves, candidateWords)]
    .map(([words, alike]): Candidate => ({
      words,
      isForAPerson: alike.some(({ world }) => world.conflict !== null),
      assumed: alike.map(({ world }) =>
        listText(world.assumed.map(({ fact, value }) => assumedWords(fact, value))),
      ),
    }))
    .toSorted((left, right) => Number(left.isForAPerson) - Number(right.isForAPerson));
  const facts = new Set(leaves.flatMap(({ world }) => world.assumed.map(({ fact }) => fact)));
  if (facts.size > 1) {
    const unknown = [...new Set([...facts].map(itemFactWords))];
    return `${listText(
      candidates.map(({ words }) => words),
      'or',
    )}, depending on ${listText(unknown)}`;
  }
  return candidates
    .map(
      ({ words, isForAPerson, assumed }) =>
        `${words}${isForAPerson ? ',' : ''} if ${assumed.join(', or if ')}`,
    )
    .join('; ');
}

function candidateWords({ world, reason }: Leaf): string {
  return world.conflict === null
    ? `in ${world.eccn ?? 'none of the entries covered here'}`
    : `for a person to decide, since ${reason}`;
}
