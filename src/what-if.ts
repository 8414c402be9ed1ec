import { overlaidStore } from './adapters/overlay/overlaid-store.ts';
import { rememberingStore } from './adapters/overlay/remembering-store.ts';
import type { WhatIf } from './graphql/overlay/what-if.ts';
import { parseLine } from './import/graph-file/parse.ts';

/** Overlays are checked as graph files are, and laid over whatever store there is. */
export const whatIf: WhatIf = {
  parseLine,
  overlaid: overlaidStore,
  remembering: rememberingStore,
};
