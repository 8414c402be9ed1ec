import type { IsoDate } from '../date.ts';
import { holdsOn } from '../date.ts';
import { classifyChip } from '../item/chip.ts';
import type { ChipEntry } from '../item/chip-entry.ts';
import { graphChipFacts } from '../item/chip-facts.ts';
import type { Decimal } from '../item/decimal.ts';
import { decimal, multiply } from '../item/decimal.ts';
import type { Chip, Cluster, Installation } from '../item/item-graph.ts';
import type { Source } from '../source.ts';
import type { Belongs } from './by-group.ts';
import type { ItemWorld } from './classification.ts';
import type { Place } from './situation.ts';

/** Clusters on record with what stands in them. */
export interface RecordedClusters {
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly installations: readonly Installation[];
  readonly chips: ReadonlyMap<string, Chip>;
}

/** Chips of one kind that stand in a cluster on a day. */
export interface InstalledChips {
  readonly cluster: Cluster;
  readonly chip: Chip;
  readonly quantity: number | null;
  /** Quantity times the chip's TPP, exactly; null where either is not on record. */
  readonly tpp: Decimal | null;
  /** The classes that the chip can be of by the entry in force. */
  readonly classes: readonly ItemWorld['chipClass'][];
  readonly sources: readonly Source[];
}

/** Chips that stand in a cluster of somebody of a party's group, or of somebody who may be of it. */
export interface GroupInstalled extends InstalledChips {
  readonly belongs: Belongs;
  /** Where the cluster stands; null where that is not on record. */
  readonly place: Place | null;
}

/** What stands in the clusters on a day. */
export function installedOn(
  { clusters, installations, chips }: RecordedClusters,
  entry: ChipEntry,
  asOf: IsoDate,
): readonly InstalledChips[] {
  const standing = installations.filter((one) => holdsOn(one, asOf));
  const kinds = Map.groupBy(standing, ({ cluster, chip }) => JSON.stringify([cluster, chip]));
  return [...kinds.values()].flatMap((lines) => {
    const installation = lines.reduce(later);
    const cluster = clusters.get(installation.cluster);
    const chip = chips.get(installation.chip);
    if (cluster === undefined || chip === undefined || !holdsOn(cluster, asOf)) return [];
    const found = classifyChip(graphChipFacts(chip), entry);
    const each = found.totalProcessingPerformance;
    const { quantity, source } = installation;
    return [
      {
        cluster,
        chip,
        quantity,
        tpp: each === null || quantity === null ? null : multiply(decimal(each), decimal(quantity)),
        classes: [...new Set(found.worlds.map(({ chipClass }) => chipClass))],
        sources: eachOnce([source, cluster.source, chip.source].filter((one) => one !== null)),
      },
    ];
  });
}

/**
 * Two lines that both hold may be a batch and a further one, or a count and a later one of the same chips: the later
 * alone is the least that stands there.
 */
function later(left: Installation, right: Installation): Installation {
  return (right.from ?? '') > (left.from ?? '') ? right : left;
}

function eachOnce(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((one) => [JSON.stringify(one), one])).values()];
}
