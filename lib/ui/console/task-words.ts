import type { BusyTask } from '#lib/domain/busy-task.ts';

/** How a busy task stands, for people. */
export type TaskWords = {
  /** What it does, after its name: "is running". */
  readonly doing: string;
  /** For a badge; a word of ECS where it has one. */
  readonly status: string;
  /** What the moment that is known of it was. */
  readonly sinceWord: 'Started' | 'Created';
  /** Why it is waited for although it does not simply run; null when it does. */
  readonly note: string | null;
};

const COMING_UP: ReadonlySet<string> = new Set(['PROVISIONING', 'PENDING', 'ACTIVATING']);
const GOING_DOWN: ReadonlySet<string> = new Set(['DEACTIVATING', 'STOPPING', 'DEPROVISIONING']);

/** Says in plain words what the last status of a busy task means. */
export function taskWords({ lastStatus, absences }: BusyTask): TaskWords {
  const shown = { status: lastStatus, sinceWord: 'Started' } as const;
  if (lastStatus === 'UNKNOWN') {
    return {
      ...shown,
      doing: 'may still be running',
      status: 'Not known',
      note: absences > 0 ? NOT_MENTIONED : NOT_DESCRIBED,
    };
  }
  if (COMING_UP.has(lastStatus)) {
    return { ...shown, doing: 'is starting', sinceWord: 'Created', note: 'It has not begun to run yet.' };
  }
  if (GOING_DOWN.has(lastStatus)) {
    return { ...shown, doing: 'is stopping', note: 'It is on its way down, but not over yet.' };
  }
  return { ...shown, doing: 'is running', note: null };
}

const NOT_DESCRIBED = 'AWS lists it but does not describe it, so nobody knows how it stands.';
const NOT_MENTIONED =
  'AWS does not mention it any more. It counts as over when the next check does not see it either.';
