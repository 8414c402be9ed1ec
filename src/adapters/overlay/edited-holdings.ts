import type { Closure, EntityKey } from '../../domain/ownership/closure.ts';
import { assembleClosure } from '../../ports/assemble.ts';
import type { HoldingsAnswer } from '../../ports/graph-store.ts';
import { linesOfClosure } from '../../ports/lines-of.ts';
import { compareText } from '../../ports/text-order.ts';
import { type ClosureEdits, editedClosure } from './edited-closure.ts';
import { grouped } from './reach.ts';

/** Entities that must be read besides, because added interests join them to what is held. */
export function joinedBy(
  { holdings, entities }: HoldingsAnswer,
  owners: readonly EntityKey[],
  { interestsPut }: ClosureEdits,
): readonly EntityKey[] {
  const held = new Set([
    ...holdings.flat(),
    ...interestsPut.filter(({ owner }) => owners.includes(owner)).map(({ owned }) => owned),
  ]);
  const ends = interestsPut
    .filter(({ owned }) => held.has(owned))
    .flatMap(({ owner, owned }) => [owner, owned]);
  return [...new Set([...ends, ...held])].filter(
    (key) => !entities.has(key) || (held.has(key) && !holdings.flat().includes(key)),
  );
}

/** Holdings after edits. `joined` is the closure of what is joined by added interests. */
export function editedHoldings(
  answer: HoldingsAnswer,
  joined: Closure,
  owners: readonly EntityKey[],
  edits: ClosureEdits,
): HoldingsAnswer {
  const before = {
    entities: new Map([...joined.entities, ...answer.entities]),
    interests: [...new Set([...answer.interests, ...interestsBeside(answer, joined)])],
  };
  const after = editedClosure(before, edits);
  const byOwner = grouped(after.interests, ({ owner }) => owner);
  const holdings = owners.map((key) =>
    [...new Set((byOwner.get(key) ?? []).map(({ owned }) => owned))].sort(compareText),
  );
  const held = new Set(holdings.flat());
  const interests = after.interests.filter(({ owned }) => held.has(owned));
  const ends = new Set(interests.flatMap(({ owner, owned }) => [owner, owned]));
  const entities = new Map([...after.entities].filter(([key]) => ends.has(key)));
  return { ...assembleClosure(linesOfClosure({ entities, interests })), holdings };
}

/** Interests in entities of which the first answer has none. */
function interestsBeside({ holdings }: HoldingsAnswer, joined: Closure): Closure['interests'] {
  const known = new Set(holdings.flat());
  return joined.interests.filter(({ owned }) => !known.has(owned));
}
