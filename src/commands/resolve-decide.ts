import { todayUtc } from '../calendar.ts';
import type { EntityKey } from '../domain/ownership/closure.ts';
import { entityPair, isSameDecision } from '../domain/resolution/decision.ts';
import type { Decision, EntityPair } from '../domain/resolution/decision.ts';
import { contradicted, sameEntities } from '../domain/resolution/same-entities.ts';
import { openUnresolvedStore } from '../open-store.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { printable } from './printable.ts';
import { describeDecision } from './resolve-list.ts';
import { exitCodes } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { withGraph } from './with-graph.ts';

type Keys = readonly [EntityKey, EntityKey];

interface DecideRequest {
  readonly verdict: Decision['verdict'];
  readonly by?: string;
  readonly note?: string;
  readonly json?: boolean;
}

/** Keeps a person's decision on two entities, unless something speaks against it. */
export async function decide(
  terminal: Terminal,
  keys: Keys,
  { verdict, by, note, json = false }: DecideRequest,
): Promise<ExitCode> {
  const decision: Decision = {
    pair: entityPair(...keys),
    verdict,
    decidedOn: todayUtc(),
    decidedBy: by ?? null,
    note: note ?? null,
  };
  const refused = await withGraph(
    terminal,
    async (store) => {
      const { decisions } = await store.decisions();
      // Said once more, a decision stays as it was first said.
      if (decisions.some((earlier) => isSameDecision(earlier, decision))) return null;
      const problem = await problemWith(decision, decisions, store);
      if (problem === null) await store.write((writer) => writer.decide(decision));
      return problem;
    },
    openUnresolvedStore,
  );
  return tell(terminal, json, { decision, refused }, `${describeDecision(decision)}.`);
}

/** Takes a person's decision on two entities back. */
export async function undecide(terminal: Terminal, keys: Keys, json: boolean): Promise<ExitCode> {
  const pair = entityPair(...keys);
  const { wasThere, stillOne } = await withGraph(
    terminal,
    async (store) => {
      const found = await store.write((writer) => writer.undecide(pair));
      const { decisions } = await store.decisions();
      const { standFor } = sameEntities(decisions);
      return { wasThere: found, stillOne: standFor(pair[0]) === standFor(pair[1]) };
    },
    openUnresolvedStore,
  );
  const names = pair.join(' and ');
  const refused = wasThere
    ? null
    : `Nothing is decided of ${names}: see resolve list --decided for what is.`;
  const left = stillOne
    ? ' They are still one by other decisions: see resolve list --decided for those.'
    : '';
  return tell(
    terminal,
    json,
    { pair, refused, stillOne },
    `Nothing is decided any more of ${names}.${left}`,
  );
}

/** Why a decision is not kept; null where nothing speaks against it. */
async function problemWith(
  decision: Decision,
  decisions: readonly Decision[],
  store: GraphStore,
): Promise<string | null> {
  const [one, other] = decision.pair;
  if (one === other) return `${one} is one entity: give the keys of two.`;
  const { keys, interests } = await store.closure([{ key: one }, { key: other }]);
  const unknown = decision.pair.find((_, at) => keys[at] === null);
  if (unknown !== undefined) {
    return `The graph has no entity with the key ${JSON.stringify(unknown)}. Look for it with entities(search: …).`;
  }
  const held = interests.find(
    ({ owner, owned }) =>
      owner !== owned && decision.pair.includes(owner) && decision.pair.includes(owned),
  );
  if (held !== undefined && decision.verdict === 'SAME') {
    const source = held.source?.name ?? 'a source without a name';
    return `${held.owner} holds an interest in ${held.owned}, by ${source}: they are two.`;
  }
  const earlier = contradicted(decision, decisions);
  return earlier === null
    ? null
    : `It was decided that ${describeDecision(earlier)}. Take that back first: resolve undo ${earlier.pair.join(' ')}.`;
}

interface Told {
  readonly refused: string | null;
  readonly decision?: Decision;
  readonly pair?: EntityPair;
  /** Whether the two are one by decisions on others, after one was taken back. */
  readonly stillOne?: boolean;
}

function tell(terminal: Terminal, json: boolean, told: Told, done: string): ExitCode {
  if (json) terminal.write(`${JSON.stringify(told)}\n`);
  else if (told.refused === null) terminal.write(`${printable(done)}\n`);
  else terminal.writeError(`${printable(told.refused)}\n`);
  return told.refused === null ? exitCodes.done : exitCodes.refused;
}
