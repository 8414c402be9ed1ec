import type { Entity } from '../../domain/ownership/closure.ts';
import type { OverlaidListing, RemovedListing } from '../generated/resolver-types.ts';
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

export function addListing(told: OverlaidListing, context: ChangeContext): MadeChange {
  const { line, entity, cut, canonical } = asked(told, context);
  if (cut.length > 0) {
    throw new RequestProblem(
      'BAD_USER_INPUT',
      `${entity.key} is on ${told.list} already${recorded(cut)}. Use changeListing, or another period.`,
      { path: context.path },
    );
  }
  context.record.replace([], [line], context.path);
  return {
    statement: `${entity.name} (${entity.key}) is on ${told.list}${periodWords(line.value)}; it is not on record there.`,
    canonical: { addListing: canonical },
  };
}

export function changeListing(told: OverlaidListing, context: ChangeContext): MadeChange {
  const { line, entity, cut, canonical } = asked(told, context);
  if (cut.length === 0) throw missing(told, entity, context);
  context.record.replace(cut, inPlaceOf(cut, line), context.path);
  return {
    statement: `The listing of ${entity.name} (${entity.key}) on ${told.list} reads otherwise${periodWords(line.value)}; license requirement: ${told.licenseRequirement ?? 'not stated'}.`,
    canonical: { changeListing: canonical },
  };
}

export function removeListing(told: RemovedListing, context: ChangeContext): MadeChange {
  const { line, entity, cut, canonical } = asked(told, context);
  if (cut.length === 0) throw missing(told, entity, context);
  context.record.replace(cut, [], context.path);
  return {
    statement: `${entity.name} (${entity.key}) is not on ${told.list}${periodWords(line.value)}; on record${recorded(cut)}.`,
    canonical: { removeListing: canonical },
  };
}

interface Asked {
  readonly line: LineOf<'listing'>;
  readonly entity: Entity;
  readonly cut: readonly CutLine<LineOf<'listing'>>[];
  readonly canonical: Readonly<Record<string, unknown>>;
}

function asked(told: OverlaidListing | RemovedListing, context: ChangeContext): Asked {
  const { entity: by, ...words } = told;
  const entity = context.entityOf(by);
  const line = checkedLine('listing', { entity: entity.key, ...words }, context);
  const cut = context.record.within(
    'listing',
    line.value,
    (value) => value.entity === entity.key && value.list === told.list,
  );
  return { line, entity, cut, canonical: saidOnly({ entity: { key: entity.key }, ...words }) };
}

function missing({ list }: RemovedListing, { key }: Entity, { path }: ChangeContext): Error {
  return notOnRecord(
    `The graph has no entry of ${key} on "${list}" in the period. Look at its restrictions, or use addListing.`,
    path,
  );
}

function recorded(cut: readonly CutLine<LineOf<'listing'>>[]): string {
  return [...new Set(cut.map(({ line }) => periodWords(line.value)))].join(' and');
}
