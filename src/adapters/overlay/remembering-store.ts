import type { GraphStore } from '../../ports/graph-store.ts';

/**
 * A store that asks the one beneath each question once, for a piece of work that asks the same many times under
 * changing edits. It lives as long as the work does: what is written meanwhile is not seen. Closing it closes nothing.
 */
export function rememberingStore(base: GraphStore): GraphStore {
  const version = once(() => base.version());
  return {
    name: base.name,
    closure: once((selectors: Parameters<GraphStore['closure']>[0]) => base.closure(selectors)),
    items: once((selectors: Parameters<GraphStore['items']>[0]) => base.items(selectors)),
    holdings: once((owners: Parameters<GraphStore['holdings']>[0]) => base.holdings(owners)),
    receipts: once((query: Parameters<GraphStore['receipts']>[0]) => base.receipts(query)),
    scanEntities: (visit) => base.scanEntities(visit),
    findEntities: (query, page) => base.findEntities(query, page),
    findChips: (text, vendor, page) => base.findChips(text, vendor, page),
    findModels: (text, developer, page) => base.findModels(text, developer, page),
    version: () => version(null),
    write: () => Promise.reject(new Error('Nothing is written through a store that remembers.')),
    close: () => Promise.resolve(),
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
