import type { CountingProxy, Side, WatchedCall } from './call-watch.ts';
import type { Link } from './crash-point.ts';
import type { CrashWorld } from './crash-world.ts';
import { startHttpProxy } from './http-proxy.ts';
import { startTcpProxy } from './tcp-proxy.ts';
import type { WorkerProcess } from './worker-process.ts';

export type LinkWatch = (link: Link, call: WatchedCall, side: Side) => Promise<'pass' | 'cut'>;

/** Everything by which a worker reaches the world outside its process. */
export type Links = Readonly<Record<Link, CountingProxy>> & {
  /** Cuts both at the same moment. */
  cut(): void;
  stop(): Promise<void>;
};

/** Puts the worker's application together so that every call to the world passes by `watch`. */
export async function connectThrough(
  world: CrashWorld,
  worker: WorkerProcess,
  watch: LinkWatch,
): Promise<Links> {
  const [aws, database] = await Promise.all([
    startHttpProxy(world.aws.url, (call, side) => watch('aws', call, side)),
    startTcpProxy(world.databaseUrl, (call, side) => watch('database', call, side)),
  ]);
  const databaseUrl = new URL(world.databaseUrl);
  databaseUrl.port = String(database.port);
  const awsUrl = `http://127.0.0.1:${aws.port}`;
  await worker.order({ what: 'wire', databaseUrl: databaseUrl.href, awsUrl });
  return {
    aws,
    database,
    cut() {
      aws.cut();
      database.cut();
    },
    async stop() {
      await Promise.all([aws.stop(), database.stop()]);
    },
  };
}
