import { RECONCILER } from '#lib/domain/audit/audit.ts';
import { isOpen, type OpenWindow, transition } from '#lib/domain/window/window.ts';
import type { EndCause } from '#lib/domain/window/window-terms.ts';
import type { CarryOutDeps } from '#lib/use-cases/plans/carry-out-deps.ts';
import { isHealthy } from './is-healthy.ts';

/** A tick of another replica may promote the window between load and commit. */
const ATTEMPTS = 3;

/**
 * Ends the open window when its terms say so: at its planned end, there only once the platform is healthy, or because it
 * is not quiet by the deadline of its drain. A window that is to stay open stays so, and a deadline after which it
 * goes on waiting is noted.
 */
export async function endAsAgreed(deps: CarryOutDeps): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [before, at] = await Promise.all([deps.windows.load(), deps.windows.now()]);
    if (!isOpen(before)) return;
    const endCause = await causeToEnd(deps, before, at);
    if (!endCause) return;
    const next = transition(before, { type: 'end', by: RECONCILER, at });
    if (!next.ok) return;
    const change = { before, after: next.value, by: RECONCILER, at, endCause };
    if ((await deps.windows.commit(change)) === 'committed') return deps.snapshot.refresh();
  }
}

async function causeToEnd(deps: CarryOutDeps, window: OpenWindow, now: Date): Promise<EndCause | null> {
  if (await endsUndrained(deps, window, now)) return 'drain-deadline';
  if (!window.plannedEnd || now < window.plannedEnd) return null;
  const { atEnd } = window.terms;
  switch (atEnd.kind) {
    case 'keep':
      return null;
    case 'end':
      return 'planned-end';
    case 'end-if-healthy':
      return (await isHealthy(deps, window, atEnd.url, now)) ? 'planned-end' : null;
  }
}

/** Whether the deadline of the drain has passed without quiet, and that ends the window. */
async function endsUndrained(deps: CarryOutDeps, window: OpenWindow, now: Date): Promise<boolean> {
  const deadline = window.terms.drainDeadline;
  if (window.status !== 'PENDING' || !deadline || now < deadline.by) return false;
  switch (deadline.otherwise) {
    case 'cancel':
      return true;
    case 'keep-waiting':
      await deps.notes.noteDrainDeadline(window.id);
      return false;
  }
}
