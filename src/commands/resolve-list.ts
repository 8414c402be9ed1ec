import { entityPair } from '../domain/resolution/decision.ts';
import type { Decision, EntityPair } from '../domain/resolution/decision.ts';
import type { Candidate, MatchFeatures } from '../domain/resolution/propose.ts';
import { proposalsAmong } from '../domain/resolution/proposals.ts';
import type { PairProposal } from '../domain/resolution/proposals.ts';
import { openUnresolvedStore } from '../open-store.ts';
import type { EntityLine } from '../ports/graph-line.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { latinWord } from '../ports/latin-text.ts';
import { printable } from './printable.ts';
import { exitCodes } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { withGraph } from './with-graph.ts';

interface ListRequest {
  readonly least: number;
  readonly first: number;
  readonly json: boolean;
}

/** Writes the pairs of entities that may be one. */
export async function listProposals(
  terminal: Terminal,
  { least, first, json }: ListRequest,
): Promise<ExitCode> {
  const { proposals, ...rest } = await withGraph(
    terminal,
    async (store) => {
      const { decisions } = await store.decisions();
      const found = proposalsAmong(await candidatesIn(store), decisions, latinWord, least);
      return { ...found, proposals: await withoutOwners(store, found.proposals) };
    },
    openUnresolvedStore,
  );
  const shown = proposals.slice(0, first);
  terminal.write(
    json
      ? `${JSON.stringify({ proposals: shown, total: proposals.length, ...rest })}\n`
      : lines([
          ...shown.map(describeProposal),
          `${shown.length} of ${proposals.length} proposals, from ${rest.compared} pairs compared.` +
            (rest.skipped === 0
              ? ''
              : ` ${rest.skipped} groups with one word in common were too large to compare each with each.`),
        ]),
  );
  return exitCodes.done;
}

/** Writes what has been decided. */
export async function listDecisions(terminal: Terminal, json: boolean): Promise<ExitCode> {
  const { decisions } = await withGraph(
    terminal,
    (store) => store.decisions(),
    openUnresolvedStore,
  );
  terminal.write(
    json
      ? `${JSON.stringify({ decisions })}\n`
      : lines([...decisions.map(describeDecision), `${decisions.length} decisions.`]),
  );
  return exitCodes.done;
}

async function candidatesIn(store: GraphStore): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  await store.scanEntities((found) => {
    for (const line of found) if (line.type === 'entity') candidates.push(candidate(line.value));
  });
  return candidates;
}

function textOf(pair: EntityPair): string {
  return JSON.stringify(pair);
}

/** The proposals but for those of which one holds an interest in the other: those are two, and are not accepted. */
async function withoutOwners(
  store: GraphStore,
  proposals: readonly PairProposal[],
): Promise<readonly PairProposal[]> {
  if (proposals.length === 0) return proposals;
  const left = new Map(proposals.map((proposal) => [textOf(proposal.pair), proposal]));
  await store.scanEntities((lines) => {
    for (const line of lines) {
      if (line.type === 'ownership')
        left.delete(textOf(entityPair(line.value.owner, line.value.owned)));
    }
  });
  return [...left.values()];
}

function candidate(entity: EntityLine): Candidate {
  const { key, name, aliases, identifiers, kind, jurisdiction } = entity;
  return { key, names: [name, ...aliases], identifiers, kind, jurisdiction };
}

export function describeDecision(decision: Decision): string {
  const { pair, verdict, decidedOn, decidedBy, note } = decision;
  const words = verdict === 'SAME' ? 'is the same as' : 'is not';
  return `${pair[0]} ${words} ${pair[1]} (${decidedOn}${decidedBy === null ? '' : `, ${decidedBy}`}${note === null ? '' : `: ${note}`})`;
}

function describeProposal({ pair, score, features, isExact }: PairProposal): string {
  return `${score.toFixed(2)}  ${pair[0]}  ${pair[1]}  ${isExact ? 'exact, ' : ''}${describeFeatures(features)}`;
}

function describeFeatures(features: MatchFeatures): string {
  const { identifiers, name, names, legalForm, jurisdiction, kind } = features;
  return [
    ...(identifiers.agrees === null
      ? []
      : [`same ${identifiers.agrees.scheme} ${identifiers.agrees.value}`]),
    ...(identifiers.contradicts === null ? [] : [`another ${identifiers.contradicts}`]),
    `names ${name.toFixed(2)}${names === null ? '' : ` (${names.map((text) => JSON.stringify(text)).join(', ')})`}`,
    `legal form ${legalForm.toLowerCase()}`,
    `country ${jurisdiction.toLowerCase()}`,
    `kind ${kind.toLowerCase()}`,
  ].join('; ');
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${printable(text)}\n`).join('');
}
