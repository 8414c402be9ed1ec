import closeWithGrace from 'close-with-grace';
import { whenParentEnds } from './parent-process.ts';

/** How long what is under way may take to finish. */
const patience = 10_000;
/** npm hands an interrupt on to a process that the terminal has interrupted already: that is one signal, not two. */
const sameSignal = 1_000;

/**
 * Ends the process when it is told to, or when something breaks that nobody caught: first `close`, for as long as
 * patience lasts; a second signal ends it at once. `withParent` ends it with the process that started it, too.
 */
export function stopOnSignals(
  close: () => Promise<void>,
  { withParent }: { readonly withParent: boolean },
): void {
  const grace = closeWithGrace(
    { delay: patience, skip: ['SIGINT', 'SIGTERM'] },
    async ({ err }) => {
      if (err) console.error('Headwater stops because of an error that nobody caught:', err);
      await close();
    },
  );
  let since: number | null = null;
  const begin = (): void => {
    if (since !== null) return;
    since = performance.now();
    grace.close();
  };
  const stop = (): void => {
    const now = performance.now();
    if (since === null) {
      begin();
    } else if (now - since > sameSignal) {
      console.error('Headwater was told to stop twice and ends without finishing what it has.');
      process.exit(1);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (withParent) whenParentEnds(begin);
}
