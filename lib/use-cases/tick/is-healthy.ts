import type { OpenWindow } from '#lib/domain/window/window.ts';
import type { CarryOutDeps } from '#lib/use-cases/plans/carry-out-deps.ts';

/** For so long an answer counts, and nobody is asked again. */
const ASK_EVERY_MS = 30_000;

/** Whether the platform says of itself that it is healthy. Asks at most every 30 seconds, and notes each answer. */
export async function isHealthy(
  deps: CarryOutDeps,
  window: OpenWindow,
  url: string,
  now: Date,
): Promise<boolean> {
  const last = await deps.healthAnswers.ofWindow(window.id);
  const ageMs = last ? now.getTime() - last.at.getTime() : Number.POSITIVE_INFINITY;
  // One that is still to come is of a clock that was set back since: it would count until the clock has caught up.
  if (last && ageMs >= 0 && ageMs < ASK_EVERY_MS) return last.ok;
  const finding = await deps.health.ask(url);
  await deps.notes.noteHealthAnswer(window.id, { at: now, ...finding });
  return finding.ok;
}
