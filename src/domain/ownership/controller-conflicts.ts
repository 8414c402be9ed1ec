import type { EntityKey } from './closure.ts';
import { controlOn } from './control.ts';
import type { Ownership } from './in-force.ts';
import { compareKeys, distinctSources } from './interest-statements.ts';
import type { OwnershipConflict } from './ownership.ts';

/** Controllers that cannot all control an entity alone, as the sources say that they do. */
export function controllerConflict(ownership: Ownership, key: EntityKey): OwnershipConflict | null {
  const control = controlOn(ownership);
  const tops = control.controllersOf(key);
  const unrelatedPersons = control
    .personsAbove(key)
    .filter(({ group }) =>
      tops.every(({ members }) => !members.some((member) => group.has(member))),
    );
  const claims = tops.length + (tops.length > 0 ? unrelatedPersons.length : 0);
  if (claims <= 1) return null;
  const names = [
    ...tops.map(({ members }) => members.join(' with ')),
    ...unrelatedPersons.map(({ person }) => person),
  ].sort(compareKeys);
  return {
    entity: key,
    statement:
      `By the interests on record ${key} is controlled by ${names.join(' and also by ')}, and only one can. ` +
      `All are kept; end or correct the interest that does not give control.`,
    sources: distinctSources(
      ownership.interestsIn(key).interests.flatMap(({ sources }) => sources),
    ),
  };
}
