import { factTypes } from '../../ports/entity-lines.ts';
import type { GraphLine, LineTypes } from '../../ports/graph-line.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import type { IsoDate } from '../../domain/date.ts';

/** Lines that hold for a time, and so can end. An entity ends when it is dissolved, which no file says by leaving it out. */
export type DatedLine = {
  [T in (typeof factTypes)[number]]: { readonly type: T; readonly value: LineTypes[T] };
}[(typeof factTypes)[number]];

export function isDated(line: GraphLine): line is DatedLine {
  return factTypes.some((type) => type === line.type);
}

/** The line with another first day. */
export function beginning<L extends DatedLine>(line: L, from: IsoDate | null): L {
  return { ...line, value: { ...line.value, from } };
}

/** The line as it ends on a day. */
export function ending<L extends DatedLine>(line: L, to: IsoDate): L {
  return { ...line, value: { ...line.value, to } };
}

/** What a line says whenever it holds: its identity but for the first day. */
export function stemOf(line: DatedLine): string {
  return lineIdentity(beginning(line, null));
}

/**
 * What a source says as a whole each time that it speaks of an entity, as one headquarters or one consolidating parent:
 * the next word of it replaces the last. Null for what may stand beside others, as shareholders do.
 */
export function groupOf(line: DatedLine): string | null {
  switch (line.type) {
    case 'headquarters':
    case 'location':
    case 'ownerStatement':
      return JSON.stringify([line.type, line.value.entity]);
    case 'ownership': {
      const { kind, owned } = line.value;
      const isShared =
        kind === 'SHAREHOLDING' ||
        kind === 'VOTING_RIGHTS' ||
        kind === 'BOARD_APPOINTMENT' ||
        kind === 'OTHER_CONTROL';
      return isShared ? null : JSON.stringify([line.type, kind, owned]);
    }
    case 'listing':
    case 'authorization':
      return null;
  }
}
