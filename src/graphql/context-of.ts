import type { Context } from './context.ts';
import type { Reading } from './nodes.ts';

/** The context in which what was read holds: that of the overlay, or the request's own. */
export function contextOf({ under }: Pick<Reading, 'under'>, context: Context): Context {
  return under === null ? context : under();
}
