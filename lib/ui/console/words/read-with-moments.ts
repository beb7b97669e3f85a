const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * What the server answers to an administrator's question, its moments as such; null when it does not answer it, as to
 * somebody who was signed out. Rejects when it cannot be reached.
 */
export async function readWithMoments<T>(address: string, signal?: AbortSignal): Promise<T | null> {
  const response = await fetch(address, signal ? { signal } : {});
  if (!response.ok) return null;
  return JSON.parse(await response.text(), reviveMoment);
}

/** JSON has no moments; ours are all spelled as `Date.toJSON` does, and no text of a person has that shape alone. */
function reviveMoment(_key: string, value: unknown): unknown {
  return typeof value === 'string' && MOMENT.test(value) ? new Date(value) : value;
}
