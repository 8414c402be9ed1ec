import { dayAfter } from '../../domain/date.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { ItemClass } from '../../domain/determination/tier-standing.ts';
import type { EntityKey } from '../../domain/ownership/closure.ts';
import type { OwnershipState } from '../../domain/ownership/ownership-history.ts';
import { assembleClosure } from '../../ports/assemble.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import { editedLines } from '../../ports/line-edits.ts';
import type { Context } from '../context.ts';
import type { OverlayInput } from '../generated/resolver-types.ts';
import { RequestProblem } from '../request-problem.ts';
import type { CauseNode } from '../comparison/causes-found.ts';
import { eachLeftOut } from '../comparison/undoings.ts';
import { entityNode } from '../nodes.ts';
import { codified, ownershipHistoryOf, stateOn } from '../ownership-history.ts';
import { underOverlay } from '../overlay/under-overlay.ts';
import type { EntityChangeNode } from './changed-between.ts';
import type { Standpoint } from './standpoint.ts';
import { bearingLines } from './two-graphs.ts';

/** What makes the difference between two standpoints for one entity. */
export async function causesOfChange(change: EntityChangeNode): Promise<readonly CauseNode[]> {
  const { from, to, changed } = change;
  if (changed.length === 0) return [];
  return [
    ...(await ofDates(change)),
    ...(await ofOverlay(change, to)),
    ...(from.context === to.context ? [] : await ofOverlay(change, from)),
    ...(await ofGraphs(change)),
  ];
}

/** Of the days between: by the facts and rules of the later standpoint. */
async function ofDates({ key, from, to, item, changed }: EntityChangeNode) {
  const [early, late] = from.asOf < to.asOf ? [from.asOf, to.asOf] : [to.asOf, from.asOf];
  if (early === late) return [];
  const { context } = to;
  const found = await context.loaders.entity({ key });
  if (found === null) return [];
  const { history } = await ownershipHistoryOf(
    entityNode(key, found.reading, late),
    { from: dayAfter(early), to: dayAfter(late), item },
    context,
  );
  return history.changes
    .filter(({ aspects }) => aspects.some((aspect) => changed.includes(aspect)))
    .flatMap(({ date, facts, rules }): readonly CauseNode[] => [
      ...facts.map(({ statement, source }) => ({
        kind: 'FACT' as const,
        statement,
        ruleSet: null,
        source,
      })),
      ...codified(context.ruleSets)
        .filter(({ inForceFrom }) => rules && inForceFrom === date)
        .map((heading) => ({
          kind: 'RULE_SET' as const,
          statement: `On ${date} rules take effect: ${heading.title}.`,
          ruleSet: heading,
          source: null,
        })),
    ]);
}

/** The changes of a standpoint's overlay without which its answers would be others. */
async function ofOverlay(
  { key, item, changed }: EntityChangeNode,
  { asOf, overlay, context, request }: Standpoint,
): Promise<readonly CauseNode[]> {
  if (overlay === null || context.hypothesis === null) return [];
  const whole = await stateUnder(context, key, asOf, item);
  const causes: CauseNode[] = [];
  for (const [index, less] of eachLeftOut(overlay, context.ruleSets).entries()) {
    const without = await contextOrNull(less, request);
    const state = without && (await stateUnder(without, key, asOf, item));
    // What cannot be left out alone cannot be told apart from the others.
    if (state !== null && changed.every((aspect) => state[aspect] === whole[aspect])) continue;
    const statement = context.hypothesis.changes[index] ?? 'A change of the overlay.';
    causes.push({ kind: 'OVERLAY', statement, ruleSet: null, source: null });
  }
  return causes;
}

/** The lines in which the graphs differ without which the later graph would answer otherwise; all that bear on it where none alone does. */
async function ofGraphs({
  key,
  to,
  item,
  changed,
  graphs,
}: EntityChangeNode): Promise<readonly CauseNode[]> {
  if (graphs === null) return [];
  const bearing = await bearingLines(key, graphs);
  const stateOf = (lines: readonly GraphLine[]): OwnershipState =>
    stateOn(assembleClosure(lines), key, to.asOf, to.context.ruleSets, item);
  const whole = stateOf(bearing.lines);
  const decisive = bearing.changes.filter(({ edits }) => {
    const state = stateOf(editedLines(bearing.lines, edits));
    return changed.some((aspect) => state[aspect] !== whole[aspect]);
  });
  return (decisive.length > 0 ? decisive : bearing.changes).map(({ cause }) => cause);
}

async function stateUnder(
  { loaders, ruleSets }: Context,
  key: EntityKey,
  asOf: IsoDate,
  item: ItemClass,
): Promise<OwnershipState> {
  const found = await loaders.entity({ key });
  if (found === null) throw new Error(`The store gave the entity "${key}" and now lacks it.`);
  return stateOn(found.reading.closure, key, asOf, ruleSets, item);
}

async function contextOrNull(overlay: OverlayInput, request: Context): Promise<Context | null> {
  try {
    return await underOverlay(overlay, ['overlay'], request);
  } catch (error) {
    if (error instanceof RequestProblem) return null;
    throw error;
  }
}
