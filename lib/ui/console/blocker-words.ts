import type { Blocker } from '#lib/domain/quiet.ts';
import { startedByWords } from './started-by-words.ts';

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
      const why = blocker.lastError ?? 'It is held again at the next check.';
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
