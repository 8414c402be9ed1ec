import type { WatchRecord } from '../../ports/watch-record.ts';
import type { Context } from '../context.ts';
import { RequestProblem } from '../request-problem.ts';
import type { Feed } from './feed.ts';
import type { Watcher } from './watcher.ts';

/** What a service that watches has for it. */
export interface Watching {
  readonly record: WatchRecord;
  readonly watcher: Pick<Watcher, 'save' | 'remove'>;
  readonly feed: Feed;
}

/** What watches, where something does: commands that ask one question have nothing that does. */
export function watchingOf({ watching }: Context): Watching {
  if (watching !== null) return watching;
  throw new Error('Saved questions were asked for where nothing watches.');
}

/** The same for one who changes what is saved, which not everybody may. */
export function watchingToChange(context: Context): Watching {
  if (context.recordLine !== null) return watchingOf(context);
  throw new RequestProblem(
    'WRITES_NOT_ALLOWED',
    'This service keeps nothing for whoever can reach it. Start it with GRAPH_WRITES=allowed to let them save questions, or save them with npm run cli -- watch.',
  );
}
