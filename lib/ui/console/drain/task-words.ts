import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { ConsoleTexts } from '../words/console-texts.ts';

/** How a busy task stands, for people. */
export type TaskWords = {
  readonly doing: 'starting' | 'running' | 'stopping' | 'unknown';
  /** For a badge; a word of ECS where it has one. */
  readonly status: string;
  /** What the moment that is known of it was. */
  readonly sinceIs: 'started' | 'created';
  /** Why it is waited for although it does not simply run; null when it does. */
  readonly note: string | null;
};

const COMING_UP: ReadonlySet<string> = new Set(['PROVISIONING', 'PENDING', 'ACTIVATING']);
const GOING_DOWN: ReadonlySet<string> = new Set(['DEACTIVATING', 'STOPPING', 'DEPROVISIONING']);

/** Says in plain words what the last status of a busy task means. */
export function taskWords(t: ConsoleTexts, { lastStatus, absences }: BusyTask): TaskWords {
  const shown = { status: lastStatus, sinceIs: 'started' } as const;
  if (lastStatus === 'UNKNOWN') {
    const note = t(absences > 0 ? 'task.notMentioned' : 'task.notDescribed');
    return { ...shown, doing: 'unknown', status: t('task.notKnown'), note };
  }
  if (COMING_UP.has(lastStatus)) {
    return { ...shown, doing: 'starting', sinceIs: 'created', note: t('task.starting') };
  }
  if (GOING_DOWN.has(lastStatus)) return { ...shown, doing: 'stopping', note: t('task.stopping') };
  return { ...shown, doing: 'running', note: null };
}
