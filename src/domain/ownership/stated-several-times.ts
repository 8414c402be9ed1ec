import type { IsoDate } from '../date.ts';
import type { DirectInterest } from './closure.ts';
import { compareKeys, distinctSources } from './interest-statements.ts';
import type { RepeatedInterest } from './interest-statements.ts';
import { bySource, shareOfOneSource, timesStated } from './one-source.ts';
import type { OwnershipConflict } from './ownership.ts';
import { isExact, shareText, UNKNOWN_SHARE } from './share.ts';
import type { ShareInterval } from './share.ts';

/** What one source says of one interest several times over, for one day, and the share that this leaves open. */
interface Repeated {
  readonly statements: readonly DirectInterest[];
  readonly first: DirectInterest;
  readonly share: ShareInterval;
}

/** Owners, and lines, that a conflict names: of thousands that a source restates each year nobody reads more. */
const mostNamed = 3;

/**
 * Conflicts where sources state interests in one entity several times over, one for each source, however many interests that
 * are; none where another source leaves nothing open.
 */
export function statedSeveralTimes(
  interests: Iterable<RepeatedInterest>,
): readonly OwnershipConflict[] {
  const repeated = new Map<string | null, Repeated[]>();
  for (const { statements, share } of interests) {
    if (isExact(share)) continue;
    for (const [name, stated] of bySource(statements)) {
      const found = repeatedIn(stated);
      if (found === null) continue;
      const ofSource = repeated.get(name) ?? [];
      ofSource.push(found);
      repeated.set(name, ofSource);
    }
  }
  return [...repeated].flatMap(([name, ofSource]) => conflictOf(name, ofSource) ?? []);
}

/** Null where a source names no share, states it once, or leaves nothing open. */
function repeatedIn(statements: readonly DirectInterest[]): Repeated | null {
  const [first] = statements;
  if (first === undefined || timesStated(statements) === 1) return null;
  const share = shareOfOneSource(statements);
  return share === null || isExact(share) ? null : { statements, first, share };
}

function conflictOf(name: string | null, repeated: readonly Repeated[]): OwnershipConflict | null {
  const inOrder = repeated.toSorted(
    (one, other) =>
      compareKeys(one.first.owner, other.first.owner) ||
      compareKeys(one.first.kind, other.first.kind),
  );
  const [shown, ...others] = inOrder;
  if (shown === undefined) return null;
  const { first, share, statements } = shown;
  const also =
    others.length === 0
      ? ''
      : ` So it does with ${listed(others.map((each) => `that (${each.first.kind}) of ${each.first.owner}`))}.`;
  return {
    entity: first.owned,
    statement:
      `${name ?? 'A source without a name'} states the interest (${first.kind}) of ${first.owner} in ${first.owned} several ` +
      `times over for one day: ${listed(lineTexts(statements), '; ')}. These may be parts of it, or the newest may take the ` +
      `place of the others. All that this allows (${shareText(share)}) is taken as possible; end what no longer holds, or ` +
      `state the parts as one.${also}`,
    sources: distinctSources(
      repeated.flatMap((each) => each.statements.map(({ source }) => source)),
    ),
  };
}

function lineTexts(statements: readonly DirectInterest[]): readonly string[] {
  const texts = statements.map(
    (each) => `${sinceText(each.from)} ${shareText(each.share ?? UNKNOWN_SHARE)}`,
  );
  return [...new Set(texts)].sort();
}

function sinceText(from: IsoDate | null): string {
  return from === null ? 'without a first day' : `from ${from}`;
}

function listed(texts: readonly string[], between = ', '): string {
  const named = texts.slice(0, mostNamed).join(between);
  const left = texts.length - mostNamed;
  return left > 0 ? `${named} and ${left} more` : named;
}
