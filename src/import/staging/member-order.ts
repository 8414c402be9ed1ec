import type { GraphLine, LineTypes } from '../../ports/graph-line.ts';
import { isDated } from './dated-line.ts';
import type { DatedLine } from './dated-line.ts';

type InOrder = GraphLine & { readonly type: 'entity' | DatedLine['type'] };

const end = ['from', 'to', 'source'] as const;

/** The members of values in the order in which their check gives them. */
const members = {
  entity: ['key', 'name', 'kind', 'aliases', 'identifiers', 'jurisdiction', ...end],
  headquarters: ['entity', 'country', ...end],
  location: ['entity', 'country', ...end],
  ownership: ['owner', 'owned', 'share', ...end, 'kind'],
  ownerStatement: ['entity', 'statement', ...end],
  listing: ['entity', 'list', 'programs', 'licenseRequirement', 'reviewPolicy', ...end],
  authorization: ['entity', 'kind', 'country', 'limitTpp', ...end],
} as const satisfies { readonly [T in InOrder['type']]: readonly (keyof LineTypes[T])[] };

const membersOfSource = ['name', 'url', 'statedOn', 'retrievedOn', 'statementId', 'words'];

/**
 * A line that comes back from a store as its check gave it: the same, but its text has to be the same too. Lines that are of no
 * entity come back as they were.
 */
export function inOrderOfCheck(line: GraphLine): GraphLine {
  if (line.type !== 'entity' && !isDated(line)) return line;
  const { source } = line.value;
  const value = ordered(line.value, members[line.type]);
  return {
    type: line.type,
    value: { ...value, source: source === null ? null : ordered(source, membersOfSource) },
  } as GraphLine;
}

function ordered(value: object, names: readonly string[]): object {
  const members = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    names.flatMap((name) => (members.has(name) ? [[name, members.get(name)]] : [])),
  );
}
