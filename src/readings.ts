import { changedParts } from './adapters/reading/changed-parts.ts';
import { recordedStore } from './adapters/reading/recorded-store.ts';
import type { Readings } from './ports/reading.ts';

/** What an answer was read from is recorded, and compared, whatever store there is. */
export const readings: Readings = { recorded: recordedStore, changedParts };
