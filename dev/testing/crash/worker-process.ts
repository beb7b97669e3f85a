import { fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Answer, Order } from './order.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const ANSWERS_WITHIN_MS = 30_000;
/** Node reads TypeScript itself. */
const EXEC_ARGV = ['--experimental-transform-types', '--no-warnings', '--min-semi-space-size=32'];
/** A life of a second repays neither optimised code nor threads that make it. */
const SHORT_LIVED = ['--no-opt', '--single-threaded'];

/** How long a process is there for: one run, or all of them. */
export type Life = 'one run' | 'all runs';

/** The worker died before it answered; for a worker that was to be killed the expected end. */
export class WorkerDied extends Error {}

export type WorkerProcess = {
  readonly pid: number;
  alive(): boolean;
  /** Rejects with `WorkerDied`; with another error when what was ordered threw, or took longer than 30 s. */
  order(order: Order): Promise<string>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
};

/**
 * A process with the application's modules loaded, waiting for its first order. Node strips the types itself
 * and keeps what it has compiled in `cacheDir`: a quarter of a second instead of more than half with tsx.
 */
export async function startWorkerProcess(
  cacheDir: string,
  variables: Readonly<Record<string, string>>,
  life: Life,
): Promise<WorkerProcess> {
  const child = fork(join(import.meta.dirname, 'worker.ts'), {
    cwd: ROOT,
    execArgv: life === 'one run' ? [...EXEC_ARGV, ...SHORT_LIVED] : EXEC_ARGV,
    env: { NODE_ENV: 'test', PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: cacheDir, ...variables },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let waiting: { answer(answer: Answer): void; died(): void } | null = null;
  const gone = new Promise<void>((done) => {
    const end = () => {
      waiting?.died();
      done();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  const alive = () => child.exitCode === null && child.signalCode === null;
  child.on('message', (answer: Answer) => waiting?.answer(answer));
  const answered = async (): Promise<Answer> => {
    try {
      return await new Promise<Answer>((done, failed) => {
        if (!alive()) failed(new WorkerDied());
        const timer = setTimeout(
          () => failed(new Error('The worker did not answer in time.')),
          ANSWERS_WITHIN_MS,
        );
        gone.then(() => clearTimeout(timer));
        waiting = {
          answer(answer) {
            clearTimeout(timer);
            done(answer);
          },
          died: () => failed(new WorkerDied()),
        };
      });
    } finally {
      waiting = null;
    }
  };
  await answered();
  return {
    pid: child.pid ?? 0,
    alive,
    async order(order) {
      const answer = answered();
      if (alive()) child.send(order, () => {});
      const { outcome, why } = await answer;
      if (outcome === 'failed') throw new Error(`${order.what} failed: ${why}`);
      return outcome;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
