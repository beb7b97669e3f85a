import { elapsedMs } from '#lib/domain/drain/likely-quiet.ts';
import { byFamily, type Verdict, verdict } from '#lib/domain/drain/usual-duration.ts';
import { longestFirst, type OpenView } from './drain-steps.ts';

/** When it will likely be quiet, or which family is the reason why nobody can say. */
export type DrainOutlook =
  | { readonly kind: 'likely'; readonly at: Date; readonly decidedBy: string | null }
  | { readonly kind: Exclude<Verdict, 'as-usual'>; readonly family: string };

/** The worst first: it is what somebody has to look at. */
const WORST: readonly Exclude<Verdict, 'as-usual'>[] = ['unlikely-to-finish', 'slow', 'unknown'];

/** Null where there is nothing to say: not PENDING, or something else than a task is in the way. */
export function drainOutlook({
  window,
  likelyQuiet,
  observation,
  usual,
  now,
}: OpenView): DrainOutlook | null {
  if (window.status !== 'PENDING') return null;
  if (likelyQuiet) return { kind: 'likely', ...likelyQuiet };
  const known = byFamily(usual);
  const judged = longestFirst(observation?.busyTasks ?? []).map(({ family, since }) => ({
    family,
    kind: verdict(elapsedMs(since, now), known.get(family) ?? null),
  }));
  for (const kind of WORST) {
    const found = judged.find((task) => task.kind === kind);
    if (found) return { kind, family: found.family };
  }
  return null;
}
