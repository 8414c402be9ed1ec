import type { GraphLine, NodeKind } from '../../ports/graph-line.ts';
import type { GraphWriter, WriteOutcome } from '../../ports/graph-store.ts';
import {
  EMPTY_GRAPH_SUM,
  contentHash,
  lineContent,
  parseSum,
  sumText,
  versionText,
  withLine,
  withoutLine,
} from '../../ports/graph-version.ts';
import type { GraphSum } from '../../ports/graph-version.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import { lendWriter } from '../lent-writer.ts';
import type { RunQuery } from './connection.ts';
import { sumIn } from './consistent-reading.ts';
import { readCypher } from './cypher-file.ts';
import { putDecision, removeDecision } from './decision-record.ts';
import { lineRow, putQueries } from './line-row.ts';
import type { LineRow, PutQuery, Row } from './line-row.ts';
import { columnsOf, createQuery } from './new-rows.ts';
import { numberParameter } from './parameter.ts';
import { textOf } from './property.ts';
import type { Properties } from './property.ts';
import { searchForm, searchWordWriter } from './search-words.ts';
import { placeOf, readHashes } from './stored-hashes.ts';

const beginWrite = readCypher('begin-write');
const keepSum = readCypher('keep-sum');
const knownNodes = readCypher('known-nodes');
const noteLoad = readCypher('note-load');
const endLoad = readCypher('end-load');
const linkMakers = readCypher('link-makers');

/** Waits until no other write is under way, and gives the graph's sum. */
export async function beginWriting(run: RunQuery): Promise<GraphSum> {
  const [row] = await run(beginWrite, {});
  const sum = sumIn(row);
  return sum === null ? EMPTY_GRAPH_SUM : parseSum(sum);
}

/** Does the work with a writer, and keeps the graph's sum in step with what it wrote. */
export async function withWriter<T>(
  run: RunQuery,
  sumBefore: GraphSum,
  work: (writer: GraphWriter) => Promise<T>,
): Promise<T> {
  let sum = sumBefore;
  const putWords = searchWordWriter();
  const result = await lendWriter(
    {
      known: (kind, keys) => known(run, kind, keys),
      put: async (lines) => {
        const put = await putLines(run, lines, sum);
        await putWords(
          run,
          lines.filter((_, at) => put.outcomes[at] !== 'unchanged'),
        );
        sum = put.sum;
        return put.outcomes;
      },
      decide: async (decision) => {
        const put = await putDecision(run, decision, sum);
        sum = put.sum;
        return put.outcome;
      },
      undecide: async (pair) => {
        const without = await removeDecision(run, pair, sum);
        sum = without ?? sum;
        return without !== null;
      },
      noteLoad: async (load, at) => {
        if (at === null) await run(endLoad, { load });
        else await run(noteLoad, { load, at: numberParameter(at) });
      },
    },
    work,
  );
  if (sum !== sumBefore) {
    await run(linkMakers, {});
    await run(keepSum, {
      sum: sumText(sum),
      version: versionText(sum),
      searchForm: numberParameter(searchForm),
    });
  }
  return result;
}

async function known(
  run: RunQuery,
  kind: NodeKind,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const nobody = { entity: [], chip: [], cluster: [], model: [] };
  const rows = await run(knownNodes, { ...nobody, [kind]: keys });
  return new Set(rows.map((row) => textOf(row, 'key')));
}

interface Put {
  readonly outcomes: readonly WriteOutcome[];
  readonly sum: GraphSum;
}

async function putLines(
  run: RunQuery,
  lines: readonly GraphLine[],
  sumBefore: GraphSum,
): Promise<Put> {
  const asked = lines.map((line) => ({
    line,
    identity: storedIdentity(line),
    hash: contentHash(lineContent(line)),
  }));
  const stored = await readHashes(run, asked);
  const hashes = new Map(stored);
  const changed = new Map<string, ChangedRow>();
  let sum = sumBefore;
  const outcomes = asked.map(({ line, identity, hash }): WriteOutcome => {
    const place = placeOf({ line, identity });
    const before = hashes.get(place);
    if (before === hash) return 'unchanged';
    sum = withLine(before === undefined ? sum : withoutLine(sum, before), hash);
    hashes.set(place, hash);
    changed.set(place, { ...lineRow(line, identity, hash), isNew: !stored.has(place) });
    return before === undefined ? 'added' : 'changed';
  });
  await writeRows(run, [...changed.values()]);
  return { outcomes, sum };
}

interface ChangedRow extends LineRow {
  readonly isNew: boolean;
}

/** 128 bits: no two facts share them by chance, and Neo4j keeps so short a text in the record itself. */
const identityDigits = 32;

/** A node is found by its key; a fact by a hash, since an index holds no text of any length. */
function storedIdentity(line: GraphLine): string {
  return 'key' in line.value
    ? line.value.key
    : contentHash(lineIdentity(line)).slice(0, identityDigits);
}

async function writeRows(run: RunQuery, rows: readonly ChangedRow[]): Promise<void> {
  const byQuery = Map.groupBy(rows, ({ query }) => query);
  for (const query of Object.keys(putQueries).filter(isPutQuery)) {
    const asked = byQuery.get(query) ?? [];
    const create = createQuery(query);
    const isCreated = ({ isNew }: ChangedRow): boolean => isNew && create !== null;
    const created = asked.filter(isCreated).map(({ row }) => row);
    const put = asked.filter((row) => !isCreated(row)).map(({ row }) => row);
    if (create !== null && created.length > 0) {
      refuseLost(query, created, await run(create, columnsOf(created)));
    }
    if (put.length > 0) refuseLost(query, put, await run(putQueries[query], { rows: put }));
  }
}

/** A row whose ends are not there matches nothing, and would be lost in silence. */
function refuseLost(query: PutQuery, asked: readonly Row[], put: readonly Properties[]): void {
  if (put.length === asked.length) return;
  const done = new Set(put.map((row) => textOf(row, 'identity')));
  const lost = asked.find(({ identity }) => !done.has(identity));
  throw new Error(
    `No node in the graph for an end of the ${query} line ${JSON.stringify(lost)}: put its own line before a line about it.`,
  );
}

function isPutQuery(name: string): name is PutQuery {
  return Object.hasOwn(putQueries, name);
}
