import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, subscribe } from 'graphql';
import { z } from 'zod';
import type { Limits } from '../../graphql/limits.ts';
import type { SubscriptionRequest, Subscriptions } from '../../graphql/subscription-request.ts';
import { problem } from '../problem.ts';
import { isOfAnotherSite, otherSite } from './origin.ts';
import { type Streams, noPlaceLeft } from './streams.ts';

interface Options {
  readonly path: string;
  readonly limits: Pick<Limits, 'heartbeatMilliseconds'>;
  readonly subscriptions: Subscriptions;
  readonly streams: Streams;
}

const asked = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/**
 * Subscriptions as server-sent events: GraphQL over SSE in its mode of distinct connections. A stream reads its next event
 * only once the client has taken the last, so that a slow client keeps nothing in memory.
 */
export function addServerSentEvents(app: FastifyInstance, options: Options): void {
  const { path, subscriptions, streams } = options;
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    found: SubscriptionRequest | null,
  ): Promise<FastifyReply> => {
    if (isOfAnotherSite(request.headers)) {
      return reply.code(403).send(problem(otherSite, 'FORBIDDEN'));
    }
    if (found === null) {
      return reply
        .code(400)
        .send(
          problem(
            'The request has no subscription. Send {"query": "subscription { … }", "variables": {…}} as JSON with POST, or query and variables in the address with GET.',
            'BAD_REQUEST',
          ),
        );
    }
    const checked = subscriptions.check(found);
    if (checked.kind === 'refused') {
      const errors = checked.errors.map((error) => error.toJSON());
      if (request.headers.accept !== 'text/event-stream') return reply.code(400).send({ errors });
      // The protocol wants it so: what understands events alone would see nothing of an answer.
      return reply
        .header('content-type', 'text/event-stream; charset=utf-8')
        .send(`${eventText('next', { errors })}${eventText('complete', null)}`);
    }
    const giveBack = streams.take(request.ip);
    if (giveBack === null) {
      return reply.code(429).send(problem(noPlaceLeft, 'TOO_MANY_SUBSCRIPTIONS'));
    }
    reply.hijack();
    try {
      const result = await subscribe(checked.toExecute);
      await send(result, reply, options);
    } finally {
      giveBack();
    }
    return reply;
  };
  app.post(path, (request, reply) => answer(request, reply, readBody(request.body)));
  // A stream without a body would only be waited for.
  app.get(path, { exposeHeadRoute: false }, (request, reply) =>
    answer(request, reply, readAddress(request.query)),
  );
}

function readBody(body: unknown): SubscriptionRequest | null {
  const { data } = asked.safeParse(body);
  return data ?? null;
}

function readAddress(query: unknown): SubscriptionRequest | null {
  const { data } = z
    .object({
      query: z.string(),
      variables: z.string().optional(),
      operationName: z.string().optional(),
    })
    .safeParse(query);
  if (data === undefined) return null;
  try {
    const variables: unknown = data.variables ? JSON.parse(data.variables) : {};
    return readBody({ ...data, variables });
  } catch {
    return null;
  }
}

type Result = Awaited<ReturnType<typeof subscribe>>;

async function send(
  result: Result,
  reply: FastifyReply,
  { subscriptions, limits }: Options,
): Promise<void> {
  const { raw } = reply;
  const headers = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  raw.writeHead(200, {
    ...Object.fromEntries(headers),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    // What is in between must not wait for more before it hands on.
    'x-accel-buffering': 'no',
  });
  const results = Symbol.asyncIterator in result ? result : once(result);
  const end = (): void => void results.return?.(undefined);
  raw.once('close', end);
  const beat = heartbeat(raw, limits.heartbeatMilliseconds);
  try {
    // The headers go at once, so that the client knows that it listens.
    await beat.write(comment);
    for await (const each of results) {
      if (!(await beat.write(eventText('next', subscriptions.shown(each))))) break;
    }
    await beat.write(eventText('complete', null));
  } finally {
    beat.stop();
    raw.off('close', end);
    raw.end();
  }
}

const comment = ':\n\n';

function eventText(event: 'next' | 'complete', data: unknown): string {
  return `event: ${event}\ndata: ${data === null ? '' : JSON.stringify(data)}\n\n`;
}

async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}

/** Writes, says something where there was nothing to say for a while, and ends a connection that takes nothing any more. */
function heartbeat(raw: ServerResponse, milliseconds: number) {
  let waiting = 0;
  const write = async (text: string): Promise<boolean> => {
    if (raw.destroyed || !raw.writable) return false;
    return new Promise((resolve) => {
      raw.write(text, (error) => resolve(!error));
    });
  };
  const beat = setInterval(() => {
    if (raw.writableLength === 0) {
      waiting = 0;
      void write(comment);
    } else {
      waiting += 1;
      if (waiting === 2) raw.destroy();
    }
  }, milliseconds);
  return { write, stop: () => clearInterval(beat) };
}
