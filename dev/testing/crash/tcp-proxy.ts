import { connect, createServer, type Socket } from 'node:net';
import type { CallWatch, CountingProxy, WatchedCall } from './call-watch.ts';
import { createFrameReader, isInTransaction, statementOf } from './postgres-frames.ts';

/** Parts of the extended query protocol: they expect no answer before the Sync that follows them. */
const HELD_BACK: ReadonlySet<string> = new Set(['P', 'B', 'D', 'E', 'C']);
/** Query and Sync: the server answers them and ends with ReadyForQuery. Each is one round trip. */
const EXPECTS_ANSWER: ReadonlySet<string> = new Set(['Q', 'S']);

type Counted = { -readonly [field in keyof WatchedCall]: WatchedCall[field] };

/**
 * Stands between a process and PostgreSQL and counts round trips. Signing in is not counted: it changes
 * nothing, and a process that dies there has done as much as one that dies before its first statement.
 */
export async function startTcpProxy(databaseUrl: string, watch: CallWatch): Promise<CountingProxy> {
  const { hostname, port } = new URL(databaseUrl);
  const calls: Counted[] = [];
  const sockets = new Set<Socket>();
  let open = true;
  const count = (what: string): Counted => {
    const call = { number: calls.length + 1, what, lasting: false };
    calls.push(call);
    return call;
  };
  const ask: CallWatch = async (call, side) => {
    if (!open) return 'cut';
    if ((await watch(call, side)) === 'cut') open = false;
    return open ? 'pass' : 'cut';
  };

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      socket.setNoDelay();
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    }
    let asked: Counted | null = null;
    const closeBoth = () => {
      client.destroy();
      upstream.destroy();
    };

    const passOn = async () => {
      const read = createFrameReader('client');
      let held: Buffer[] = [];
      let statement = '';
      for await (const chunk of client) {
        for (const frame of read(chunk)) {
          held.push(frame.bytes);
          statement = statementOf(frame) ?? statement;
          if (HELD_BACK.has(frame.type)) continue;
          if (EXPECTS_ANSWER.has(frame.type)) {
            asked = count(statement);
            if ((await ask(asked, 'before')) === 'cut') return;
          }
          if (!open) return;
          upstream.write(Buffer.concat(held));
          held = [];
        }
      }
    };
    const passBack = async () => {
      const read = createFrameReader('server');
      let held: Buffer[] = [];
      for await (const chunk of upstream) {
        for (const frame of read(chunk)) {
          held.push(frame.bytes);
          if (asked && frame.type !== 'Z') continue;
          if (asked) asked.lasting = !isInTransaction(frame) && !/^select\b/i.test(asked.what);
          if (asked && (await ask(asked, 'after')) === 'cut') return;
          asked = null;
          if (!open) return;
          client.write(Buffer.concat(held));
          held = [];
        }
      }
    };
    // Whoever goes away first takes the other along, as without a proxy.
    void Promise.race([passOn(), passBack()]).then(closeBoth, closeBoth);
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
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
