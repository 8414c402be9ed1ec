import type { GraphStore } from '../ports/graph-store.ts';
import { QuestionRefused } from './question-refused.ts';

type Kind = 'chip' | 'model';

/** As many keys are read to advise of one, and as many are told. */
const keysRead = 1_000;
const keysTold = 5;

/** A key where the graph has it, else a name: a key is exact, and a name may belong to several. */
export async function keyOrName(
  kind: Kind,
  text: string,
  store: GraphStore,
): Promise<{ readonly key: string } | { readonly name: string }> {
  const { keys } = await store.items(
    kind === 'chip'
      ? [
          { kind, key: text },
          { kind, name: text },
        ]
      : [
          { kind, key: text },
          { kind, name: text },
        ],
  );
  const [byKey, byName] = keys;
  if (byKey === text) return { key: text };
  if (byName !== null && byName !== undefined) return { name: text };
  throw new QuestionRefused(
    `The graph has no ${kind} with the key or the name "${text}". ${await advice(kind, text, store)}`,
    ['item', kind],
    false,
  );
}

async function advice(kind: Kind, text: string, store: GraphStore): Promise<string> {
  const page = { first: keysRead, after: null };
  const { keys } = await (kind === 'chip'
    ? store.findChips(null, null, page)
    : store.findModels(null, null, page));
  const alike = keys.filter((key) => key.toLowerCase().includes(text.toLowerCase()));
  const told = alike.slice(0, keysTold);
  const others = alike.length > told.length ? ` and ${alike.length - told.length} more` : '';
  return told.length === 0
    ? `Give a key or a whole name that this graph has; ${kind}s(filter: {search: …}) of the API finds them, and npm run cli -- load graph-seed brings those that come with this service.`
    : `Keys that hold it: ${told.join(', ')}${others}. Give one of them whole.`;
}
