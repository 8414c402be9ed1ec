import type { Derivation, ItemGraph, SyntheticData } from '../domain/item/item-graph.ts';
import type { TrainingProvenance } from '../domain/item/provenance.ts';
import type { TrainingCompute } from '../domain/item/training-cluster.ts';
import type { Dated } from './nodes.ts';

export interface ProvenanceNode extends Dated {
  readonly provenance: TrainingProvenance;
  readonly items: ItemGraph;
}

export interface TrainingComputeNode extends Dated {
  readonly compute: TrainingCompute;
}

export interface DerivationNode extends Dated {
  readonly derivation: Derivation;
  readonly items: ItemGraph;
}

export interface SyntheticDataNode extends Dated {
  readonly syntheticData: SyntheticData;
  readonly items: ItemGraph;
}
