import type { GraphLine, NodeKind } from '../../ports/graph-line.ts';

/** A node as a line names it. */
export interface NodeReference {
  readonly kind: NodeKind;
  readonly key: string;
}

/** What a line says something about, and what that comes from. */
export interface LineEnds {
  readonly subject: NodeReference | null;
  readonly object: NodeReference | null;
}

/** Every question goes up from a subject to its objects; a transfer lies on no such way. */
export function lineEnds(line: GraphLine): LineEnds {
  switch (line.type) {
    case 'entity':
    case 'chip':
    case 'cluster':
    case 'model':
      return { subject: { kind: line.type, key: line.value.key }, object: null };
    case 'headquarters':
    case 'location':
    case 'ownerStatement':
    case 'listing':
    case 'authorization':
      return { subject: { kind: 'entity', key: line.value.entity }, object: null };
    case 'ownership':
      return {
        subject: { kind: 'entity', key: line.value.owned },
        object: { kind: 'entity', key: line.value.owner },
      };
    case 'installation':
      return {
        subject: { kind: 'cluster', key: line.value.cluster },
        object: { kind: 'chip', key: line.value.chip },
      };
    case 'training':
      return {
        subject: { kind: 'model', key: line.value.model },
        object: trainedOn(line.value),
      };
    case 'derivation':
      return {
        subject: { kind: 'model', key: line.value.model },
        object: { kind: 'model', key: line.value.base },
      };
    case 'syntheticData':
      return {
        subject: { kind: 'model', key: line.value.model },
        object: { kind: 'model', key: line.value.generator },
      };
    case 'transfer':
      return { subject: null, object: null };
  }
}

function trainedOn(training: {
  readonly cluster: string | null;
  readonly chip: string | null;
}): NodeReference | null {
  if (training.cluster !== null) return { kind: 'cluster', key: training.cluster };
  return training.chip === null ? null : { kind: 'chip', key: training.chip };
}
