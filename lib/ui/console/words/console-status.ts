import type { ConsoleView } from '#lib/domain/drain/console-view.ts';
import { type Hold, isOwed, isToBeEnabled } from '#lib/domain/schedules/schedule.ts';
import type { ActiveWindow, Mode } from '#lib/domain/window/window.ts';
import type { Tone } from '../../tone.ts';
import type { ConsoleTexts } from './console-texts.ts';

/** The one sentence that the console is about, and its colour. */
export type ConsoleStatus = { readonly words: string; readonly tone: Tone };

/**
 * What the status is, in the words of the product. `forcedMode` is the mode that the configuration of the
 * replica that answers keeps it in: open to users it never is, whatever the window.
 */
export function consoleStatus(
  t: ConsoleTexts,
  view: Pick<ConsoleView, 'window' | 'safeToDeploy' | 'holds' | 'blockers' | 'waived'>,
  forcedMode: Mode | null,
): ConsoleStatus {
  switch (view.window.status) {
    case 'INACTIVE': {
      const count = stillRestored(view.holds).length;
      const total = view.holds.filter(isToBeEnabled).length;
      const words = forcedMode ? t('status.forced', { mode: forcedMode }) : t('status.open');
      return count === 0
        ? { words, tone: forcedMode ? 'amber' : 'neutral' }
        : { words: t('status.restoring', { status: words, count, total }), tone: 'amber' };
    }
    case 'PENDING':
      return { words: t('status.draining'), tone: 'amber' };
    case 'ACTIVE':
      return activeStatus(t, view.window, view);
  }
}

type Standing = Pick<ConsoleView, 'safeToDeploy' | 'blockers' | 'waived'>;

/** Green is kept for what has been proven. */
function activeStatus(t: ConsoleTexts, { override }: ActiveWindow, standing: Standing): ConsoleStatus {
  const { safeToDeploy, waived } = standing;
  if (override && waived.length > 0) {
    const { by } = override;
    if (safeToDeploy) return { words: t('status.decidedNotQuiet', { by }), tone: 'amber' };
    if (onlyTimeIsLeft(standing)) return { words: t('status.decidedNotYet', { by }), tone: 'amber' };
  }
  return safeToDeploy
    ? { words: t('status.quiet'), tone: 'green' }
    : { words: t('status.disturbed'), tone: 'red' };
}

/** Beside what an administrator has overridden nothing is seen, only not for long enough yet. */
export function onlyTimeIsLeft({ blockers, waived }: Pick<ConsoleView, 'blockers' | 'waived'>): boolean {
  const passing = blockers.filter(({ kind }) => kind === 'settling' || kind === 'not-quiet-for-long');
  return waived.length > 0 && passing.length > 0 && passing.length === blockers.length;
}

/** The holds that still have to be put back to ENABLED. Those that are to stay disabled need nothing. */
export function stillRestored(holds: readonly Hold[]): Hold[] {
  return holds.filter((hold) => isOwed(hold) && isToBeEnabled(hold));
}

/** After this long without a check somebody should ask why none runs; a cron route is called every minute. */
const CHECK_OVERDUE_AFTER_MS = 3 * 60_000;

/** Whether a window has waited so long for a check that somebody should see why none runs. */
export function checkIsOverdue(view: ConsoleView): boolean {
  if (view.window.status === 'INACTIVE') return false;
  const last = view.observation?.observedAt ?? view.window.startedAt;
  return view.now.getTime() - last.getTime() > CHECK_OVERDUE_AFTER_MS;
}
