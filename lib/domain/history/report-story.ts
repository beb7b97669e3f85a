import type { AuditAction } from '#lib/domain/audit/audit.ts';
import type { WindowStory } from './window-record.ts';

/** Who else was given a link is no business of whoever has one. */
const UNTOLD: ReadonlySet<AuditAction> = new Set<AuditAction>(['report-shared', 'report-withdrawn']);

/**
 * What of a window's story is told to somebody who only has a link to it: no names of resources with the account's
 * number, and not the words of AWS, which are full of them.
 */
export function reportStory(story: WindowStory): WindowStory {
  const { record, happened } = story;
  return {
    ...story,
    record: {
      ...record,
      holds: record.holds.map((hold) => ({ ...hold, ruleArn: hold.id, lastError: null })),
      waitedTasks: record.waitedTasks.map((task) => ({ ...task, taskArn: lastPart(task.taskArn) })),
      swallowedRuns: record.swallowedRuns.map((runs, at) => ({ ...runs, ruleArn: String(at) })),
    },
    happened: happened
      .filter(({ action }) => !UNTOLD.has(action))
      .map((entry) =>
        entry.action === 'missed-run-failed' ? { ...entry, before: null, after: null } : entry,
      ),
  };
}

function lastPart(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
