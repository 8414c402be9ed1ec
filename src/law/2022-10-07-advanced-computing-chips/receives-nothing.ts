import type { PartyRole } from '../../domain/determination/determination.ts';

/** Of parties in these roles, the item goes to its destination and not to where they are. */
export const receivesNothing: ReadonlySet<PartyRole> = new Set(['PURCHASER', 'EXPORTER', 'OTHER']);
