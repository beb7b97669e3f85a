import { expect, test } from 'vitest';
import type { AuditAction } from '#lib/domain/audit/audit.ts';
import { NO_TERMS } from '#lib/domain/window/window-terms.ts';
import { reportStory } from './report-story.ts';
import type { WindowStory } from './window-record.ts';

const at = new Date(0);
const ARN = 'arn:aws:ecs:eu-west-1:111122223333:task/dataall/abc';
const entry = (action: AuditAction) => ({
  id: action,
  at,
  actor: 'admin',
  action,
  windowId: 'w',
  subject: 'nightly',
  before: null,
  after: { lastError: `AccessDenied on ${ARN}` },
});

const story: WindowStory = {
  now: at,
  moreHappened: false,
  record: {
    entry: {
      kind: 'window',
      id: 'w',
      mode: 'READ-ONLY',
      reason: 'release',
      ticketUrl: null,
      outcome: 'open',
      at,
      plannedStart: null,
      plannedEnd: null,
      startedAt: at,
      activeAt: null,
      endedAt: null,
      by: 'admin',
      endedBy: null,
      why: null,
      formerModes: [],
    },
    beganByPlan: false,
    message: null,
    terms: NO_TERMS,
    override: null,
    endCause: null,
    holds: [
      {
        id: 'h',
        windowId: 'w',
        ruleArn: ARN,
        ruleName: 'nightly',
        bus: 'default',
        expression: null,
        originalState: 'ENABLED',
        phase: 'HELD',
        tries: 1,
        lastError: `AccessDenied on ${ARN}`,
        heldAt: at,
        drifts: 0,
        exception: null,
        restoredAt: null,
      },
    ],
    waitedTasks: [
      { taskArn: ARN, family: 'indexer', startedBy: null, since: null, firstSeen: at, lastSeen: at },
    ],
    busyCounts: [],
    swallowedRuns: [
      {
        ruleArn: ARN,
        ruleName: 'nightly',
        expression: 'rate(1 day)',
        heldFrom: at,
        heldUntil: at,
        runs: 1,
        firstAt: null,
        lastAt: null,
        status: 'FAILED',
        decidedBy: null,
      },
    ],
  },
  happened: [entry('report-shared'), entry('missed-run-failed'), entry('report-withdrawn')],
};

test('a report tells what happened, but neither the account nor to whom else it was shown', () => {
  const told = reportStory(story);
  expect(JSON.stringify(told)).not.toMatch(/arn:|111122223333/);
  expect(told.happened.map(({ action }) => action)).toEqual(['missed-run-failed']);
  expect(told.record.waitedTasks).toMatchObject([{ taskArn: 'abc', family: 'indexer' }]);
  expect(told.record.holds).toMatchObject([{ ruleName: 'nightly', phase: 'HELD' }]);
});
