import type { IsoDate, Period } from '../date.ts';
import type { Finding } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import { distinctSources } from '../ownership/interest-statements.ts';
import type { Fact } from '../source.ts';
import { isUnitedStates } from '../united-states.ts';
import { classifyChip } from './chip.ts';
import type { ChipEntry } from './chip-entry.ts';
import { graphChipFacts } from './chip-facts.ts';
import type { Chip, Cluster, Installation, ItemGraph, Training } from './item-graph.ts';
import type { ModelEntry } from './model-entry.ts';
import { listText, numberText } from './number-text.ts';

/** A chip that a model was trained on, and the cluster that it stood in where that is known. */
export interface TrainingCompute {
  readonly cluster: Cluster | null;
  readonly chip: Chip;
  readonly quantity: number | null;
  /** The line that has the chip in the cluster; null where the training names the chip itself. */
  readonly installation: Installation | null;
}

/** The chips that a model was trained on up to a day: those of its training lines, and those that stood in its clusters then. */
export function trainedOn(
  graph: ItemGraph,
  models: ReadonlySet<string>,
  asOf: IsoDate,
): readonly TrainingCompute[] {
  return trainingsOf(graph, models, asOf).flatMap((training) => computeOf(graph, training));
}

/** Whether weights are subject to the regulations by where and on what they were trained, and why. */
export interface TrainingReach {
  readonly subjectToEar: Knowledge;
  readonly finding: Finding;
}

/**
 * Weights made abroad are subject to the regulations where a cluster that trained them, at any stage, holds controlled
 * chips that are subject to them. Weights made in the United States are of its origin, on whatever chips. Where nothing
 * says so, an origin in the United States is not presumed.
 */
export function trainingReach(
  graph: ItemGraph,
  models: ReadonlySet<string>,
  asOf: IsoDate,
  chipEntry: ChipEntry,
  modelEntry: ModelEntry,
): TrainingReach {
  const trainings = trainingsOf(graph, models, asOf);
  const judged = trainings.map((training) => judgement(graph, training, chipEntry));
  const subjectToEar = joined(judged.map(({ subject }) => subject));
  const decisive = judged.filter(({ subject }) => subject === subjectToEar);
  const reasons = [...new Set(decisive.map(({ reason }) => reason))];
  return {
    subjectToEar,
    finding: {
      step: 'classification:training',
      statement: `${reachText[subjectToEar]}${reasons.length === 0 ? ': no source says on what the model was trained' : `: ${listText(reasons)}`}.`,
      facts: decisive.flatMap(({ facts }) => facts),
      // That section speaks of weights made abroad alone.
      citations:
        decisive.some(({ ofUnitedStates }) => !ofUnitedStates) || decisive.length === 0
          ? [modelEntry.citations.subjectToEar]
          : [],
    },
  };
}

const reachText: Readonly<Record<Knowledge, string>> = {
  YES: 'The weights are subject to the EAR',
  NO: 'The weights are not subject to the EAR through their training, no US origin being presumed',
  UNKNOWN: 'Whether the weights are subject to the EAR through their training is not known',
};

interface Judgement {
  readonly subject: Knowledge;
  readonly ofUnitedStates: boolean;
  readonly reason: string;
  readonly facts: readonly Fact[];
}

