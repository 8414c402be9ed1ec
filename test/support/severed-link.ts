import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A way to a server that can be cut. */
export interface SeveredLink {
  readonly port: number;
  /** Breaks every connection off, and takes no more. */
  readonly sever: () => void;
  /** Breaks every connection off once, when the server has sent so many more bytes; resolves then. */
  readonly breakOffAfter: (bytes: number) => Promise<void>;
}

/** Listens on a free port of this machine and passes everything on to another port, until it is cut. */
export async function linkTo(port: number): Promise<SeveredLink> {
  const sockets = new Set<Socket>();
  const breakOff = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  let onBytes: ((bytes: number) => void) | null = null;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => {
        to.write(data);
        if (from === far) onBytes?.(data.length);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The link has no port.');
  return {
    port: address.port,
    sever: () => {
      server.close();
      breakOff();
    },
    breakOffAfter: (bytes) => {
      let left = bytes;
      return new Promise((resolve) => {
        onBytes = (more) => {
          left -= more;
          if (left > 0) return;
          onBytes = null;
          breakOff();
          resolve();
        };
      });
    },
  };
}
