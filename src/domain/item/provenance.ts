import type { IsoDate } from '../date.ts';
import type { Finding } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import type { ChipEntry } from './chip-entry.ts';
import { countedOperations } from './counted.ts';
import { graphModelFacts } from './graph-model.ts';
import type { Derivation, ItemGraph, OperationsRange, SyntheticData } from './item-graph.ts';
import type { ModelEntry } from './model-entry.ts';
import { modelFindings } from './model-findings.ts';
import { asRange } from './operations.ts';
import { trainedOn } from './training-cluster.ts';
import type { TrainingCompute } from './training-cluster.ts';

/** What a model of the graph was trained on and comes from. */
export interface TrainingProvenance {
  /** Operations that count towards the threshold, each once; null where nothing limits them. */
  readonly operations: OperationsRange | null;
  readonly trainedOn: readonly TrainingCompute[];
  /** The model's own lines; what its bases come from is theirs. */
  readonly derivedFrom: readonly Derivation[];
  readonly syntheticData: readonly SyntheticData[];
  readonly subjectToEar: Knowledge;
  readonly findings: readonly Finding[];
}

/** The provenance of a model on a day, counted and judged by the entries given. Throws where the graph has no such model. */
export function modelProvenance(
  graph: ItemGraph,
  key: string,
  asOf: IsoDate,
  chipEntry: ChipEntry,
  modelEntry: ModelEntry,
): TrainingProvenance {
  const facts = graphModelFacts(graph, key, asOf, { chip: chipEntry, model: modelEntry });
  const counted = countedOperations(facts);
  return {
    operations: asRange(counted.total),
    trainedOn: trainedOn(graph, new Set([key]), asOf),
    derivedFrom: graph.derivations.filter(({ model }) => model === key),
    syntheticData: graph.syntheticData.filter(({ model }) => model === key),
    subjectToEar: facts.trainedOnControlledChips,
    findings: modelFindings(modelEntry, facts, counted),
  };
}
