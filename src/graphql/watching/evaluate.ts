import type { IsoDate } from '../../domain/date.ts';
import type { RuleSets } from '../../domain/determination/rule-set.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import type { Readings } from '../../ports/reading.ts';
import type { NewState } from '../../ports/watch-record.ts';
import { aspectsOf } from '../comparison/aspects.ts';
import { createContext } from '../context.ts';
import type { DeterminationInput } from '../generated/resolver-types.ts';
import type { WhatIf } from '../overlay/what-if.ts';
import { answerQuestion } from '../question/answer.ts';
import { RequestProblem } from '../request-problem.ts';
import { lawPrint } from './law-print.ts';
import { nextDayAfter } from './next-day.ts';
import type { KeptAnswer } from './watch-answer.ts';

/** What a saved question is answered from. */
export interface Grounds {
  readonly store: GraphStore;
  readonly ruleSets: RuleSets;
  readonly whatIf: WhatIf;
  readonly readings: Readings;
  /** The version of the service. */
  readonly version: string;
}

export interface Evaluated {
  readonly answer: KeptAnswer;
  readonly state: NewState;
  /** Why there is no answer; null where there is one. */
  readonly refusal: RequestProblem | null;
}

/** Answers a question on a day, and notes everything that was read for it. */
export async function evaluate(
  input: DeterminationInput,
  today: IsoDate,
  grounds: Grounds,
): Promise<Evaluated> {
  const { store, ruleSets, whatIf, readings, version } = grounds;
  // Should the graph be changed meanwhile, what was read is compared with it once more.
  const graphVersion = await store.version();
  const recorded = readings.recorded(store);
  const context = createContext(
    { store: recorded.store, ruleSets, whatIf, today: () => today, version, startedAt: '' },
    () => true,
  );
  const question = JSON.stringify(input);
  const asOf = input.asOf ?? today;
  const evaluated = (answer: KeptAnswer, refusal: RequestProblem | null): Evaluated => {
    const lines = recorded.lines();
    return {
      answer,
      refusal,
      state: {
        graphVersion,
        law: lawPrint(ruleSets, version),
        nextDay: input.asOf ? null : nextDayAfter(today, { question, lines, ruleSets }),
        reading: recorded.parts(),
        answer: JSON.stringify(answer),
        lines,
      },
    };
  };
  try {
    const node = await answerQuestion(input, ['input'], context);
    const { codified, enforced } = node.determination;
    return evaluated(
      {
        asOf,
        graphVersion: node.graphVersion,
        determination: node.id,
        codified: { outcome: codified.outcome, summary: codified.summary },
        enforced: { outcome: enforced.outcome, summary: enforced.summary },
        problem: null,
        aspects: aspectsOf(node, context),
      },
      null,
    );
  } catch (error) {
    if (!(error instanceof RequestProblem) || error.code === 'GRAPH_CHANGED') throw error;
    const none = { determination: null, codified: null, enforced: null, aspects: null };
    return evaluated({ asOf, graphVersion, ...none, problem: error.message }, error);
  }
}
