import type { EntityKey } from '../../domain/ownership/closure.ts';
import type { CheckedItem, CheckedParty, CheckedQuestion } from './checked-question.ts';

/** Keys of what a question names, as the graph has them. */
export interface NamedKeys {
  readonly item: string | null;
  /** Of the end user, then of the other parties. */
  readonly parties: readonly (EntityKey | null)[];
  /** The overlay in its one form; null where there is none. */
  readonly overlay: unknown;
}

/**
 * The question in the one form that it has however it was asked: names replaced by keys, defaults filled in, what says
 * nothing left out. It is a `DeterminationInput` again.
 */
export function canonicalQuestion(
  { item, endUser, otherParties, attestations, ...rest }: CheckedQuestion,
  keys: NamedKeys,
): unknown {
  const said = saidOnly({
    asOf: rest.asOf,
    quantity: rest.quantity,
    activity: rest.activity,
    from: rest.from,
    destination: rest.destination,
    item: canonicalItem(item, keys.item),
    endUser: canonicalParty(endUser, keys.parties[0] ?? null),
    otherParties: otherParties.map((party, index) =>
      canonicalParty(party, keys.parties[index + 1] ?? null),
    ),
    attestations: {
      ...attestations,
      authorizations: [...new Set(attestations.authorizations)].sort(),
      // Left out and empty say the same, and so do ids that were given before this was asked for.
      observations: attestations.observations?.length
        ? [...new Set(attestations.observations)].sort()
        : undefined,
    },
  });
  // In an overlay null says something: that it is not known.
  return keys.overlay === null ? said : Object.assign({}, said, { overlay: keys.overlay });
}

function canonicalItem(item: CheckedItem, key: string | null): unknown {
  switch (item.kind) {
    case 'chip':
      return { chip: { key } };
    case 'model':
      return { model: { key } };
    case 'chipSpecification':
      return { chipSpecification: item.specification };
    case 'memorySpecification':
      return { memorySpecification: item.specification };
    case 'modelSpecification':
      return { modelSpecification: item.specification };
    case 'stated':
      return { eccn: item.eccn };
  }
}

function canonicalParty(party: CheckedParty, key: EntityKey | null): unknown {
  const { name, role, location, headquarters, ultimateParentHeadquarters } = party;
  return {
    entity: key === null ? null : { key },
    name,
    role,
    location,
    headquarters,
    ultimateParentHeadquarters,
  };
}

/** Its default is true, so that null says something: that it is not known. */
const saysNothingOnlyWhenLeftOut = 'nonPlanar';

function saidOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(saidOnly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([name, member]) =>
          member !== undefined && (member !== null || name === saysNothingOnlyWhenLeftOut),
      )
      .map(([name, member]) => [name, saidOnly(member)]),
  );
}
