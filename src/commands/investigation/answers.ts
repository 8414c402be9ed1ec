import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IsoDate } from '../../domain/date.ts';
import type { Closure } from '../../domain/ownership/closure.ts';
import { ultimateParents } from '../../domain/ownership/ultimate-parents.ts';
import { loadGraph } from '../../import/graph-file/load.ts';
import type { LoadReport } from '../../import/graph-file/load-report.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import type { Investigation } from './investigation-file.ts';

type Answers = Investigation['answers'];

/** Who is at the top of each entity on a date. */
export function answersFor(closure: Closure, keys: readonly string[], asOf: IsoDate): Answers {
  const nameOf = (key: string): string => closure.entities.get(key)?.name ?? key;
  return keys.map((entity) => ({
    entity,
    name: nameOf(entity),
    ultimateParents: ultimateParents(closure, entity, asOf).parents.map((parent) => ({
      entity: parent.entity,
      name: nameOf(parent.entity),
      headquarters: parent.headquarters,
      basis: parent.basis,
      certainty: parent.certainty,
    })),
  }));
}

/** The same from a store; an entity that it does not have has no answer. */
export async function answersFrom(
  store: GraphStore,
  entities: readonly string[],
  asOf: IsoDate,
): Promise<Answers> {
  const closure = await store.closure(entities.map((key) => ({ key })));
  return answersFor(
    closure,
    closure.keys.flatMap((key) => key ?? []),
    asOf,
  );
}

/** Loads the part of the graph in an investigation, all of it or nothing, and which of its entities are one. */
export async function loadPart(
  store: GraphStore,
  { graph, decisions = [] }: Pick<Investigation, 'graph' | 'decisions'>,
): Promise<LoadReport> {
  const folder = await mkdtemp(join(tmpdir(), 'headwater-investigation-'));
  try {
    const file = join(folder, 'graph.jsonl');
    await writeFile(file, graph.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const report = await loadGraph({ store, paths: [file], strict: true });
    if (report.landed && decisions.length > 0) {
      await store.write(async (writer) => {
        for (const decision of decisions) await writer.decide(decision);
      });
    }
    return report;
  } finally {
    await rm(folder, { recursive: true });
  }
}
