import type { Blocker } from '#lib/domain/quiet.ts';
import { MOST_DRIFTS } from '#lib/domain/schedule.ts';
import { startedByWords } from './started-by-words.ts';
import { tellCount } from './tell-count.ts';

/** A blocker for people: what it is, and what is known about it. */
export type BlockerWords = { readonly key: string; readonly what: string; readonly why: string };

/** Names one thing that keeps the window from being quiet. */
export function blockerWords(blocker: Blocker, scheduleNames: readonly string[]): BlockerWords {
  switch (blocker.kind) {
    case 'not-observed':
      return {
        key: 'not-observed',
        what: 'Not checked yet',
        why: 'Nobody has looked at AWS since the start. The next check does.',
      };
    case 'observation-too-old':
      return {
        key: 'observation-too-old',
        what: 'No check for several minutes',
        why: 'What was seen then proves nothing now. See whether the cron route is called or the ticker runs.',
      };
    case 'observation-failed': {
      const { what, why } = blocker.failure;
      return { key: `failure ${what} ${why}`, what: `${what} could not be checked`, why };
    }
    case 'schedule-enabled': {
      const { arn, name } = blocker.schedule;
      const why =
        blocker.lastError ?? (isGivenUp(blocker) ? GIVEN_UP : 'It is held again at the next check.');
      return { key: `schedule ${arn}`, what: `Schedule ${name} is enabled`, why };
    }
    case 'hold-unconfirmed': {
      const why = blocker.lastError ?? 'AWS has not confirmed it yet. It is tried again at the next check.';
      return {
        key: `hold ${blocker.ruleName}`,
        what: `Schedule ${blocker.ruleName} is not held for certain`,
        why,
      };
    }
    case 'settling':
      return {
        key: 'settling',
        what: `Settling for ${tellCount(blocker.secondsLeft, 'second')} more`,
        why: 'EventBridge may still start tasks for a short while after a schedule was disabled.',
      };
    case 'not-quiet-for-long':
      return {
        key: 'not-quiet-for-long',
        what: `${blocker.clean} of ${blocker.needed} checks in a row were clean`,
        why: 'Nothing is seen any more. A few more checks make sure that nothing starts late.',
      };
    case 'busy-task': {
      const { arn, family, lastStatus, startedBy } = blocker.task;
      const by = startedByWords(startedBy, scheduleNames);
      return {
        key: `task ${arn}`,
        what: `Task ${family} is running`,
        why: by ? `Started ${by}; its ECS status is ${lastStatus}.` : `Its ECS status is ${lastStatus}.`,
      };
    }
  }
}

const GIVEN_UP = `Somebody has enabled it ${MOST_DRIFTS} times during this window, so it is not held again. Find out who needs it, or leave it enabled.`;

/** Whether a person has to decide about this schedule now. */
export function isGivenUp(blocker: Extract<Blocker, { kind: 'schedule-enabled' }>): boolean {
  return blocker.drifts >= MOST_DRIFTS && blocker.holdId !== null && blocker.schedule.untouchable === null;
}
