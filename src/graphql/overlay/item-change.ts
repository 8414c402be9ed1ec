import { canonicalJson } from '../../ports/canonical-json.ts';
import type { Source } from '../../domain/source.ts';
import type { OverlaidChip, OverlaidModel } from '../generated/resolver-types.ts';
import { RequestProblem } from '../request-problem.ts';
import {
  type ChangeContext,
  type MadeChange,
  checkedLine,
  overlaySource,
} from './change-context.ts';

const mostFigures = 50;

/** Other figures of a chip: members that are left out stay, null makes them unknown. */
export function changeChip(told: OverlaidChip, context: ChangeContext): MadeChange {
  const { chip: by, ...figures } = told;
  const before = context.chipOf(by);
  const size = figures.performance?.length ?? 0;
  if (size > mostFigures) {
    throw new RequestProblem(
      'BAD_USER_INPUT',
      `performance has ${size} members. Give at most ${mostFigures}.`,
      { path: [...context.path, 'performance'] },
    );
  }
  const said = given(figures, context);
  const source = sourceOver(before.source);
  context.putItem(checkedLine('chip', { ...before, ...said, source }, context));
  return {
    statement: `${before.name} (${before.key}): ${changedWords(before, said)}.`,
    canonical: { changeChip: { chip: { key: before.key }, ...said } },
  };
}

/** Other facts of a model, in the same way. */
export function changeModel(told: OverlaidModel, context: ChangeContext): MadeChange {
  const { model: by, ...facts } = told;
  const before = context.modelOf(by);
  const said = given(facts, context);
  const source = sourceOver(before.source);
  context.putItem(checkedLine('model', { ...before, ...said, source }, context));
  return {
    statement: `${before.name} (${before.key}): ${changedWords(before, said)}.`,
    canonical: { changeModel: { model: { key: before.key }, ...said } },
  };
}

type Members = Readonly<Record<string, unknown>>;

function given(members: Members, { path }: ChangeContext): Members {
  const said = Object.entries(members).filter(([, value]) => value !== undefined);
  if (said.length > 0) return Object.fromEntries(said);
  throw new RequestProblem('BAD_USER_INPUT', 'The change changes nothing. Give a figure.', {
    path,
  });
}

function changedWords(before: object, said: Members): string {
  const known: Members = { ...before };
  return Object.entries(said)
    .map(([name, value]) => `${name} is ${inWords(value)}; on record: ${inWords(known[name])}`)
    .join('; ');
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'not known';
  if (Array.isArray(value)) return value.length === 0 ? 'not known' : value.map(inWords).join(', ');
  if (typeof value !== 'object') return canonicalJson(value).replaceAll('"', '');
  const members: Members = { ...value };
  const { operation, bits, teraOps, minimum, maximum } = members;
  if (operation !== undefined)
    return `${inWords(operation)} ${inWords(teraOps)} (${inWords(bits)} bits)`;
  return minimum === maximum ? inWords(minimum) : `from ${inWords(minimum)} to ${inWords(maximum)}`;
}

/** Figures that are not changed are still those of the source. */
function sourceOver(source: Source | null): Source {
  if (source === null || source.name.startsWith(overlaySource.name)) return source ?? overlaySource;
  return { ...source, name: `${overlaySource.name}, over: ${source.name}`.slice(0, longestName) };
}

const longestName = 1_000;
