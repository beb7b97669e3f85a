import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '..');
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 5_000;
const LOG_LINES = 2_000;

export type ServerProcess = {
  /** What the server has written so far, its last 2,000 lines. */
  log(): string;
  /** Resolves when the process is gone, for whatever reason, with the signal that it died of; null: it ended by itself. */
  readonly exited: Promise<NodeJS.Signals | null>;
  /** Its exit code once it is gone; null while it runs, and when it was killed. */
  exitCode(): number | null;
  /** Tells it to end, and kills it after five seconds. */
  stop(): Promise<void>;
};

/**
 * Starts the production build (`next start` on the loopback interface), in a process of its own that
 * never outlives this one, and waits until it is ready to serve. `env` is its whole environment: of this
 * process it inherits nothing but the PATH and the like, so that neither a profile for a real AWS
 * account nor somebody's `.env` reaches it. Throws with the server's last lines when it does not get ready.
 */
export async function startServerProcess(options: {
  port: number;
  env: Readonly<Record<string, string>>;
  signal?: AbortSignal;
  /** The folder that holds the production build; default: this project. */
  root?: string;
  /** What Node runs in that folder, its own options first; default: `next start`. */
  program?: readonly string[];
}): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    ['--import', join(ROOT, 'dev', 'exit-with-parent.ts'), ...(options.program ?? nextStart(options.port))],
    {
      cwd: options.root ?? ROOT,
      env: { ...inherited(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A process group of its own: Ctrl-C reaches only us, and we stop things in their order.
      detached: true,
    },
  );
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      lines.push(...String(data).trimEnd().split('\n'));
      lines.splice(0, lines.length - LOG_LINES);
    });
  }
  const gone = new AbortController();
  const exited = new Promise<NodeJS.Signals | null>((done) => {
    const end = (signal: NodeJS.Signals | null) => {
      gone.abort();
      done(signal);
    };
    child.once('close', (_code, signal) => end(signal));
    child.once('error', () => end(null));
  });
  const server: ServerProcess = {
    log: () => lines.join('\n'),
    exited,
    exitCode: () => child.exitCode,
    async stop() {
      child.kill('SIGTERM');
      const kill = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await exited;
      clearTimeout(kill);
    },
  };
  const signal = AbortSignal.any([
    gone.signal,
    AbortSignal.timeout(START_TIMEOUT_MS),
    ...(options.signal ? [options.signal] : []),
  ]);
  if (!(await becomesReady(options.port, signal))) {
    await server.stop();
    throw new Error(`The server did not get ready. Its last lines:\n${lines.slice(-20).join('\n')}`);
  }
  return server;
}

function nextStart(port: number): string[] {
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  return [next, 'start', '-H', 'localhost', '-p', String(port)];
}

function inherited(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG', 'NODE_EXTRA_CA_CERTS'];
  const kept = names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  return { NODE_ENV: 'production', ...Object.fromEntries(kept) };
}

/** Asks until the server says that it is ready: true; false when `signal` aborts first. */
async function becomesReady(port: number, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const answer = await fetch(`http://localhost:${port}/api/health/ready`, { signal }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return true;
    await wait(100, undefined, { signal }).catch(() => {});
  }
  return false;
}
