import { GraphQLError, type GraphQLSchema } from 'graphql';
import { parseIsoDate } from '../../calendar.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { RuleSets } from '../../domain/determination/rule-set.ts';
import type { Context } from '../../graphql/context.ts';
import { answerQuestion } from '../../graphql/question/answer.ts';
import type { DeterminationNode } from '../../graphql/nodes.ts';
import { createSchema } from '../../graphql/schema.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { coercedQuestion, questionContext, refusalOf } from '../ask.ts';
import { QuestionRefused } from '../question-refused.ts';
import { graphChanged } from './graph-changed.ts';
import { matchParty, readFrom } from './match-party.ts';
import type { PartyRow, RefusedRow } from './party-row.ts';
import type { RowCandidates } from './row-candidates.ts';
import { answeredRow, endUserOf, matchedSoFar, refusedRow, undecidedRow } from './row-answers.ts';
import { type ScreenedRow, screenedRow } from './screened-row.ts';

/** What all rows are asked. */
export interface Screening {
  /** A `DeterminationInput` without its end user, and without its destination where each row has its own. */
  readonly shared: Readonly<Record<string, unknown>>;
  /** Stands for a date left out. */
  readonly today: IsoDate;
}

/** What a question came to, in the one form that it has however it was asked. */
export interface Probe {
  readonly graphVersion: string;
  readonly asOf: IsoDate;
}

export interface Screener {
  /** Asks what is shared of a party of which nothing is known: it throws where that cannot be asked of any. */
  readonly probe: () => Promise<Probe>;
  /** What is said of each row, in order. The graph is read a few times for all of them together. */
  readonly screen: (
    rows: readonly (PartyRow | RefusedRow)[],
    found: RowCandidates,
  ) => Promise<readonly ScreenedRow[]>;
}

/** Asks one question of many parties. A row's answer is the one that the API gives to the row's question alone. */
export function createScreener(
  store: GraphStore,
  ruleSets: RuleSets,
  { shared, today }: Screening,
  schema: GraphQLSchema = createSchema(),
): Screener {
  // What is no date is refused by the probe.
  const given = shared['asOf'];
  const asOf = (typeof given === 'string' ? parseIsoDate(given) : null) ?? today;

  async function answer(question: unknown, context: Context): Promise<DeterminationNode> {
    const input = coercedQuestion(question, schema);
    try {
      return await answerQuestion(input, ['input'], context);
    } catch (error) {
      throw error instanceof GraphQLError ? refusalOf(error) : error;
    }
  }

  async function screenRow(
    row: PartyRow | RefusedRow,
    found: RowCandidates,
    context: Context,
  ): Promise<ScreenedRow> {
    const { version } = found;
    if ('refused' in row) return refusedRow(row, row.refused, version);
    const destination = row.destination ?? shared['destination'] ?? null;
    if (typeof destination !== 'string') {
      return refusedRow(row, 'has no destination: give one in its row, or --destination', version);
    }
    const matched = await matchParty(row, found, readFrom(context.loaders));
    const party = endUserOf(row, matched);
    const base = { ...matchedSoFar(row, matched, { version, asOf }), destination };
    if (party === null) return undecidedRow(base, matched);
    try {
      const question = { ...shared, destination, endUser: party };
      return answeredRow(base, await answer(question, context), matched);
    } catch (error) {
      if (!(error instanceof QuestionRefused)) throw error;
      return refusedRow(row, error.message, version);
    }
  }

  return {
    probe: async () => {
      const question = {
        ...shared,
        destination: shared['destination'] ?? 'US',
        endUser: { location: 'US' },
      };
      const { graphVersion, asOf } = await answer(
        question,
        questionContext(store, ruleSets, today),
      );
      return { graphVersion, asOf };
    },
    screen: async (rows, found) => {
      const context = questionContext(store, ruleSets, today);
      const screened = await Promise.all(rows.map((row) => screenRow(row, found, context)));
      // What was matched and what was answered must be of one graph.
      if ((await store.version()) !== found.version) throw graphChanged(' with --restart');
      // Parsed, their members stand in one order, also where a journal gives them back.
      return screened.map((row) => screenedRow.parse(row));
    },
  };
}
