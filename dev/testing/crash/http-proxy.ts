import { Agent, createServer, type IncomingMessage, request as send } from 'node:http';
import type { CallWatch, CountingProxy, WatchedCall } from './call-watch.ts';

/** Stands between a process and the local AWS and counts calls. */
export async function startHttpProxy(awsUrl: string, watch: CallWatch): Promise<CountingProxy> {
  const calls: WatchedCall[] = [];
  const agent = new Agent({ keepAlive: true });
  let open = true;
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request).catch(() => null);
    if (!open || body === null) return;
    const what = nameOf(request, body);
    const lasting = !/^(List|Describe)/.test(what);
    const call = { number: calls.length + 1, what, lasting };
    calls.push(call);
    const ask = async (side: 'before' | 'after') => {
      if (open && (await watch(call, side)) === 'cut') open = false;
      return open;
    };
    if (!(await ask('before'))) return;
    const { method, headers } = request;
    const forwarded = send(awsUrl, { agent, ...(method ? { method } : {}), headers }, async (answer) => {
      const answered = await bodyOf(answer).catch(() => null);
      if (answered === null || !(await ask('after'))) return;
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      response.end(answered);
    });
    forwarded.once('error', () => response.destroy());
    forwarded.end(body);
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    calls,
    cut() {
      open = false;
    },
    stop: () =>
      new Promise((done) => {
        open = false;
        agent.destroy();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The operation, and the rule it is about where there is one. */
function nameOf(request: IncomingMessage, body: Buffer): string {
  const operation = String(request.headers['x-amz-target']).split('.').at(-1);
  const { Name, desiredStatus } = JSON.parse(body.toString('utf8') || '{}');
  return [operation, Name, desiredStatus].filter(Boolean).join(' ');
}
