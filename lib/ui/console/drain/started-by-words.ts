import type { ConsoleTexts } from '../words/console-texts.ts';
import { nameList } from '../words/name-list.ts';

/** What EventBridge and EventBridge Scheduler write in front of a schedule's name. */
const BY_SCHEDULE = /^(?:events-rule|chronos-schedule)\/(.+)$/;

/** ECS cuts `startedBy` to this length, seen in practice and promised nowhere. */
const CUT_TO = 36;

/**
 * Who started a task, for people: "by schedule catalog-indexer". A name that may have been cut is
 * completed from the schedules that are known; if several fit, all are named. Null when AWS does not say.
 */
export function startedByWords(
  t: ConsoleTexts,
  startedBy: string | null,
  scheduleNames: readonly string[],
): string | null {
  if (!startedBy) return null;
  const name = BY_SCHEDULE.exec(startedBy)?.[1];
  if (name === undefined) return t('startedBy.somebody', { name: startedBy });
  if (scheduleNames.includes(name) || startedBy.length < CUT_TO) return t('startedBy.schedule', { name });
  const candidates = scheduleNames.filter((known) => known.startsWith(name));
  return t('startedBy.schedule', {
    name: candidates.length > 0 ? nameList(t, candidates, 'or') : `${name}…`,
  });
}
