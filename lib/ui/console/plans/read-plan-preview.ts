import type { PlanPreview } from './plan-preview.ts';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Asks the server what this form would plan; null when it does not say, as to somebody who was signed out. */
export async function readPlanPreview(query: string, signal: AbortSignal): Promise<PlanPreview | null> {
  const response = await fetch(`/api/maintenance/plans/preview?${query}`, { signal });
  if (!response.ok) return null;
  return JSON.parse(await response.text(), reviveMoment);
}

/** JSON has no moments; ours are all spelled as `Date.toJSON` does, and no text of a person has that shape alone. */
function reviveMoment(_key: string, value: unknown): unknown {
  return typeof value === 'string' && MOMENT.test(value) ? new Date(value) : value;
}
