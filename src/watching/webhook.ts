import { createHash } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Delivery, SavedFiring, WatchRecord } from '../ports/watch-record.ts';

export interface WebhookAddress {
  readonly url: string;
  /** `whsec_` and the key in base64, as Standard Webhooks has it. */
  readonly secret: string;
}

export interface Deliveries {
  /** Sends what is due, if it is not being done already, and ends when nothing is due any more. It does not fail. */
  readonly begin: () => Promise<void>;
  /** Gives up what is being sent, which is sent again after the next start. */
  readonly close: () => Promise<void>;
}

interface Options {
  readonly record: Pick<WatchRecord, 'delivery' | 'keepDelivery' | 'firingsAfter' | 'lastFiring'>;
  readonly address: WebhookAddress;
  readonly report: (error: unknown) => void;
  /** Hears in a sentence of what the receiver did not take, which is no fault of the service. */
  readonly say: (sentence: string) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** After the first failure; then each time twice as long, up to a quarter of an hour. */
  readonly firstWait?: number;
}

const answerWithin = 10_000;
const longestWait = 900_000;
/** With the waits between them, a receiver may be away for more than three hours. */
const mostAttempts = 22;

/**
 * Posts each difference to one address, signed as Standard Webhooks has it, in the order in which they were found. One that
 * the receiver does not take is sent again and again; how far it has got is kept, so that each is delivered at least once.
 */
export function createDeliveries(options: Options): Deliveries {
  const { record, address, report, say, now = Date.now, firstWait = 1_000 } = options;
  const webhook = new Webhook(address.secret);
  const closing = new AbortController();
  let running: Promise<void> | null = null;
  let isBegun = false;

  const place = async (): Promise<Delivery> => {
    const kept = await record.delivery();
    if (kept.upTo !== null || isBegun) return kept;
    isBegun = true;
    // A receiver that is new is not told what was found before it was there.
    const upTo = await record.lastFiring();
    if (upTo > 0) await record.keepDelivery({ ...kept, upTo });
    return { ...kept, upTo };
  };
  const run = async (): Promise<void> => {
    for (;;) {
      const { upTo, attempts, notBefore } = await place();
      if (closing.signal.aborted || now() < notBefore) return;
      const [firing] = await record.firingsAfter(upTo ?? 0, 1);
      if (firing === undefined) return;
      const failure = await post(firing, webhook, address.url, closing.signal);
      if (closing.signal.aborted && failure !== null) return;
      if (failure === null) {
        await record.keepDelivery({ upTo: firing.id, attempts: 0, notBefore: 0 });
      } else if (attempts + 1 < mostAttempts) {
        if (attempts === 0) say(`The webhook did not take ${firing.id}: ${failure}`);
        const wait = Math.min(longestWait, firstWait * 2 ** attempts);
        await record.keepDelivery({ upTo, attempts: attempts + 1, notBefore: now() + wait });
        return;
      } else {
        say(`The webhook never took ${firing.id}, and is no longer sent it: ${failure}`);
        await record.keepDelivery({ upTo: firing.id, attempts: 0, notBefore: 0 });
      }
    }
  };
  return {
    begin: () =>
      (running ??= run()
        .catch(report)
        .finally(() => {
          running = null;
        })),
    close: async () => {
      closing.abort();
      await running;
    },
  };
}

/** Null where the receiver took it, else why not. */
async function post(
  { id, watch, firedAt, difference }: SavedFiring,
  webhook: Webhook,
  url: string,
  signal: AbortSignal,
): Promise<string | null> {
  const data = { id: String(id), watch, firedAt, ...(JSON.parse(difference) as object) };
  const body = JSON.stringify({ type: 'watch.fired', timestamp: firedAt, data });
  const name = `firing_${createHash('sha256').update(`${id} ${body}`).digest('hex').slice(0, nameDigits)}`;
  const sentAt = new Date();
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithin)]),
      headers: {
        'content-type': 'application/json',
        'webhook-id': name,
        'webhook-timestamp': String(Math.floor(sentAt.getTime() / millisecondsOfSecond)),
        'webhook-signature': webhook.sign(name, sentAt, body),
      },
    });
    await response.body?.cancel();
    return response.ok ? null : `it answered with status ${response.status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

const nameDigits = 32;
const millisecondsOfSecond = 1_000;
