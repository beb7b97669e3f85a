import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts';

export type WorkerPool = {
  /** A fresh process that has done nothing yet; the caller ends it. Another one is made ready meanwhile. */
  take(): Promise<WorkerProcess>;
  /** One that is there for many runs, which the caller ends. */
  makeLasting(): Promise<WorkerProcess>;
  /** Ends the processes that nobody took. */
  stop(): Promise<void>;
};

/** Keeps `spares` processes ready, so that a run does not wait for one to load its modules. */
export async function startWorkerPool(
  spares: number,
  variables: Readonly<Record<string, string>>,
): Promise<WorkerPool> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'maintenance-window-crash-'));
  const make = () => {
    const worker = startWorkerProcess(cacheDir, variables, 'one run');
    // Whoever takes it sees the failure.
    worker.catch(() => {});
    return worker;
  };
  // The first one fills the compile cache for all the others.
  const first = make();
  await first;
  const ready = [first, ...Array.from({ length: spares - 1 }, make)];
  return {
    take() {
      ready.push(make());
      return ready.shift() ?? make();
    },
    makeLasting: () => startWorkerProcess(cacheDir, variables, 'all runs'),
    async stop() {
      await Promise.allSettled(ready.map(async (worker) => (await worker).kill()));
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}
