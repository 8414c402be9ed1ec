import { entry3A090 } from '../2023-11-17-advanced-computing/3a090.ts';
import { highBandwidthMemory } from '../../domain/determination/item-cases.ts';
import type { ChipEntry } from '../../domain/item/chip-entry.ts';
import { federalRegister } from '../citation.ts';

export const memoryRule = federalRegister('89 FR 96790', 'High-bandwidth memory, 3A090.c');

/** ECCN 3A090 with paragraph .c: of no class, with requirements of its own. */
export const entryWithMemory = {
  ...entry3A090,
  stated: [...entry3A090.stated, { eccn: highBandwidthMemory, chipClass: null }],
} satisfies ChipEntry;
