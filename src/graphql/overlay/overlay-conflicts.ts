import type { IsoDate } from '../../domain/date.ts';
import type { EntityKey } from '../../domain/ownership/closure.ts';
import { ownershipOn } from '../../domain/ownership/in-force.ts';
import { ultimateParents } from '../../domain/ownership/ultimate-parents.ts';
import { type LineEdits, interestsPut } from '../../ports/line-edits.ts';
import type { Loaders } from '../loaders.ts';

/** Conflicts about the entities in which edits put interests, on a day, that are not there without the edits. */
export async function overlayConflicts(
  edits: LineEdits,
  asOf: IsoDate,
  { under, beneath }: { readonly under: Loaders; readonly beneath: Loaders },
): Promise<readonly string[]> {
  const owned = [...new Set(interestsPut(edits).map((interest) => interest.owned))];
  const each = await Promise.all(
    owned.map(async (key) => {
      const now = await conflictsAbout(key, asOf, under);
      if (now.length === 0) return now;
      const before = await conflictsAbout(key, asOf, beneath);
      return now.filter((statement) => !before.includes(statement));
    }),
  );
  return each.flat();
}

async function conflictsAbout(
  key: EntityKey,
  asOf: IsoDate,
  loaders: Loaders,
): Promise<readonly string[]> {
  const found = await loaders.entity({ key });
  if (found === null) return [];
  const { closure } = found.reading;
  const conflicts = [
    ...ownershipOn(closure, asOf).interestsIn(found.key).conflicts,
    ...ultimateParents(closure, found.key, asOf).conflicts.filter(
      ({ entity }) => entity === found.key,
    ),
  ];
  return [...new Set(conflicts.map(({ statement }) => statement))];
}
