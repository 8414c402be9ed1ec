import { AnswerOverdue } from './store-failure.ts';

/**
 * Waits so long and no longer. A server that has stopped answering keeps its connections open, so that the driver
 * alone would wait for ever.
 */
export async function within<T>(
  milliseconds: number,
  start: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const overdue = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    overdue.reject(new AnswerOverdue(`did not answer within ${milliseconds / 1_000} s`));
    controller.abort();
  }, milliseconds);
  try {
    return await Promise.race([start(controller.signal), overdue.promise]);
  } finally {
    clearTimeout(timer);
  }
}
