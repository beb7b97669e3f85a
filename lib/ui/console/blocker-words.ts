import type { Blocker } from '#lib/domain/blocker.ts';
import type { BusyTask } from '#lib/domain/busy-task.ts';
import { MOST_DRIFTS } from '#lib/domain/schedule.ts';
import { startedByWords } from './started-by-words.ts';
import { taskWords } from './task-words.ts';
import { tellCount } from './tell-count.ts';

/** A blocker for people: what it is, and what is known about it. */
export type BlockerWords = { readonly what: string; readonly why: string };

/** Names one thing that keeps the window from being quiet. */
export function blockerWords(blocker: Blocker, scheduleNames: readonly string[]): BlockerWords {
  switch (blocker.kind) {
    case 'not-observed':
      return {
        what: 'Not checked yet',
        why: 'Nobody has looked at AWS since the start. The next check does.',
      };
    case 'observation-too-old':
      return {
        what: 'No check for several minutes',
        why: 'What was seen then proves nothing now. See whether the cron route is called or the ticker runs.',
      };
    case 'observation-failed': {
      const { what, why } = blocker.failure;
      return { what: `${what} could not be checked`, why };
    }
    case 'replica-not-shut':
      return {
        what: `Replica ${blocker.replica.name} has not shut its gate yet`,
        why: `It may still go by the state before for at most ${tellCount(blocker.secondsLeft, 'second')} more. After that it refuses changes by itself.`,
      };
    case 'requests-in-flight': {
      const { replica, requests } = blocker;
      return {
        what: `${tellCount(requests, 'request')} by users ${requests === 1 ? 'is' : 'are'} still under way on replica ${replica.name}`,
        why: `${requests === 1 ? 'It' : 'They'} came before the gate was shut. Nothing new is let in.`,
      };
    }
    case 'schedule-enabled': {
      const { name } = blocker.schedule;
      const why =
        blocker.lastError ?? (isGivenUp(blocker) ? GIVEN_UP : 'It is held again at the next check.');
      return { what: `Schedule ${name} is enabled`, why };
    }
    case 'hold-unconfirmed': {
      const why = blocker.lastError ?? 'AWS has not confirmed it yet. It is tried again at the next check.';
      return {
        what: `Schedule ${blocker.ruleName} is not held for certain`,
        why,
      };
    }
    case 'settling':
      return {
        what: `Settling for ${tellCount(blocker.secondsLeft, 'second')} more`,
        why: 'EventBridge may still start tasks for a short while after a schedule was disabled.',
      };
    case 'not-quiet-for-long':
      return {
        what: `${blocker.clean} of ${blocker.needed} checks in a row were clean`,
        why: 'Nothing is seen at the moment. A few more checks make sure that nothing starts late.',
      };
    case 'busy-task':
      return busyTaskWords(blocker.task, scheduleNames);
  }
}

function busyTaskWords(task: BusyTask, scheduleNames: readonly string[]): BlockerWords {
  const { doing, note } = taskWords(task);
  const by = startedByWords(task.startedBy, scheduleNames);
  const status = task.lastStatus === 'UNKNOWN' ? null : `Its ECS status is ${task.lastStatus}.`;
  const known = [by ? `Started ${by}.` : null, status, note].filter((part) => part !== null);
  return { what: `Task ${task.family} ${doing}`, why: known.join(' ') };
}

const GIVEN_UP = `Somebody has enabled it ${MOST_DRIFTS} times during this window, so it is not held again. Find out who needs it, or leave it enabled.`;

/** Whether a person has to decide about this schedule now. */
export function isGivenUp(blocker: Extract<Blocker, { kind: 'schedule-enabled' }>): boolean {
  return blocker.drifts >= MOST_DRIFTS && blocker.holdId !== null && blocker.schedule.untouchable === null;
}
