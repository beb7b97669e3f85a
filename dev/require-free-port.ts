import { createServer } from 'node:net';
import { DemoProblem } from './demo-problem.ts';

/** The port that `text` names, 3000 when there is none. Throws a DemoProblem when it is no port. */
export function parsePort(text: string | undefined): number {
  const port = Number(text || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new DemoProblem(`PORT is "${text}", and that is no port: give a number from 1 to 65535.`);
  }
  return port;
}

/** Throws a DemoProblem when `localhost` cannot be listened on at `port`, whichever address that is. */
export async function requireFreePort(port: number): Promise<void> {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await tryToListen(port, host);
    if (code === 'EADDRINUSE') {
      throw new DemoProblem(
        `Port ${port} is taken: stop what listens there, or choose another with PORT=${port === 3000 ? 3001 : 3000} npm run demo`,
      );
    }
    if (code === 'EACCES') {
      throw new DemoProblem(`Port ${port} is reserved: choose one above 1023 with PORT=3000 npm run demo`);
    }
  }
}

/** Null when it went well; otherwise the error's code (EADDRNOTAVAIL: a machine without that address). */
function tryToListen(port: number, host: string): Promise<string | null> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'unknown'));
    probe.listen(port, host, () => probe.close(() => done(null)));
  });
}
