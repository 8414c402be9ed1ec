import type { OwnershipAspect } from '../../domain/ownership/ownership-history.ts';
import { printable } from '../printable.ts';
import type { EntityShown } from './entity-shown.ts';
import { describeDecision } from '../resolve-list.ts';
import type { ChangesReport, DecisionsApart, ToldChange } from './find-changes.ts';

/** A report as a person reads it. */
export function describeChanges(report: ChangesReport): string {
  const { from, to, lines, totalCount, changes, added, gone, unanswered } = report;
  const left = totalCount - changes.length;
  return [
    `${totalCount} ${totalCount === 1 ? 'entity is' : 'entities are'} answered otherwise: on ${from.asOf} in the graph ${from.graphVersion}, on ${to.asOf} in the graph ${to.graphVersion}.`,
    ...(lines === null
      ? []
      : [
          `The graphs differ in ${lines.added + lines.gone + lines.changed} lines: ${lines.added} added, ${lines.gone} gone, ${lines.changed} changed.`,
        ]),
    ...(report.decisions === null ? [] : decided(report.decisions)),
    ...only('the earlier graph', gone),
    ...only('the present graph', added),
    ...changes.flatMap(describeChange),
    ...(left > 0
      ? [`… and ${left} more. Give --first ${totalCount} for all, or a narrower filter.`]
      : []),
    ...unanswered.map(({ key, asOf, message }) => `Not answered for ${key} on ${asOf}: ${message}`),
  ]
    .map((line) => `${printable(line)}\n`)
    .join('');
}

/** What is said of an entity under one key is said of it under another by a decision, and no line differs for it. */
function decided({ added, gone }: DecisionsApart): readonly string[] {
  const those = [
    ...added.map(
      (decision) => `Decided in the present graph alone: ${describeDecision(decision)}.`,
    ),
    ...gone.map((decision) => `Decided in the earlier graph alone: ${describeDecision(decision)}.`),
  ];
  if (those.length === 0) return [];
  return [
    ...those,
    'Of entities that are one in one of the graphs alone, lines are told below as if they were new or gone: the decision makes that difference.',
  ];
}

const mostNamed = 20;

function only(where: string, keys: readonly string[]): readonly string[] {
  if (keys.length === 0) return [];
  const rest = keys.length > mostNamed ? ` and ${keys.length - mostNamed} more` : '';
  return [`Only in ${where}: ${keys.slice(0, mostNamed).join(', ')}${rest}.`];
}

const aspectWords = {
  ULTIMATE_PARENTS: 'ultimate parents',
  TIER: 'tier',
  RESTRICTIONS: 'restrictions',
} as const satisfies Record<OwnershipAspect, string>;

function describeChange({ key, changed, before, after, causes, answer }: ToldChange): string[] {
  const statements = [...causes, ...(answer?.causes ?? [])].map(sourced);
  return [
    `${key}: ${after.name}`,
    ...changed.map(
      (aspect) => `  ${aspectWords[aspect]}: ${shown(before, aspect)} -> ${shown(after, aspect)}`,
    ),
    ...(answer === null ? [] : describeAnswer(answer)),
    ...[...new Set(statements)].map((statement) => `  - ${statement}`),
  ];
}

function describeAnswer({ changed, before, after }: NonNullable<ToldChange['answer']>): string[] {
  const others = changed.filter((aspect) => !aspect.endsWith('_OUTCOME'));
  return [
    ...(before.codified === after.codified
      ? []
      : [`  outcome as codified: ${before.codified} -> ${after.codified}`]),
    ...(before.enforced === after.enforced
      ? []
      : [`  outcome as enforced: ${before.enforced} -> ${after.enforced}`]),
    ...(others.length === 0 ? [] : [`  otherwise in the answer: ${others.join(', ')}`]),
  ];
}

function shown(entity: EntityShown, aspect: OwnershipAspect): string {
  if (aspect === 'TIER') return entity.TIER;
  return entity[aspect].join('; ') || 'none';
}

function sourced({ statement, source }: ToldChange['causes'][number]): string {
  return source === null ? statement : `${statement} (${source.name})`;
}
