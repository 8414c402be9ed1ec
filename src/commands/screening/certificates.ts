import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { RuleSets } from '../../domain/determination/rule-set.ts';
import { parseGlobalId } from '../../graphql/global-id.ts';
import { packedQuestion } from '../../graphql/question/determination-id.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { ask } from '../ask.ts';
import { certificateOf, certificateText } from '../certificate.ts';
import { orMisuse } from '../terminal.ts';
import type { ScreenedRow } from './screened-row.ts';
import { graphChanged } from './graph-changed.ts';

/** Writes the certificate of each answer as `determine --certificate` does, `line-<number>.json`, and names it in its row. */
export function certificateWriter(
  folder: string,
  store: GraphStore,
  ruleSets: RuleSets,
  schema: GraphQLSchema,
): (rows: readonly ScreenedRow[]) => Promise<readonly ScreenedRow[]> {
  written(folder, () => {
    mkdirSync(folder, { recursive: true });
  });
  const certified = async (row: ScreenedRow): Promise<ScreenedRow> => {
    if (row.determinationId === null) return row;
    const question = packedQuestion(parseGlobalId(row.determinationId)?.key ?? '');
    if (question === null) throw new Error('The answer has no question in its id.');
    const answered = await ask(store, ruleSets, JSON.parse(question), schema);
    if (answered.id !== row.determinationId) throw graphChanged(' with --restart');
    const certificate = `line-${row.line}.json`;
    written(folder, () => {
      writeFileSync(join(folder, certificate), certificateText(certificateOf(answered, ruleSets)));
    });
    return { ...row, certificate };
  };
  return async (rows) => {
    const done: ScreenedRow[] = [];
    for (const row of rows) done.push(await certified(row));
    return done;
  };
}

function written(folder: string, write: () => void): void {
  orMisuse(
    write,
    (reason) =>
      `${folder}: certificates cannot be written (${reason}). Name a folder that this user may write to with --certificates.`,
  );
}
