import { closureAcross } from '../../adapters/resolved/resolved-closure.ts';
import { resolvedStore } from '../../adapters/resolved/resolved-store.ts';
import { openSqliteGraphStore } from '../../adapters/sqlite/sqlite-graph-store.ts';
import { todayUtc } from '../../calendar.ts';
import type { IsoDate } from '../../domain/date.ts';
import { writtenLine } from '../../export/graph-file.ts';
import { sameEntities } from '../../domain/resolution/same-entities.ts';
import { isLei } from '../../lei.ts';
import { canonicalJson } from '../../ports/canonical-json.ts';
import type { ClosureAnswer, GraphStore } from '../../ports/graph-store.ts';
import { linesOfClosure } from '../../ports/lines-of.ts';
import { givenDate } from '../given-date.ts';
import { Misuse } from '../terminal.ts';
import { answersFor, answersFrom, loadPart } from './answers.ts';
import type { InvestigationContent } from './investigation-file.ts';

/** What is to be saved, as words of a command line. */
export interface SaveOptions {
  readonly name: string;
  readonly entity: readonly string[];
  readonly path?: readonly string[];
  readonly note?: readonly string[];
  readonly asOf?: string;
}

/**
 * Freezes entities, paths and notes with everything above them, and sees that this part alone gives the same answers.
 * `unresolved` has the lines as the sources have them; what is one by decision is answered as one.
 */
export async function frozen(
  unresolved: GraphStore,
  { name, entity, path = [], note = [], asOf: day }: SaveOptions,
): Promise<InvestigationContent> {
  const asOf = day === undefined ? todayUtc() : givenDate('--as-of', day);
  const paths = path.map((text) => text.split(',').map((key) => key.trim()));
  const named = [...entity, ...paths.flat()];
  const closure = await resolvedStore(unresolved).closure(
    named.map((text) => (isLei(text.toUpperCase()) ? { lei: text.toUpperCase() } : { key: text })),
  );
  const keys = named.map((text, at) => {
    const key = closure.keys[at] ?? null;
    if (key !== null) return key;
    throw new Misuse(`The graph has no entity ${JSON.stringify(text)}. Give keys or LEIs it has.`);
  });
  const keyOf = new Map(named.map((text, at) => [text, keys[at] ?? text]));
  const keyPaths = paths.map((one) => one.map((text) => keyOf.get(text) ?? text));
  for (const one of keyPaths) checkPath(one, closure);
  const entities = [...new Set(keys.slice(0, entity.length))];
  const content = {
    name,
    asOf,
    graphVersion: closure.version,
    entities,
    paths: keyPaths,
    notes: [...note],
    answers: answersFor(closure, entities, asOf),
    ...(await partAbove(unresolved, keys)),
  };
  await checkReopens(content, asOf);
  return content;
}

/** Everything above some entities and all that they are one with, line by line, and the decisions that these are one. */
async function partAbove(
  unresolved: GraphStore,
  keys: readonly string[],
): Promise<Pick<InvestigationContent, 'graph' | 'decisions'>> {
  const { decisions } = await unresolved.decisions();
  const found = await unresolved.closure(keys.map((key) => ({ key })));
  const whole = await closureAcross(unresolved, found, sameEntities(decisions));
  const among = decisions.flatMap(({ pair: [one, other], verdict, ...rest }) =>
    verdict === 'SAME' && whole.entities.has(one) && whole.entities.has(other)
      ? [{ pair: [one, other] as [string, string], verdict, ...rest }]
      : [],
  );
  return {
    graph: linesOfClosure(whole).map((line) => ({ ...writtenLine(line) })),
    ...(among.length > 0 && { decisions: among }),
  };
}

function checkPath(path: readonly string[], { interests }: ClosureAnswer): void {
  for (const [at, key] of path.slice(1).entries()) {
    const before = path[at];
    const isStep = interests.some(
      ({ owner, owned }) =>
        (owner === before && owned === key) || (owner === key && owned === before),
    );
    if (isStep) continue;
    throw new Misuse(
      `The path ${path.join(',')} has no interest between ${JSON.stringify(before)} and ${JSON.stringify(key)} on record. Name neighbours that the graph has an interest between.`,
    );
  }
}

async function checkReopens(content: InvestigationContent, asOf: IsoDate): Promise<void> {
  const alone = await openSqliteGraphStore();
  try {
    const { landed } = await loadPart(alone, content);
    const again = landed ? await answersFrom(resolvedStore(alone), content.entities, asOf) : null;
    if (canonicalJson(again) === canonicalJson(content.answers)) return;
    throw new Error(
      'The part of the graph above these entities does not give their answers by itself; nothing was saved.',
    );
  } finally {
    await alone.close();
  }
}
