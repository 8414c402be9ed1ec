import type { Period } from '../../domain/date.ts';
import type { Entity, Interest } from '../../domain/ownership/closure.ts';
import { shareText } from '../../domain/ownership/share.ts';
import type { OverlaidInterest, RemovedInterest } from '../generated/resolver-types.ts';
import { RequestProblem } from '../request-problem.ts';
import {
  type ChangeContext,
  type MadeChange,
  checkedLine,
  notOnRecord,
  saidOnly,
} from './change-context.ts';
import { type CutLine, type LineOf, inPlaceOf } from './overlay-record.ts';
import { periodWords } from './periods.ts';

type Told = OverlaidInterest | RemovedInterest;
type Line = LineOf<'ownership'>;

export function addInterest(told: OverlaidInterest, context: ChangeContext): MadeChange {
  const { line, owner, owned, cut, canonical } = asked(told, told.interest, context);
  if (cut.length > 0) {
    throw new RequestProblem(
      'BAD_USER_INPUT',
      `${owner.key} is on record with an interest (${told.interest}) in ${owned.key}: ${recorded(cut)}. Use changeInterest, or another period.`,
      { path: context.path },
    );
  }
  context.record.replace([], [line], context.path);
  return {
    statement: `${owner.name} (${owner.key}) holds an interest (${line.value.kind}, ${sizeOf(line.value)}) in ${owned.name} (${owned.key})${periodWords(line.value)}; none is on record.`,
    canonical: { addInterest: canonical },
  };
}

export function changeInterest(told: OverlaidInterest, context: ChangeContext): MadeChange {
  const { line, owner, owned, cut, canonical } = asked(told, told.interest, context);
  if (cut.length === 0) throw missing(told.interest, owner, owned, line.value, context);
  context.record.replace(cut, inPlaceOf(cut, line), context.path);
  return {
    statement: `The interest (${line.value.kind}) of ${owner.name} (${owner.key}) in ${owned.name} (${owned.key}) is ${sizeOf(line.value)}${periodWords(line.value)}; on record: ${recorded(cut)}.`,
    canonical: { changeInterest: canonical },
  };
}

export function removeInterest(told: RemovedInterest, context: ChangeContext): MadeChange {
  const kind = told.interest ?? null;
  const { line, owner, owned, cut, canonical } = asked(told, kind, context);
  if (cut.length === 0) throw missing(kind, owner, owned, line.value, context);
  context.record.replace(cut, [], context.path);
  return {
    statement: `${owner.name} (${owner.key}) holds no interest${kind === null ? '' : ` (${kind})`} in ${owned.name} (${owned.key})${periodWords(line.value)}; on record: ${recorded(cut)}.`,
    canonical: { removeInterest: canonical },
  };
}

interface Asked {
  readonly line: Line;
  readonly owner: Entity;
  readonly owned: Entity;
  readonly cut: readonly CutLine<Line>[];
  readonly canonical: Readonly<Record<string, unknown>>;
}

function asked(told: Told, kind: Interest['kind'] | null, context: ChangeContext): Asked {
  const [owner, owned] = [context.entityOf(told.owner), context.entityOf(told.owned)];
  const share = 'share' in told && told.share ? saidOnly(told.share) : null;
  const { from = null, to = null } = told;
  const line = checkedLine(
    'ownership',
    { owner: owner.key, owned: owned.key, interest: kind, share, from, to },
    context,
  );
  const cut = context.record.within(
    'ownership',
    line.value,
    (value) =>
      value.owner === owner.key && value.owned === owned.key && (kind ?? value.kind) === value.kind,
  );
  const canonical = saidOnly({
    owner: { key: owner.key },
    owned: { key: owned.key },
    interest: kind,
    share,
    from,
    to,
  });
  return { line, owner, owned, cut, canonical };
}

function missing(
  kind: Interest['kind'] | null,
  owner: Entity,
  owned: Entity,
  period: Period,
  { path }: ChangeContext,
): Error {
  return notOnRecord(
    `The graph has no interest${kind === null ? '' : ` (${kind})`} of ${owner.key} in ${owned.key}${periodWords(period)}. Look at the owners of ${owned.key}, or use addInterest.`,
    path,
  );
}

function recorded(cut: readonly CutLine<Line>[]): string {
  return [
    ...new Set(
      cut.map(({ line: { value } }) => `${value.kind}, ${sizeOf(value)}${periodWords(value)}`),
    ),
  ].join('; ');
}

function sizeOf({ share }: Interest): string {
  return share === null ? 'no share stated' : shareText(share);
}
