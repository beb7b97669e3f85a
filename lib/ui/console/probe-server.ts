/** Why the page cannot be brought up to date. */
export type Trouble = 'no-answer' | 'state-unreadable' | 'signed-out';

const GIVE_UP_AFTER_MS = 10_000;

/**
 * Asks for the state in a way that costs little and cannot lose what is on the page: a refresh that fails
 * makes the browser load the whole page again, typed text and all. Null when a refresh will work. Never throws.
 */
export async function probeServer(signal: AbortSignal): Promise<Trouble | null> {
  try {
    const answer = await fetch('/api/maintenance', {
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(GIVE_UP_AFTER_MS)]),
    });
    if (answer.ok) return null;
    return answer.status === 401 ? 'signed-out' : 'state-unreadable';
  } catch {
    return 'no-answer';
  }
}
