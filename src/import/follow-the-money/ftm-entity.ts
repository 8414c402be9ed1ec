import { z } from 'zod';
import { datasetName } from '../../export/follow-the-money/vocabulary.ts';

/** An entity of FollowTheMoney, as a line has it: every property is a list of texts. */
export const ftmEntity = z
  .looseObject({
    id: z.string().min(1),
    schema: z.string().min(1),
    caption: z.string().nullish(),
    properties: z.record(z.string(), z.array(z.string())),
    datasets: z.array(z.string()).default([]),
    last_change: z.string().nullish(),
    last_seen: z.string().nullish(),
  })
  .transform((value): FtmEntity => {
    const all = (name: string): readonly string[] =>
      (value.properties[name] ?? []).filter((each) => each.trim() !== '');
    return {
      id: value.id,
      written: value,
      schema: value.schema,
      caption: value.caption ?? null,
      datasets: value.datasets,
      isOwn: value.datasets.length === 1 && value.datasets[0] === datasetName,
      changed: value.last_change ?? value.last_seen ?? null,
      all,
      first: (name) => all(name)[0] ?? null,
    };
  });

export interface FtmEntity {
  readonly id: string;
  /** As the line has it. */
  readonly written: unknown;
  readonly schema: string;
  readonly caption: string | null;
  readonly datasets: readonly string[];
  /** Whether this service wrote it. */
  readonly isOwn: boolean;
  /** When it was changed or seen last, as a time stamp. */
  readonly changed: string | null;
  readonly all: (property: string) => readonly string[];
  readonly first: (property: string) => string | null;
}
