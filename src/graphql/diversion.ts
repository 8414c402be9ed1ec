import { createHash } from 'node:crypto';
import { NOT_EXAMINED } from '../domain/diversion/indicator.ts';
import { type DiversionPath, type FoundLead, searchDiversion } from '../domain/diversion/search.ts';
import type { UnitsThrough } from '../domain/diversion/temporal-flow.ts';
import type { WaysBeyond } from '../domain/diversion/ways-beyond.ts';
import { type Connection, pageOf, parsePage } from './connection.ts';
import type { Context } from './context.ts';
import { askedItems } from './diversion-item.ts';
import { askedTarget } from './diversion-target.ts';
import type { DiversionInput } from './generated/resolver-types.ts';
import { lawOfLeads } from './law-of-leads.ts';
import type { Reading } from './nodes.ts';
import { RequestProblem } from './request-problem.ts';
import { ruleSetOn } from './rules-on.ts';
import { entitySelector, unknownEntity } from './selectors.ts';

export interface DiversionPathNode {
  readonly path: DiversionPath;
  readonly reading: Reading;
  readonly asOf: DiversionPath['transfers'][number]['date'];
}

export interface DiversionPathPage extends Connection<DiversionPathNode> {
  readonly truncated: boolean;
  readonly units: () => Promise<UnitsThrough>;
  readonly beyond: () => Promise<WaysBeyond>;
  readonly notice: string;
  readonly notExamined: readonly string[];
}

export const LEAD_NOTICE =
  'A lead to look into, and not a finding against anyone: it shows what could have happened by what is on record, not what did.';

const mostHops = 20;
/** More leads than anybody reads; a search with more to find says that it was cut. */
const mostPaths = 2_000;
/** Choices looked at, some seconds of work: the same search is cut at the same place each time. */
const mostWork = 3_000_000;

/** A page of the ways to a party of concern. */
export async function diversionPathsOf(
  input: DiversionInput,
  paging: {
    readonly first?: number | null | undefined;
    readonly after?: string | null | undefined;
  },
  context: Context,
): Promise<DiversionPathPage> {
  const { loaders, movements, ruleSets, store, takeTurns, today, searchMilliseconds } = context;
  const page = parsePage('diversionPaths', paging);
  const asOf = input.asOf ?? today;
  const maxHops = checkedHops(input.maxHops);
  const ruleSet = ruleSetOn(ruleSets, asOf, ['input', 'asOf']);
  const from = await startOf(input, loaders);
  const { graph, reading } = await movements.on(asOf);
  const items = await askedItems(input.item ?? null, graph, ruleSet, loaders);
  const target = await askedTarget(input.target, { graph, ruleSet, items, loaders, store });

  const end = performance.now() + searchMilliseconds;
  const answer = await takeTurns(() =>
    searchDiversion(
      graph,
      { from, isAsked: items.isAsked, isControlled: items.isControlled, target, maxHops },
      lawOfLeads(context, asOf),
      { mostPaths, mostWork, isOverdue: () => performance.now() > end },
    ),
  );
  let beyond: Promise<WaysBeyond> | null = null;
  const found = pageOf(answer.leads, cursorKey, page);
  return {
    ...found,
    edges: found.edges.map(({ node, cursor }) => ({
      node: { path: node.path(), reading, asOf },
      cursor,
    })),
    truncated: answer.truncated,
    units: () => takeTurns(answer.units),
    beyond: () => (beyond ??= takeTurns(() => answer.beyond(mostHops))),
    notice: LEAD_NOTICE,
    notExamined: NOT_EXAMINED,
  };
}

function checkedHops(asked: number | null | undefined): number {
  const maxHops = asked ?? 8;
  if (maxHops >= 1 && maxHops <= mostHops) return maxHops;
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `maxHops is ${maxHops}. Ask for paths of 1 to ${mostHops} steps.`,
    { path: ['input', 'maxHops'] },
  );
}

async function startOf(
  { from }: DiversionInput,
  loaders: Context['loaders'],
): Promise<string | null> {
  if (!from) return null;
  const path = ['input', 'from'];
  const found = await loaders.entity(entitySelector(from, path));
  if (found === null) throw unknownEntity(from, path);
  return found.key;
}

/** Keys of paths are as long as those of all their transfers together: a cursor is of one length. */
function cursorKey({ key }: FoundLead): string {
  return createHash('sha256').update(key).digest('base64url');
}
