import closeWithGrace from 'close-with-grace';

/** How long what is under way may take to finish. */
const patience = 10_000;
/** npm hands an interrupt on to a process that the terminal has interrupted already: that is one signal, not two. */
const sameSignal = 1_000;

/**
 * Ends the process when it is told to, or when something breaks that nobody caught: first `close`, for as long as
 * patience lasts; a second signal ends it at once.
 */
export function stopOnSignals(close: () => Promise<void>): void {
  const grace = closeWithGrace(
    { delay: patience, skip: ['SIGINT', 'SIGTERM'] },
    async ({ err }) => {
      if (err) console.error('Headwater stops because of an error that nobody caught:', err);
      await close();
    },
  );
  let since: number | null = null;
  const stop = (): void => {
    const now = performance.now();
    if (since === null) {
      since = now;
      grace.close();
    } else if (now - since > sameSignal) {
      console.error('Headwater was told to stop twice and ends without finishing what it has.');
      process.exit(1);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
