import type { Closure } from '../../domain/ownership/closure.ts';
import { assembleReceipts } from '../../ports/assemble.ts';
import type { ReceiptsAnswer, ReceiptsQuery } from '../../ports/graph-store.ts';
import { type LineEdits, editedLines } from '../../ports/line-edits.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import { linesOfReceipts } from '../../ports/lines-of.ts';
import { type ClosureEdits, editedClosure, partAbove } from './edited-closure.ts';
import { grouped, reach } from './reach.ts';

type Receipts = Omit<ReceiptsAnswer, 'version'>;

/** What must be asked so that nothing is missed that added interests bring below the entities asked for. */
export function widened(query: ReceiptsQuery, { interestsPut }: ClosureEdits): ReceiptsQuery {
  const owned = interestsPut.map((interest) => interest.owned);
  const wider = (keys: readonly string[]): readonly string[] =>
    keys.length === 0 ? keys : [...new Set([...keys, ...owned])];
  return { ...query, below: wider(query.below), operatedBelow: wider(query.operatedBelow) };
}

/** The receipts of the widened query after edits, cut down to those of the query. `above` has the owners of added interests. */
export function editedReceipts(
  wide: Receipts,
  above: Closure,
  query: ReceiptsQuery,
  edits: LineEdits,
  ofClosures: ClosureEdits,
): Receipts {
  const lines = linesOfReceipts(wide).filter(({ type }) => ofRecord.has(type));
  const known = new Set(lines.map(lineIdentity));
  const own = new Map([...edits].filter(([identity]) => known.has(identity)));
  const record = assembleReceipts(editedLines(lines, own));
  const closure = editedClosure(
    {
      entities: new Map([...wide.entities, ...above.entities]),
      interests: [...new Map([...wide.interests, ...above.interests].map(identified)).values()],
    },
    ofClosures,
  );
  return cutDown(record, closure, query);
}

const ofRecord: ReadonlySet<string> = new Set(['transfer', 'cluster', 'installation', 'chip']);

function identified(value: Closure['interests'][number]) {
  return [lineIdentity({ type: 'ownership', value }), value] as const;
}

function cutDown(record: Receipts, closure: Closure, query: ReceiptsQuery): Receipts {
  const held = grouped(closure.interests, ({ owner }) => owner);
  const below = (keys: readonly string[]): ReadonlySet<string> =>
    reach(keys, (key) => (held.get(key) ?? []).map(({ owned }) => owned));
  const [receivers, operators] = [below(query.below), below(query.operatedBelow)];
  const countries: ReadonlySet<string | null> = new Set(query.countries);
  const received = record.transfers.filter(
    ({ exception, to }) => exception !== null && receivers.has(to),
  );
  const licensed = record.transfers.filter(
    ({ license, toCountry }) =>
      license !== null && countries.size > 0 && (toCountry === null || countries.has(toCountry)),
  );
  const transfers = [...received, ...licensed].filter(({ chip }) => chip !== null);
  const clusters = [...record.clusters.values()].filter(
    ({ operator }) => operator !== null && operators.has(operator),
  );
  const names = new Set(clusters.map(({ key }) => key));
  const installations = record.installations.filter(({ cluster }) => names.has(cluster));
  const chips = new Set<string | null>([...transfers, ...installations].map(({ chip }) => chip));
  const parties = [
    ...received.filter(({ chip }) => chip !== null).map(({ to }) => to),
    ...clusters.flatMap(({ operator }) => operator ?? []),
  ];
  const part = partAbove(closure, parties);
  // Put together anew, since what two readings gave stands in no order.
  return assembleReceipts(
    linesOfReceipts({
      ...part,
      transfers: [...new Set(transfers)],
      clusters: new Map(clusters.map((cluster) => [cluster.key, cluster])),
      installations,
      chips: new Map([...record.chips].filter(([key]) => chips.has(key))),
    }),
  );
}
