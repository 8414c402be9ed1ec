import type { Closure, EntityKey } from '../../domain/ownership/closure.ts';
import { type GraphStore, StoreUnavailable } from '../../ports/graph-store.ts';
import { type LineEdits, editedVersion } from '../../ports/line-edits.ts';
import { isOfEntities } from '../../ports/entity-lines.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import { type ClosureEdits, closureEdits, editedClosure, partAbove } from './edited-closure.ts';
import { editedHoldings, joinedBy } from './edited-holdings.ts';
import { editedItems } from './edited-items.ts';
import { editedMovements } from './edited-movements.ts';
import { editedReceipts, widened } from './edited-receipts.ts';

/**
 * A store with edits laid over it: it answers as one into which the graph was loaded so, and nothing is written. Edits
 * replace or remove facts that are on record, or add facts of entities that are. They add no entity and nothing of items,
 * and of transfers and clusters, which are read by their parties and countries, they only take some away.
 * Which entities, chips and models a search finds is what the store beneath finds. Closing it closes nothing.
 */
export function overlaidStore(base: GraphStore, edits: LineEdits): GraphStore {
  const ofClosures = closureEdits(edits);
  const owners = ownersPut(ofClosures);
  /** The owners of added interests with everything above them, of the state of the graph that has been read already. */
  const ownersAbove = async (version: string): Promise<Closure> => {
    if (owners.length === 0) return nothing;
    const above = await base.closure(owners.map((key) => ({ key })));
    if (above.version === version) return above;
    throw new StoreUnavailable('The graph was changed between two readings of one question.');
  };
  return {
    name: base.name,
    closure: async (selectors) => {
      // Owners that are added come in the same reading, with everything above them.
      const answer = await base.closure([...selectors, ...owners.map((key) => ({ key }))]);
      const keys = answer.keys.slice(0, selectors.length);
      const edited = editedClosure(answer, ofClosures);
      const part =
        ofClosures.interests.size === 0
          ? edited
          : partAbove(
              edited,
              keys.flatMap((key) => key ?? []),
            );
      return { ...part, keys, version: editedVersion(answer.version, edits) };
    },
    items: async (selectors) => {
      const answer = await base.items(selectors);
      return {
        ...editedItems(answer, selectors, answer.keys, edits),
        keys: answer.keys,
        version: editedVersion(answer.version, edits),
      };
    },
    holdings: async (asked) => {
      const answer = await base.holdings(asked);
      const beside = joinedBy(answer, asked, ofClosures);
      const joined =
        beside.length === 0 ? nothing : await base.closure(beside.map((key) => ({ key })));
      return editedHoldings(answer, joined, asked, ofClosures);
    },
    receipts: async (query) => {
      const wide = await base.receipts(widened(query, ofClosures));
      const above = await ownersAbove(wide.version);
      return {
        ...editedReceipts(wide, above, query, edits, ofClosures),
        version: editedVersion(wide.version, edits),
      };
    },
    movements: async () => {
      const movements = await base.movements();
      const above = await ownersAbove(movements.version);
      const version = editedVersion(movements.version, edits);
      return { ...editedMovements(movements, above, edits), version };
    },
    decisions: async () => {
      const { decisions, version } = await base.decisions();
      return { decisions, version: editedVersion(version, edits) };
    },
    scanEntities: scanned(
      (visit) => base.scanEntities(visit),
      edits,
      ({ type }) => isOfEntities(type),
    ),
    scanItems: scanned(
      (visit) => base.scanItems(visit),
      edits,
      ({ type }) => !isOfEntities(type),
    ),
    findEntities: (query, page) => base.findEntities(query, page),
    findChips: (text, vendor, page) => base.findChips(text, vendor, page),
    findModels: (text, developer, page) => base.findModels(text, developer, page),
    loadsUnderWay: () => base.loadsUnderWay(),
    version: async () => editedVersion(await base.version(), edits),
    write: () =>
      Promise.reject(new Error('Nothing is written to a graph that has edits laid over it.')),
    close: () => Promise.resolve(),
  };
}

const nothing: Closure = { entities: new Map(), interests: [] };

function ownersPut({ interestsPut }: ClosureEdits): readonly EntityKey[] {
  return [...new Set(interestsPut.map(({ owner }) => owner))];
}

function scanned(
  scan: GraphStore['scanEntities'],
  edits: LineEdits,
  isShown: (line: GraphLine) => boolean,
): GraphStore['scanEntities'] {
  return async (visit) => {
    const version = await scan((lines) => {
      visit(lines.filter((line) => !edits.has(lineIdentity(line))));
    });
    visit([...edits.values()].filter((line) => line !== null).filter(isShown));
    return editedVersion(version, edits);
  };
}
