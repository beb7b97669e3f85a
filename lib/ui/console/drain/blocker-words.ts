import type { Blocker } from '#lib/domain/drain/blocker.ts';
import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import { MOST_DRIFTS } from '#lib/domain/schedules/schedule.ts';
import type { ConsoleTexts } from '../words/console-texts.ts';
import { startedByWords } from './started-by-words.ts';
import { taskWords } from './task-words.ts';

/** A blocker for people: what it is, and what is known about it. */
export type BlockerWords = { readonly what: string; readonly why: string };

/** Names one thing that keeps the window from being quiet. */
export function blockerWords(
  t: ConsoleTexts,
  blocker: Blocker,
  scheduleNames: readonly string[],
): BlockerWords {
  const { kind } = blocker;
  switch (kind) {
    case 'not-observed':
    case 'observation-too-old':
      return { what: t(`blocker.${kind}.what`), why: t(`blocker.${kind}.why`) };
    case 'observation-failed': {
      const { what, why } = blocker.failure;
      return { what: t(`blocker.${kind}.what`, { what }), why };
    }
    case 'replica-not-shut':
      return {
        what: t(`blocker.${kind}.what`, { name: blocker.replica.name }),
        why: t(`blocker.${kind}.why`, { seconds: blocker.secondsLeft }),
      };
    case 'requests-in-flight': {
      const { replica, requests: count } = blocker;
      return {
        what: t(`blocker.${kind}.what`, { name: replica.name, count }),
        why: t(`blocker.${kind}.why`, { count }),
      };
    }
    case 'schedule-enabled': {
      const next = isGivenUp(blocker)
        ? t(`blocker.${kind}.givenUp`, { count: MOST_DRIFTS })
        : t(`blocker.${kind}.why`);
      return {
        what: t(`blocker.${kind}.what`, { name: blocker.schedule.name }),
        why: blocker.lastError ?? next,
      };
    }
    case 'hold-unconfirmed':
      return {
        what: t(`blocker.${kind}.what`, { name: blocker.ruleName }),
        why: blocker.lastError ?? t(`blocker.${kind}.why`),
      };
    case 'settling':
      return {
        what: t(`blocker.${kind}.what`, { seconds: blocker.secondsLeft }),
        why: t(`blocker.${kind}.why`),
      };
    case 'not-quiet-for-long': {
      const { clean, needed } = blocker;
      return { what: t(`blocker.${kind}.what`, { clean, needed }), why: t(`blocker.${kind}.why`) };
    }
    case 'busy-task':
      return busyTaskWords(t, blocker.task, scheduleNames);
  }
}

function busyTaskWords(t: ConsoleTexts, task: BusyTask, scheduleNames: readonly string[]): BlockerWords {
  const { doing, note } = taskWords(t, task);
  const by = startedByWords(t, task.startedBy, scheduleNames);
  const known = [
    by ? t('blocker.busy-task.started', { by }) : null,
    task.lastStatus === 'UNKNOWN' ? null : t('blocker.busy-task.status', { status: task.lastStatus }),
    note,
  ].filter((part) => part !== null);
  return { what: t(`task.doing.${doing}`, { family: task.family }), why: known.join(' ') };
}

/** Whether a person has to decide about this schedule now. */
export function isGivenUp(blocker: Extract<Blocker, { kind: 'schedule-enabled' }>): boolean {
  return blocker.drifts >= MOST_DRIFTS && blocker.holdId !== null && blocker.schedule.untouchable === null;
}
