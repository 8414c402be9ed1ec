import { todayUtc } from '../../../calendar.ts';
import type { IsoDate } from '../../../domain/date.ts';
import type { RuleSets } from '../../../domain/determination/rule-set.ts';
import type { Snapshot } from '../../../domain/whole-graph/snapshot.ts';
import { ruleThatCarriesDown } from '../../../graphql/restrictions.ts';
import type { GraphStore } from '../../../ports/graph-store.ts';
import { givenDate } from '../../given-date.ts';
import { linesReadLine } from '../../progress-bar.ts';
import { readSnapshotFile } from '../../snapshot-file.ts';
import { Misuse, exitCodes } from '../../terminal.ts';
import type { ExitCode, Terminal } from '../../terminal.ts';
import { withGraph } from '../../with-graph.ts';
import { identityColumns } from '../party-row.ts';
import { readParties, tellUnread } from '../read-parties.ts';
import { tellRefused } from '../tell-refused.ts';
import { ownershipFiles } from './ownership-files.ts';
import { ownershipInWords, ownershipSummary } from './ownership-summary.ts';
import type { OwnershipSummary } from './ownership-summary.ts';
import { screenOwners } from './screen-owners.ts';

interface OwnershipRequest {
  readonly parties: string;
  readonly asOf: string | undefined;
  readonly out: readonly string[];
  /** A file that the snapshot command wrote; null: the graph is read. */
  readonly snapshotFile: string | null;
  readonly json: boolean;
  readonly terminal: Terminal;
}

/** Screens a file of parties for ownership alone, and writes the results. */
export async function runOwnership({
  parties,
  asOf: day,
  out,
  snapshotFile,
  json,
  terminal,
}: OwnershipRequest): Promise<ExitCode> {
  const asOf = day === undefined ? todayUtc() : givenDate('--as-of', day);
  ownershipFiles.check([parties, ...(snapshotFile === null ? [] : [snapshotFile])], out);
  const { rows: read, unread } = await readParties(parties, identityColumns);
  tellUnread(parties, unread, terminal);
  return withGraph(terminal, async (store, ruleSets) => {
    const snapshot = snapshotFile === null ? null : await currentSnapshot(snapshotFile, store);
    const progress = terminal.isInteractive && !json ? linesReadLine() : null;
    const onProgress = progress?.show ?? (() => {});
    const asked = { rows: read, asOf, ruleSets, snapshot, onProgress };
    const { rows, version } = await screenOwners(store, asked).finally(() => progress?.end());
    const summary = ownershipSummary(rows, {
      asOf,
      graphVersion: version,
      snapshot: snapshotFile,
      ...rulesInWords(ruleSets, asOf),
    });
    const files = await ownershipFiles.write(out, { rows, summary });
    tellRefused(rows, terminal);
    terminal.write(
      json ? `${JSON.stringify({ ...summary, files })}\n` : ownershipInWords(summary, files),
    );
    return rows.some(({ match }) => match === 'REFUSED') ? exitCodes.refused : exitCodes.done;
  });
}

/** A snapshot of an earlier state of the graph would answer for that. */
async function currentSnapshot(file: string, store: GraphStore): Promise<Snapshot> {
  const snapshot = await readSnapshotFile(file);
  const version = await store.version();
  if (snapshot.version === version) return snapshot;
  throw new Misuse(
    `${file} is of another state of the graph (version ${snapshot.version}; the graph has ${version}). Build it again with "npm run cli -- snapshot --out ${file}", or leave out --snapshot.`,
  );
}

/** By which rules tiers and restrictions are answered, in words: what is not verified of them is said there. */
function rulesInWords(
  ruleSets: RuleSets,
  asOf: IsoDate,
): Pick<OwnershipSummary, 'ruleSet' | 'carryingRule'> {
  const ruleSet = ruleSets.inForce(asOf, 'CODIFIED');
  return {
    ruleSet: ruleSet && `${ruleSet.id}, ${ruleSet.title}`,
    carryingRule: (ruleSet && ruleThatCarriesDown(ruleSet)?.words) ?? null,
  };
}
