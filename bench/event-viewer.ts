import { request } from 'node:http';

export type BenchViewer = {
  /** How many state events have come so far. */
  states(): number;
  /** When the last one came, by `performance.now()`. */
  lastAtMs(): number;
  close(): void;
};

/** One open event stream, on a connection of its own as every browser has; resolves with the first state. */
export function openViewer(baseURL: string, cookie: string): Promise<BenchViewer> {
  return new Promise((done, fail) => {
    let [states, lastAtMs] = [0, 0];
    const asked = request(`${baseURL}/api/maintenance/events`, { agent: false, headers: { cookie } });
    const viewer: BenchViewer = {
      states: () => states,
      lastAtMs: () => lastAtMs,
      close: () => asked.destroy(),
    };
    asked.once('error', fail);
    asked.once('response', (answer) => {
      if (answer.statusCode !== 200) return fail(new Error(`The events answered ${answer.statusCode}.`));
      answer.on('error', () => {});
      answer.on('data', (chunk: Buffer) => {
        if (!chunk.includes('event: state')) return;
        states += 1;
        lastAtMs = performance.now();
        done(viewer);
      });
    });
    asked.end();
  });
}
