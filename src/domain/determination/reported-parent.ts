import type { IsoDate } from '../date.ts';
import type { Closure, EntityKey } from '../ownership/closure.ts';
import { ownershipOn } from '../ownership/in-force.ts';
import { reportedOtherwise } from '../ownership/reported-parents.ts';
import { ultimateParents } from '../ownership/ultimate-parents.ts';
import { seatOf } from './parenthood.ts';
import type { AssessedParty } from './party.ts';
import { inWords } from './words.ts';

/**
 * A party with who is at its top where a source reports another ultimate parent in the accounts than the chains on record lead to: no walk
 * follows it, but whoever is above the reported parent may be at the top too, and a determination has to hold for both.
 */
export function withReported(party: AssessedParty, closure: Closure, asOf: IsoDate): AssessedParty {
  const { entity: key, parent, ultimateParents: parents } = party;
  // Nobody known: anybody at all is weighed already.
  if (key === null || parent.kind === 'unknown') return party;
  const ownership = ownershipOn(closure, asOf);
  const onTheWay = new Set([
    key,
    ...parents.flatMap(({ entity, chain }) => [entity, ...chain.map(({ owner }) => owner)]),
  ]);
  const reported = [...onTheWay].flatMap((entity) =>
    ownership.reportedAbove(entity).length === 0
      ? []
      : reportedOtherwise(ownership, entity, ultimateParents(closure, entity, asOf).parents),
  );
  const owners = [...new Set(reported.map(({ owner }) => owner))];
  const [first] = owners;
  if (first === undefined) return party;
  const nameOf = (entity: EntityKey) => closure.entities.get(entity)?.name ?? entity;
  const tops = owners.flatMap((owner) => ultimateParents(closure, owner, asOf).parents);
  return {
    ...party,
    parent: {
      kind: 'several',
      seats: [
        ...(parent.kind === 'one' ? [parent.seat] : parent.seats),
        ...tops.map((top) => seatOf(top, key, closure, asOf)),
      ],
      joint: false,
      conflict: parent.kind === 'several' && parent.conflict,
      why:
        `a source reports ${inWords(owners.map(nameOf))} as the ultimate parent in the accounts, ` +
        'to whom no chain on record leads',
    },
  };
}
