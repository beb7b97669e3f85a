import { freePort } from '#dev/postgres.ts';

export type ServerMemory = { readonly rss: number; readonly heapUsed: number; readonly external: number };

export type MemoryProbe = {
  /** For the environment of the server process that is to be looked into. */
  readonly env: { readonly NODE_OPTIONS: string };
  /** Bytes, after everything that can be collected was. */
  measure(): Promise<ServerMemory>;
};

type Answer = { readonly id: number; readonly result: { readonly result: { readonly value: ServerMemory } } };

/** Looks into a Node process by its own debugger's protocol, on the loopback interface. */
export async function memoryProbe(): Promise<MemoryProbe> {
  const port = await freePort();
  return {
    env: { NODE_OPTIONS: `--inspect=127.0.0.1:${port}` },
    async measure() {
      const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
        webSocketDebuggerUrl: string;
      }[];
      if (!target) throw new Error('The server cannot be looked into.');
      const socket = new WebSocket(target.webSocketDebuggerUrl);
      await new Promise((done, fail) => {
        socket.addEventListener('open', done);
        socket.addEventListener('error', fail);
      });
      const call = (id: number, method: string, params: object = {}) =>
        new Promise<Answer>((done) => {
          socket.addEventListener('message', ({ data }) => {
            const answer = JSON.parse(data) as Answer;
            if (answer.id === id) done(answer);
          });
          socket.send(JSON.stringify({ id, method, params }));
        });
      for (const id of [1, 2, 3]) await call(id, 'HeapProfiler.collectGarbage');
      const read = { expression: 'process.memoryUsage()', returnByValue: true };
      const { result } = await call(4, 'Runtime.evaluate', read);
      socket.close();
      return result.result.value;
    },
  };
}
