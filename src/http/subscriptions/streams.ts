import type { Limits } from '../../graphql/limits.ts';

/** Counts the connections on which something is told as it happens. */
export interface Streams {
  /** Takes a place for a client's connection, which gives it back; null where there is none left for it. */
  readonly take: (client: string) => (() => void) | null;
}

export function countStreams({
  streams,
  streamsOfClient,
}: Pick<Limits, 'streams' | 'streamsOfClient'>): Streams {
  const open = new Map<string, number>();
  let all = 0;
  return {
    take: (client) => {
      const own = open.get(client) ?? 0;
      if (all >= streams || own >= streamsOfClient) return null;
      all += 1;
      open.set(client, own + 1);
      let isGiven = true;
      return () => {
        if (!isGiven) return;
        isGiven = false;
        all -= 1;
        const left = (open.get(client) ?? 1) - 1;
        if (left === 0) open.delete(client);
        else open.set(client, left);
      };
    },
  };
}

/** What a client is told for which there is no place left. */
export const noPlaceLeft =
  'As many connections for subscriptions are open as the service keeps, or as it keeps for one address. Close those that are not needed, or ask for several things on one WebSocket.';
