import { entityKinds } from '../../domain/ownership/closure.ts';
import { canonicalValue } from '../../ports/canonical-line.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import { addLine, wholeEntity } from '../../ports/line-groups.ts';
import type { LineGroups } from '../../ports/line-groups.ts';
import { textOf } from './rows.ts';
import type { Row } from './rows.ts';
import {
  ENTITY,
  INTEREST,
  storedInterestKinds,
  kindAt,
  shareOf,
  storedShare,
} from './stored-form.ts';
import type {
  Entity,
  Interest,
  Stored,
  StoredEntity,
  StoredInterest,
  StoredOther,
} from './stored-form.ts';

const none: readonly never[] = [];

/**
 * A line as the text that a row keeps: a JSON list that begins with the type. Entities and interests, of which a closure
 * can have tens of thousands, are without the names of members, which would take most of the time to read.
 */
export function storedContent(line: GraphLine): string {
  return contentWith(line, null);
}

/** The same where the canonical value of the line is known, which the content of most types has in it. */
export function contentWith(line: GraphLine, canonical: string | null): string {
  if (line.type === 'entity') {
    const { key, name, kind, jurisdiction, source, from, to, identifiers, aliases } = line.value;
    const lists = [identifiers, aliases].map((list) => (list.length === 0 ? null : list));
    const place = entityKinds.indexOf(kind);
    return shortened([ENTITY, key, name, place, jurisdiction, source, from, to, ...lists]);
  }
  if (line.type === 'ownership') {
    const { owner, owned, kind, share, source, from, to } = line.value;
    const place = storedInterestKinds.indexOf(kind);
    return shortened([INTEREST, owner, owned, place, storedShare(share), source, from, to]);
  }
  return `["${line.type}",${canonical ?? canonicalValue(line)}]`;
}

function shortened(members: readonly unknown[]): string {
  return JSON.stringify(members.slice(0, members.findLastIndex((member) => member !== null) + 1));
}

/** The line of a row with a column `content`. */
export function storedLine(row: Row): GraphLine {
  return lineOfContent(textOf(row, 'content'));
}

/** The line that a text keeps. */
export function lineOfContent(content: string): GraphLine {
  return lineOf(JSON.parse(content) as Stored);
}

/** The lines of a JSON list of such texts. */
export function linesOfContents(contents: string): readonly GraphLine[] {
  return storedIn(contents).map(lineOf);
}

/** Adds the line that a text keeps to the others of its type. */
export function addContent(content: string, groups: LineGroups): void {
  addStored(JSON.parse(content) as Stored, groups);
}

/** Adds the lines of a JSON list of such texts. */
export function addContents(contents: string, groups: LineGroups): void {
  for (const stored of storedIn(contents)) addStored(stored, groups);
}

/** The lines of a JSON list of such texts, not yet put in the form of lines. */
export function storedIn(contents: string): readonly Stored[] {
  const stored: readonly Stored[] = JSON.parse(contents);
  return stored;
}

/** Entities and interests go in without a line of their own in between: tens of thousands of them take half the time so. */
export function addStored(stored: Stored, groups: LineGroups): void {
  if (stored[0] === ENTITY) groups.entity.push(wholeEntity(entityOf(stored)));
  else if (stored[0] === INTEREST) groups.ownership.push(interestOf(stored));
  else addLine(groups, otherOf(stored));
}

/**
 * Rows are written only from checked lines, and a file of another application or another schema is refused when it is
 * opened: that is what the types rest on.
 */
function lineOf(stored: Stored): GraphLine {
  if (stored[0] === ENTITY) return { type: 'entity', value: entityOf(stored) };
  if (stored[0] === INTEREST) return { type: 'ownership', value: interestOf(stored) };
  return otherOf(stored);
}

function otherOf(stored: StoredOther): GraphLine {
  return { type: stored[0], value: stored[1] } as GraphLine;
}

function entityOf(stored: StoredEntity): Entity {
  return {
    key: stored[1],
    name: stored[2],
    kind: kindAt(entityKinds, stored[3]),
    jurisdiction: stored[4] ?? null,
    source: stored[5] ?? null,
    from: stored[6] ?? null,
    to: stored[7] ?? null,
    identifiers: stored[8] ?? none,
    aliases: stored[9] ?? none,
  };
}

function interestOf(stored: StoredInterest): Interest {
  return {
    owner: stored[1],
    owned: stored[2],
    kind: kindAt(storedInterestKinds, stored[3]),
    share: shareOf(stored[4] ?? null),
    source: stored[5] ?? null,
    from: stored[6] ?? null,
    to: stored[7] ?? null,
  };
}
