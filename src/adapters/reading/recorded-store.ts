import type { GraphLine } from '../../ports/graph-line.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import { linesOfClosure, linesOfItems, linesOfReceipts } from '../../ports/lines-of.ts';
import type { ReadPart, RecordedStore, StoreQuestion } from '../../ports/reading.ts';
import { closurePrints, printOf } from './prints.ts';
import { receiptsPrints } from './receipts-prints.ts';

/** A store that writes down what is asked of the one beneath, and what that answers. Closing it closes nothing. */
export function recordedStore(base: GraphStore): RecordedStore {
  const parts = new Map<string, ReadPart>();
  const lines = new Map<string, GraphLine>();
  const note = (question: StoreQuestion, print: string, read: readonly GraphLine[]): void => {
    parts.set(JSON.stringify(question), { question, print });
    for (const line of read) lines.set(lineIdentity(line), line);
  };
  /** For questions whose answers are not kept: whatever changes may change them. */
  const whole = <Asked extends readonly unknown[], Answer>(
    ask: (...asked: Asked) => Promise<Answer>,
  ): ((...asked: Asked) => Promise<Answer>) => {
    return async (...asked) => {
      note({ kind: 'everything' }, '', []);
      return ask(...asked);
    };
  };
  const store: GraphStore = {
    name: base.name,
    closure: async (selectors) => {
      const answer = await base.closure(selectors);
      const print = closurePrints(answer)(answer.keys);
      note({ kind: 'closure', selectors }, print, linesOfClosure(answer));
      return answer;
    },
    items: async (selectors) => {
      const answer = await base.items(selectors);
      const read = linesOfItems(answer);
      note({ kind: 'items', selectors }, printOf(answer.keys, read), read);
      return answer;
    },
    receipts: async (query) => {
      const answer = await base.receipts(query);
      const print = receiptsPrints(answer)(query);
      note({ kind: 'receipts', query }, print, linesOfReceipts(answer));
      return answer;
    },
    holdings: whole((owners) => base.holdings(owners)),
    movements: whole(() => base.movements()),
    decisions: whole(() => base.decisions()),
    scanEntities: whole((visit) => base.scanEntities(visit)),
    scanItems: whole((visit) => base.scanItems(visit)),
    findEntities: whole((query, page) => base.findEntities(query, page)),
    findChips: whole((text, vendor, page) => base.findChips(text, vendor, page)),
    findModels: whole((text, developer, page) => base.findModels(text, developer, page)),
    version: () => base.version(),
    loadsUnderWay: () => base.loadsUnderWay(),
    write: () => Promise.reject(new Error('Nothing is written through a store that records.')),
    close: () => Promise.resolve(),
  };
  return { store, parts: () => [...parts.values()], lines: () => [...lines.values()] };
}
