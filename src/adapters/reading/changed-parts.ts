import { setImmediate as nextTurn } from 'node:timers/promises';
import { canonicalJson } from '../../ports/canonical-json.ts';
import { type GraphStore, StoreUnavailable } from '../../ports/graph-store.ts';
import { linesOfItems, linesOfReceipts } from '../../ports/lines-of.ts';
import type { ChangedParts, ReadPart, StoreQuestion } from '../../ports/reading.ts';
import { closurePrints, printOf } from './prints.ts';

/** How many entities are asked for in one question. */
const atOnce = 1_000;

/**
 * Asks again what was asked for earlier readings, each question once however many of them put it, and what is above
 * entities for a thousand of them together.
 */
export async function changedParts(
  store: GraphStore,
  parts: readonly ReadPart[],
): Promise<ChangedParts> {
  const questions = new Map(parts.map(({ question }) => [nameOf(question), question]));
  const now = new Map<string, string>();
  const versions = new Set<string>([await store.version()]);
  for (const chunk of closuresAtOnce([...questions.values()])) {
    await nextTurn();
    const answer = await store.closure(chunk.flatMap(({ selectors }) => selectors));
    versions.add(answer.version);
    const print = closurePrints(answer);
    let place = 0;
    for (const question of chunk) {
      const end = place + question.selectors.length;
      now.set(nameOf(question), print(answer.keys.slice(place, end)));
      place = end;
    }
  }
  for (const [name, question] of questions) {
    if (question.kind === 'items' || question.kind === 'receipts') await nextTurn();
    if (question.kind === 'items') {
      const answer = await store.items(question.selectors);
      versions.add(answer.version);
      now.set(name, printOf(answer.keys, linesOfItems(answer)));
    } else if (question.kind === 'receipts') {
      const answer = await store.receipts(question.query);
      versions.add(answer.version);
      now.set(name, printOf([], linesOfReceipts(answer)));
    }
  }
  const [version, another] = versions;
  if (version === undefined || another !== undefined) {
    throw new StoreUnavailable(
      'The graph was changed while it was compared with earlier readings.',
    );
  }
  return { version, isChanged: ({ question, print }) => now.get(nameOf(question)) !== print };
}

type ClosureQuestion = Extract<StoreQuestion, { readonly kind: 'closure' }>;

function closuresAtOnce(
  questions: readonly StoreQuestion[],
): readonly (readonly ClosureQuestion[])[] {
  const chunks: ClosureQuestion[][] = [];
  let room = 0;
  for (const question of questions) {
    if (question.kind !== 'closure') continue;
    if (question.selectors.length > room) {
      chunks.push([]);
      room = atOnce;
    }
    chunks.at(-1)?.push(question);
    room -= question.selectors.length;
  }
  return chunks;
}

const names = new WeakMap<StoreQuestion, string>();

/** What was kept as JSON has the name of what was just asked. */
function nameOf(question: StoreQuestion): string {
  const known = names.get(question);
  if (known !== undefined) return known;
  const name = canonicalJson(question);
  names.set(question, name);
  return name;
}
