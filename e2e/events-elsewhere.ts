import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Balancer = { readonly url: string; stop(): Promise<void> };

/** A load balancer by which pages come from one replica and the events of open pages from another. */
export async function startEventsElsewhere(replicas: { pages: string; events: string }): Promise<Balancer> {
  const server = createServer((asked, answer) => {
    passOn(asked, answer, asked.url?.startsWith('/api/maintenance') ? replicas.events : replicas.pages);
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, 'localhost', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function passOn(asked: IncomingMessage, answer: ServerResponse, replica: string): void {
  const { method = 'GET', headers, url = '/' } = asked;
  const passed = request(new URL(url, replica), { method, headers }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(answer);
  });
  passed.once('error', () => answer.destroy());
  answer.once('close', () => passed.destroy());
  asked.pipe(passed);
}
