import type { Decision, EntityPair } from '../../domain/resolution/decision.ts';
import { canonicalJson } from '../../ports/canonical-json.ts';
import type { DecisionsAnswer, WriteOutcome } from '../../ports/graph-store.ts';
import { contentHash, decisionContent, withLine, withoutLine } from '../../ports/graph-version.ts';
import type { GraphSum } from '../../ports/graph-version.ts';
import { parseDecision } from '../../ports/parse-decision.ts';
import { compareText } from '../../ports/text-order.ts';
import type { RunQuery, VisitRows } from './connection.ts';
import { readConsistently } from './consistent-reading.ts';
import { readCypher } from './cypher-file.ts';
import { textOf } from './property.ts';
import type { Properties } from './property.ts';

const allQuery = readCypher('decisions');
const hashQuery = readCypher('decision-hash');
const putQuery = readCypher('put-decision');
const removeQuery = readCypher('remove-decision');

/** Every decision, with the version of the graph that they are part of. */
export async function readDecisions(visit: VisitRows): Promise<DecisionsAnswer> {
  const { version, rows } = await readConsistently(visit, allQuery, {}, decisionIn);
  const decisions = rows.toSorted(
    ({ pair: [one, other] }, { pair: [nextOne, nextOther] }) =>
      compareText(one, nextOne) || compareText(other, nextOther),
  );
  return { decisions, version };
}

function decisionIn(row: Properties): Decision {
  return parseDecision(textOf(row, 'content'));
}

/** Keeps a decision, and gives the graph's sum with it. */
export async function putDecision(
  run: RunQuery,
  decision: Decision,
  sum: GraphSum,
): Promise<{ readonly outcome: WriteOutcome; readonly sum: GraphSum }> {
  const identity = identityOf(decision.pair);
  const hash = contentHash(decisionContent(decision));
  const before = await hashOf(run, identity);
  if (before === hash) return { outcome: 'unchanged', sum };
  const { pair, verdict } = decision;
  const content = canonicalJson(decision);
  await run(putQuery, { identity, properties: { identity, hash, content, pair, verdict } });
  return before === null
    ? { outcome: 'added', sum: withLine(sum, hash) }
    : { outcome: 'changed', sum: withLine(withoutLine(sum, before), hash) };
}

/** Takes a decision back, and gives the sum without it; null where there is none. */
export async function removeDecision(
  run: RunQuery,
  pair: EntityPair,
  sum: GraphSum,
): Promise<GraphSum | null> {
  const identity = identityOf(pair);
  const before = await hashOf(run, identity);
  if (before === null) return null;
  await run(removeQuery, { identity });
  return withoutLine(sum, before);
}

async function hashOf(run: RunQuery, identity: string): Promise<string | null> {
  const [row] = await run(hashQuery, { identity });
  return row === undefined ? null : textOf(row, 'hash');
}

/** A hash, since an index holds no text of any length. */
function identityOf(pair: EntityPair): string {
  return contentHash(JSON.stringify(pair));
}
