import { setImmediate as nextTurn } from 'node:timers/promises';
import { canonicalJson } from '../../ports/canonical-json.ts';
import { type GraphStore, type ReceiptsQuery, StoreUnavailable } from '../../ports/graph-store.ts';
import { linesOfItems } from '../../ports/lines-of.ts';
import type { ChangedParts, ReadPart, StoreQuestion } from '../../ports/reading.ts';
import { closurePrints, printOf } from './prints.ts';
import { receiptsPrints } from './receipts-prints.ts';

/** How many entities are named in one question. */
const atOnce = 1_000;

/**
 * Asks again what was asked for earlier readings, each question once however many of them put it; what is above entities, and
 * what they received, for a thousand of them together.
 */
export async function changedParts(
  store: GraphStore,
  parts: readonly ReadPart[],
): Promise<ChangedParts> {
  const questions = new Map(parts.map(({ question }) => [nameOf(question), question]));
  const now = new Map<string, string>();
  const versions = new Set<string>([await store.version()]);
  const asked = [...questions.values()];
  for (const chunk of chunksOf(asked.filter(isOfKind('closure')), ({ selectors }) => selectors)) {
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
  for (const question of asked.filter(isOfKind('items'))) {
    await nextTurn();
    const answer = await store.items(question.selectors);
    versions.add(answer.version);
    now.set(nameOf(question), printOf(answer.keys, linesOfItems(answer)));
  }
  for (const chunk of chunksOf(asked.filter(isOfKind('receipts')), ({ query }) => query.below)) {
    await nextTurn();
    const answer = await store.receipts(together(chunk.map(({ query }) => query)));
    versions.add(answer.version);
    const print = receiptsPrints(answer);
    for (const question of chunk) now.set(nameOf(question), print(question.query));
  }
  const [version, another] = versions;
  if (version === undefined || another !== undefined) {
    throw new StoreUnavailable(
      'The graph was changed while it was compared with earlier readings.',
    );
  }
  return { version, isChanged: ({ question, print }) => now.get(nameOf(question)) !== print };
}

type OfKind<Kind extends StoreQuestion['kind']> = Extract<StoreQuestion, { readonly kind: Kind }>;

function isOfKind<Kind extends StoreQuestion['kind']>(kind: Kind) {
  return (question: StoreQuestion): question is OfKind<Kind> => question.kind === kind;
}

/** Questions that together name about as much as is asked for at once. */
function chunksOf<Question>(
  questions: readonly Question[],
  namedIn: (question: Question) => readonly unknown[],
): readonly (readonly Question[])[] {
  const chunks: Question[][] = [];
  let room = 0;
  for (const question of questions) {
    const size = Math.max(1, namedIn(question).length);
    if (size > room) {
      chunks.push([]);
      room = atOnce;
    }
    chunks.at(-1)?.push(question);
    room -= size;
  }
  return chunks;
}

function together(queries: readonly ReceiptsQuery[]): ReceiptsQuery {
  return {
    below: [...new Set(queries.flatMap(({ below }) => below))],
    countries: [...new Set(queries.flatMap(({ countries }) => countries))],
    operatedBelow: [...new Set(queries.flatMap(({ operatedBelow }) => operatedBelow))],
  };
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
