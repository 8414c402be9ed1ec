import type { DatabaseSync } from 'node:sqlite';
import type { Decision, EntityPair } from '../../domain/resolution/decision.ts';
import { canonicalJson } from '../../ports/canonical-json.ts';
import type { WriteOutcome } from '../../ports/graph-store.ts';
import { contentHash, decisionContent, withLine, withoutLine } from '../../ports/graph-version.ts';
import type { GraphSum } from '../../ports/graph-version.ts';
import { parseDecision } from '../../ports/parse-decision.ts';
import { textOf } from './rows.ts';

/** Keeps decisions on pairs of entities, inside a transaction that its caller holds. */
export interface DecisionRecord {
  readonly all: () => readonly Decision[];
  readonly put: (
    decision: Decision,
    sum: GraphSum,
  ) => { readonly outcome: WriteOutcome; readonly sum: GraphSum };
  /** The sum without the decision; null where there is none. */
  readonly remove: (pair: EntityPair, sum: GraphSum) => GraphSum | null;
}

export function decisionRecord(database: DatabaseSync): DecisionRecord {
  const selectAll = database.prepare('SELECT content FROM decision ORDER BY one, other');
  const selectHash = database.prepare('SELECT hash FROM decision WHERE one = ? AND other = ?');
  const putDecision = database.prepare(
    'INSERT OR REPLACE INTO decision (one, other, hash, content) VALUES (?, ?, ?, ?)',
  );
  const removeDecision = database.prepare('DELETE FROM decision WHERE one = ? AND other = ?');

  const hashOf = ([one, other]: EntityPair): string | null => {
    const row = selectHash.get(one, other);
    return row === undefined ? null : textOf(row, 'hash');
  };

  return {
    all: () => selectAll.all().map((row) => parseDecision(textOf(row, 'content'))),
    put: (decision, sum) => {
      const before = hashOf(decision.pair);
      const hash = contentHash(decisionContent(decision));
      if (before === hash) return { outcome: 'unchanged', sum };
      putDecision.run(...decision.pair, hash, canonicalJson(decision));
      return before === null
        ? { outcome: 'added', sum: withLine(sum, hash) }
        : { outcome: 'changed', sum: withLine(withoutLine(sum, before), hash) };
    },
    remove: (pair, sum) => {
      const before = hashOf(pair);
      if (before === null) return null;
      removeDecision.run(...pair);
      return withoutLine(sum, before);
    },
  };
}
