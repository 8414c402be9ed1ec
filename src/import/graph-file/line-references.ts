import type { GraphLine, NodeKind } from '../../ports/graph-line.ts';

/** A member of a line that names a node of the graph. */
export interface LineReference {
  readonly member: string;
  readonly kind: NodeKind;
  readonly key: string;
}

/** Every node that must be in the graph before the line can be. */
export function lineReferences(line: GraphLine): readonly LineReference[] {
  switch (line.type) {
    case 'entity':
      return [];
    case 'headquarters':
    case 'location':
    case 'ownerStatement':
    case 'listing':
    case 'authorization':
      return named('entity', { entity: line.value.entity });
    case 'ownership':
      return named('entity', { owner: line.value.owner, owned: line.value.owned });
    case 'chip':
      return named('entity', { vendor: line.value.vendor });
    case 'cluster':
      return named('entity', { operator: line.value.operator });
    case 'model':
      return named('entity', { developer: line.value.developer });
    case 'installation':
      return [
        ...named('cluster', { cluster: line.value.cluster }),
        ...named('chip', { chip: line.value.chip }),
      ];
    case 'training':
      return [
        ...named('model', { model: line.value.model }),
        ...named('cluster', { cluster: line.value.cluster }),
        ...named('chip', { chip: line.value.chip }),
      ];
    case 'derivation':
      return named('model', { model: line.value.model, base: line.value.base });
    case 'syntheticData':
      return named('model', { model: line.value.model, generator: line.value.generator });
    case 'transfer':
      return [
        ...named('entity', { from: line.value.from, to: line.value.to }),
        ...named('chip', { chip: line.value.chip }),
        ...named('model', { model: line.value.model }),
      ];
  }
}

function named(
  kind: NodeKind,
  members: Readonly<Record<string, string | null>>,
): readonly LineReference[] {
  return Object.entries(members).flatMap(([member, key]) =>
    key === null ? [] : [{ member, kind, key }],
  );
}
