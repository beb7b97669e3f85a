import type { Caller } from './caller.ts';
import { VERIFY_RELEASE_AFTER_MS } from './model-rules.ts';

/**
 * Whether a call by a process that has stood still comes after its lease and the wait for the last look are
 * over. AWS has no fencing, so nothing can keep such a call from being carried out, and nobody looks for it.
 */
export function isTooLate(caller: Caller, nowMs: number): boolean {
  const since = caller.heldUpSinceMs();
  return since !== null && nowMs - since > 2 * VERIFY_RELEASE_AFTER_MS;
}
