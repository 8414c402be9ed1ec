import { HALF } from '../ownership/share.ts';
import type { ControlOfAll } from './control-of-all.ts';
import type { DatedGraph } from './dated-graph.ts';
import { entityKinds } from './snapshot.ts';

const person = entityKinds.indexOf('PERSON');

/**
 * The one owner of an entity, a company, whose open share may be a majority, by the place of the owner and of who
 * controls that owner, itself where nobody does. Null where the entity is not so owned.
 */
export function openOwnerOf(
  { voices, snapshot }: DatedGraph,
  control: ControlOfAll,
  entity: number,
): { readonly holder: number; readonly top: number } | null {
  const place = voices.start[entity] ?? 0;
  const holder = voices.holder[place] ?? 0;
  const isOpen =
    voices.count[entity] === 1 &&
    (voices.maximum[place] ?? 0) > HALF &&
    control.halves[entity] === 0 &&
    control.personHalves[entity] === 0 &&
    snapshot.kinds[holder] !== person;
  if (!isOpen) return null;
  const controller = control.controller[holder] ?? 0;
  return { holder, top: controller === 0 ? holder : controller - 1 };
}
