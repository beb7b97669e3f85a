import { connect, createServer, type Socket } from 'node:net';

export type OpenLink = {
  /** The address of the same server, by way of the link. */
  readonly url: string;
  /** From now on nothing passes, and nobody is told: as when a network is partitioned. */
  cut(): void;
  /** Connections that stood when it was cut are lost; new ones pass. */
  mend(): void;
  close(): Promise<void>;
};

/** A link to the server of `url` that can be cut without either end noticing. */
export async function openLink(url: string): Promise<OpenLink> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let whole = true;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.setNoDelay();
      from.on('data', (chunk) => {
        if (whole) to.write(chunk);
      });
      from.on('error', () => {});
      from.on('close', () => {
        sockets.delete(from);
        if (whole) to.destroy();
      });
    }
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The link has no port.');
  const linked = new URL(url);
  linked.host = `127.0.0.1:${address.port}`;
  return {
    url: linked.href,
    cut() {
      whole = false;
    },
    mend() {
      drop();
      whole = true;
    },
    async close() {
      drop();
      await new Promise((done) => server.close(done));
    },
  };
}
