/** What one version of a record says, for as long as no later version says otherwise. */
export interface VersionFact<Source> {
  /** What makes it the same fact in another version: owner and kind of interest, or an address's country. */
  readonly stem: string;
  /** What may change of it, for example the share. */
  readonly content: string;
  /** The first day as the version states it; null where it states none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly at: number;
  readonly line: Readonly<Record<string, unknown>>;
  readonly source: Source;
}

export interface Version<Source> {
  readonly date: string;
  readonly isClosed: boolean;
  readonly facts: readonly VersionFact<Source>[];
}

/**
 * The facts of a record through its versions, in the order of their dates. What a later version no longer says ends on
 * the day of that version, or where what came in its place began; what it says otherwise begins on that day, unless
 * it says itself when. A record that is closed ends what is open.
 */
export function factsThroughVersions<Source>(
  versions: readonly Version<Source>[],
): readonly VersionFact<Source>[] {
  const ended: VersionFact<Source>[] = [];
  let open = new Map<string, VersionFact<Source>>();
  for (const [number, { date, isClosed, facts }] of versions.entries()) {
    const next = new Map<string, VersionFact<Source>>();
    for (const fact of facts) {
      const key = identityOf(fact);
      const before = open.get(key);
      if (before === undefined) {
        // A version that comes later and gives no first day is first heard on its own day.
        next.set(key, { ...fact, from: fact.from ?? (number === 0 ? null : date) });
      } else if (before.content === fact.content) {
        next.set(key, { ...fact, from: before.from });
      } else {
        const from = before.from === null || before.from < date ? date : before.from;
        if (from === date) end(before, date, ended);
        next.set(key, { ...fact, from });
      }
    }
    for (const [key, before] of open) {
      if (next.has(key)) continue;
      const successor = facts.find(({ stem, from }) => stem === before.stem && from !== null);
      end(before, earlier(successor?.from ?? date, date), ended);
    }
    if (isClosed) for (const fact of next.values()) end(fact, date, ended);
    open = isClosed ? new Map() : next;
  }
  return [...ended, ...open.values()];
}

/** An end that was stated and has passed stays; a fact that would have no day in it was taken back, and is none. */
function end<Source>(fact: VersionFact<Source>, date: string, ended: VersionFact<Source>[]): void {
  const to = fact.to === null || fact.to > date ? date : fact.to;
  if (fact.from === null || fact.from < to) ended.push({ ...fact, to });
}

function identityOf({ stem, from }: VersionFact<unknown>): string {
  return JSON.stringify([stem, from]);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