function judgement(graph: ItemGraph, training: Training, entry: ChipEntry): Judgement {
  const cluster = clusterOf(graph, training);
  const place = cluster?.name ?? 'the training';
  const compute = computeOf(graph, training);
  const sources = distinctSources([training.source, cluster?.source ?? null]);
  const trainedThere: readonly Fact[] =
    cluster === null && sources.length === 0
      ? []
      : [{ name: 'item.trainedOn', value: place, sources }];
  const facts = [...trainedThere, ...compute.map(chipFact)];
  if (cluster !== null && cluster.country !== null && isUnitedStates(cluster.country)) {
    return {
      subject: 'YES',
      ofUnitedStates: true,
      reason: `${place} is in the United States, and weights trained there are read here as being of US origin (our reading)`,
      facts: trainedThere,
    };
  }
  const chips = compute.map(({ chip }) => chip);
  if (chips.length === 0) {
    const reason = `no source says which chips ${place} holds`;
    return { subject: 'UNKNOWN', ofUnitedStates: false, reason, facts };
  }
  const controlled = chips.map((chip) => isControlledAndSubject(chip, entry));
  const subject = joined(controlled);
  const decisive = chips.filter((_, index) => controlled[index] === subject);
  const names = listText([...new Set(decisive.map(({ name }) => name))]);
  const standing = decisive.every(({ subjectToEar }) => subjectToEar === true)
    ? 'on record as subject to the EAR'
    : `presumed to be subject to the EAR (${entry.citations.subjectToEar.reference})`;
  const reason = {
    YES: `${place} ran on ${names}, controlled and ${standing}`,
    NO: `${place} ran on ${names}, which is not both controlled and subject to the EAR`,
    UNKNOWN: `${place} ran on ${names}, of which it is not known whether it is controlled`,
  }[subject];
  return { subject, ofUnitedStates: false, reason, facts };
}

/** That a chip stood there, by the line that says so and by what describes the chip. */
function chipFact({ chip, quantity, installation }: TrainingCompute): Fact {
  return {
    name: 'item.trainedOn.chip',
    value: quantity === null ? chip.name : `${numberText(quantity)} ${chip.name}`,
    sources: distinctSources([installation?.source ?? null, chip.source]),
  };
}

function isControlledAndSubject(chip: Chip, entry: ChipEntry): Knowledge {
  if (chip.subjectToEar === false) return 'NO';
  const { worlds } = classifyChip(graphChipFacts(chip), entry);
  const inside = worlds.map(({ eccn, conflict }) => (conflict === null ? eccn !== null : null));
  if (inside.every((one) => one === true)) return 'YES';
  return inside.every((one) => one === false) ? 'NO' : 'UNKNOWN';
}

function joined(all: readonly Knowledge[]): Knowledge {
  if (all.includes('YES')) return 'YES';
  return all.length === 0 || all.includes('UNKNOWN') ? 'UNKNOWN' : 'NO';
}

function trainingsOf(
  graph: ItemGraph,
  models: ReadonlySet<string>,
  asOf: IsoDate,
): readonly Training[] {
  return graph.trainings.filter(
    ({ model, from }) => models.has(model) && (from === null || from <= asOf),
  );
}

function computeOf(graph: ItemGraph, training: Training): readonly TrainingCompute[] {
  const direct = training.chip === null ? undefined : graph.chips.get(training.chip);
  if (direct !== undefined) {
    return [{ cluster: null, chip: direct, quantity: training.quantity, installation: null }];
  }
  const cluster = clusterOf(graph, training);
  if (cluster === null) return [];
  const installed = graph.installations.filter(
    (installation) => installation.cluster === cluster.key && overlap(installation, training),
  );
  const [, second] = installed;
  return installed.flatMap((installation) => {
    const chip = graph.chips.get(installation.chip);
    if (chip === undefined) return [];
    const { quantity } = installation;
    // The training's own quantity can only be said of one chip.
    const used = second === undefined ? (training.quantity ?? quantity) : quantity;
    return [{ cluster, chip, quantity: used, installation }];
  });
}

/** The cluster that a model was trained on; null where the line names none, or none that is on record. */
export function clusterOf(graph: ItemGraph, { cluster }: Training): Cluster | null {
  return cluster === null ? null : (graph.clusters.get(cluster) ?? null);
}

function overlap(left: Period, right: Period): boolean {
  return beginsBeforeTheEndOf(left, right) && beginsBeforeTheEndOf(right, left);
}

function beginsBeforeTheEndOf(one: Period, other: Period): boolean {
  return one.from === null || other.to === null || one.from < other.to;
}
