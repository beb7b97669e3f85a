import type { ConsoleView } from '#lib/domain/console-view.ts';
import { type Hold, isUnresolved } from '#lib/domain/schedule.ts';
import type { Tone } from '../tone.ts';

/** The one sentence that the console is about, and its colour. */
export type ConsoleStatus = { readonly words: string; readonly tone: Tone };

/** What the status is, in the words of the product. */
export function consoleStatus(view: Pick<ConsoleView, 'window' | 'safeToDeploy' | 'holds'>): ConsoleStatus {
  switch (view.window.status) {
    case 'INACTIVE': {
      const count = stillRestored(view.holds).length;
      const of = view.holds.filter((hold) => hold.originalState === 'ENABLED').length;
      return count === 0
        ? { words: 'Open to users', tone: 'neutral' }
        : { words: `Open to users, ${count} of ${of} schedules still being restored`, tone: 'amber' };
    }
    case 'PENDING':
      return { words: 'Draining: not safe to deploy yet', tone: 'amber' };
    case 'ACTIVE':
      return view.safeToDeploy
        ? { words: 'Quiet: safe to deploy', tone: 'green' }
        : { words: 'Disturbed: do not deploy', tone: 'red' };
  }
}

/** The holds that still have to be put back to ENABLED. Those that were disabled before need nothing. */
export function stillRestored(holds: readonly Hold[]): Hold[] {
  return holds.filter((hold) => isUnresolved(hold) && hold.originalState === 'ENABLED');
}

/** After this long without a check somebody should ask why none runs; a cron route is called every minute. */
const CHECK_OVERDUE_AFTER_MS = 3 * 60_000;

/** Whether a window has waited so long for a check that somebody should see why none runs. */
export function checkIsOverdue(view: ConsoleView): boolean {
  if (view.window.status === 'INACTIVE') return false;
  const last = view.observation?.observedAt ?? view.window.startedAt;
  return view.now.getTime() - last.getTime() > CHECK_OVERDUE_AFTER_MS;
}
