import type { IsoDate } from '../../domain/date.ts';
import type { ServiceTraining } from '../../domain/determination/question.ts';
import { trainedElsewhere } from '../../domain/item/trained-elsewhere.ts';
import { ultimateParents } from '../../domain/ownership/ultimate-parents.ts';
import type { FoundEntity, FoundItem, Loaders } from '../loaders.ts';

export interface TrainingRead {
  readonly training: readonly ServiceTraining[];
  /** What was read of the operators. */
  readonly read: readonly (FoundEntity | null)[];
}

/** Training of a model of the graph on clusters of companies outside its developer's group, where the developer takes part. */
export async function serviceTraining(
  item: FoundItem | null,
  parties: readonly (FoundEntity | null)[],
  asOf: IsoDate,
  loaders: Loaders,
): Promise<TrainingRead> {
  const found = item === null ? null : trainedElsewhere(item.items, item.key, asOf);
  const developer = parties.find((party) => party !== null && party.key === found?.developer);
  if (found === null || !developer) return { training: [], read: [] };
  const own = topsOf(developer, asOf);
  const operators = await Promise.all(
    found.clusters.map(({ operator }) => loaders.entity({ key: operator })),
  );
  const training = found.clusters.flatMap((cluster, index): readonly ServiceTraining[] => {
    const operator = operators[index] ?? null;
    if (operator === null || topsOf(operator, asOf).some((top) => own.includes(top))) return [];
    const name = operator.reading.closure.entities.get(operator.key)?.name ?? operator.key;
    const sources = cluster.source === null ? [] : [cluster.source];
    return [{ developer: found.developer, cluster: cluster.name, operator: name, sources }];
  });
  return { training, read: operators };
}

function topsOf({ key, reading }: FoundEntity, asOf: IsoDate): readonly string[] {
  return ultimateParents(reading.closure, key, asOf).parents.map(({ entity }) => entity);
}
