import { expect, test } from 'vitest';
import type { MissedRunStatus, MissedRunView } from '#lib/domain/schedules/missed-run.ts';
import { shownRuns } from './shown-runs.ts';

const NOW = new Date('2026-01-05T12:00:00Z');

function run(status: MissedRunStatus, hoursAgo: number | null): MissedRunView {
  const decidedAt = hoursAgo === null ? null : new Date(NOW.getTime() - hoursAgo * 3_600_000);
  return {
    id: `${status} ${hoursAgo}`,
    windowId: 'w',
    ruleArn: 'arn:rule',
    ruleName: 'nightly-report',
    bus: 'default',
    expression: 'cron(0 2 * * ? *)',
    heldFrom: NOW,
    heldUntil: NOW,
    runs: 1,
    firstAt: NOW,
    lastAt: NOW,
    status,
    dueAt: null,
    taskArns: [],
    lastError: null,
    decidedBy: decidedAt && 'admin',
    decidedAt,
    policy: 'SKIP',
  };
}

test('what waits for somebody, or is on its way, is shown; what was decided is shown for a day', () => {
  const waiting = [run('OPEN', null), run('FAILED', 30), run('STARTING', 30), run('QUEUED', 30)];
  const decided = [run('STARTED', 23), run('DISMISSED', 1)];
  const history = [run('STARTED', 25), run('DISMISSED', 48)];
  expect(shownRuns([...waiting, ...history, ...decided], NOW)).toEqual([...waiting, ...decided]);
});
