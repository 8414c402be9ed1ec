import type { GraphLine } from '../../ports/graph-line.ts';
import type {
  ClosureAnswer,
  GraphStore,
  ItemAnswer,
  ReceiptsAnswer,
} from '../../ports/graph-store.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import { linesOfClosure, linesOfItems, linesOfReceipts } from '../../ports/lines-of.ts';

/** A store that remembers, and what it has been told. */
export interface Remembering {
  readonly store: GraphStore;
  /** Every line that an answer so far was put together from, each once. Holdings and scans are not remembered. */
  readonly lines: () => readonly GraphLine[];
}

/**
 * A store that asks the one beneath each question once, for a piece of work that asks the same many times under
 * changing edits. It lives as long as the work does: what is written meanwhile is not seen. Closing it closes nothing.
 */
export function rememberingStore(base: GraphStore): Remembering {
  const told: (() => readonly GraphLine[])[] = [];
  const noted = <Answer>(linesOf: (answer: Answer) => readonly GraphLine[]) => {
    return (answer: Answer): Answer => {
      told.push(() => linesOf(answer));
      return answer;
    };
  };
  const version = once(() => base.version());
  const store: GraphStore = {
    name: base.name,
    closure: once((selectors: Parameters<GraphStore['closure']>[0]) =>
      base.closure(selectors).then(noted<ClosureAnswer>(linesOfClosure)),
    ),
    items: once((selectors: Parameters<GraphStore['items']>[0]) =>
      base.items(selectors).then(noted<ItemAnswer>(linesOfItems)),
    ),
    receipts: once((query: Parameters<GraphStore['receipts']>[0]) =>
      base.receipts(query).then(noted<ReceiptsAnswer>(linesOfReceipts)),
    ),
    holdings: (owners) => base.holdings(owners),
    movements: () => base.movements(),
    decisions: () => base.decisions(),
    scanEntities: (visit) => base.scanEntities(visit),
    scanItems: (visit) => base.scanItems(visit),
    findEntities: (query, page) => base.findEntities(query, page),
    findChips: (text, vendor, page) => base.findChips(text, vendor, page),
    findModels: (text, developer, page) => base.findModels(text, developer, page),
    version: () => version(null),
    loadsUnderWay: () => base.loadsUnderWay(),
    write: () => Promise.reject(new Error('Nothing is written through a store that remembers.')),
    close: () => Promise.resolve(),
  };
  return {
    store,
    lines: () => [
      ...new Map(
        told.flatMap((linesOf) => linesOf()).map((line) => [lineIdentity(line), line]),
      ).values(),
    ],
  };
}

function once<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (question) => {
    const key = JSON.stringify(question);
    const known = answers.get(key) ?? ask(question);
    answers.set(key, known);
    return known;
  };
}
