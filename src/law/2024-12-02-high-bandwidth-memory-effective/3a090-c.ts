import { entry3A090 } from '../2023-11-17-advanced-computing/3a090.ts';
import { highBandwidthMemory } from '../../domain/determination/item-cases.ts';
import type { ChipEntry } from '../../domain/item/chip-entry.ts';
import type { MemoryEntry } from '../../domain/item/memory.ts';
import { federalRegister } from '../citation.ts';

export const memoryRule = federalRegister('89 FR 96790', 'High-bandwidth memory, 3A090.c');

/** ECCN 3A090 with paragraph .c: of no class, with requirements of its own. */
export const entryWithMemory = {
  ...entry3A090,
  stated: [...entry3A090.stated, { eccn: highBandwidthMemory, chipClass: null }],
} satisfies ChipEntry;

/** Paragraph .c: "a 'memory bandwidth density' greater than 2" Gbyte/s for each mm²; not what is packaged with a processor. */
export const entryMemory = {
  eccn: highBandwidthMemory,
  densityAbove: 2,
  citation: {
    reference: '15 CFR part 774, supplement 1, ECCN 3A090.c',
    title: 'High-bandwidth memory by memory bandwidth density',
    url: 'https://www.ecfr.gov/current/title-15/part-774',
  },
} satisfies MemoryEntry;
