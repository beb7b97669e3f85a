import { onTestFinished } from 'vitest';
import type { Application } from '#lib/compose.ts';

const OF_THIS_PROCESS = 'maintenance-window.';
const APPLICATION = Symbol.for(`${OF_THIS_PROCESS}application`);

/**
 * Makes this the application of the process until the test is over, as `application()` would have wired it. What
 * the process holds one of beside it (sessions, event streams) begins anew and goes with it.
 */
export function asThisApplication(app: Application): void {
  forget();
  (globalThis as { [APPLICATION]?: Application })[APPLICATION] = app;
  onTestFinished(forget);
}

function forget(): void {
  for (const key of Object.getOwnPropertySymbols(globalThis)) {
    if (!Symbol.keyFor(key)?.startsWith(OF_THIS_PROCESS)) continue;
    const held: unknown = Reflect.get(globalThis, key);
    if (key !== APPLICATION) closeIfItCan(held);
    Reflect.deleteProperty(globalThis, key);
  }
}

function closeIfItCan(held: unknown): void {
  if (held && typeof held === 'object' && 'close' in held && typeof held.close === 'function') held.close();
}
