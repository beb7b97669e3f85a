/** What an open page wants to know of the maintenance state; all null while the server does not know it. */
export type LiveState = { readonly version: number | null; readonly mode: string | null };

/** Asks once. Null when the server cannot be reached or does not know either. Never throws. */
export async function readLiveState(): Promise<LiveState | null> {
  try {
    const response = await fetch('/api/maintenance', { cache: 'no-store' });
    return response.ok ? ((await response.json()) as LiveState) : null;
  } catch {
    return null;
  }
}
