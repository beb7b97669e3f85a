import { describe, expect, test } from 'vitest';
import type { ConsoleView } from '#lib/domain/console-view.ts';
import type { Hold } from '#lib/domain/schedule.ts';
import { checkIsOverdue, consoleStatus } from './console-status.ts';
import { active, hold, NOW, observed, openView, pending } from './testing.ts';

function inactive(holds: readonly Hold[]): ConsoleView {
  const window = { status: 'INACTIVE', version: 9 } as const;
  return { now: NOW, window, holds, observation: null, blockers: [], safeToDeploy: false };
}

describe('the status is said in the words of the product, with their colour', () => {
  test.each([
    [inactive([]), 'neutral', 'Open to users'],
    [inactive([hold('a'), hold('b')]), 'amber', 'Open to users, 2 of 2 schedules still being restored'],
    [
      inactive([hold('a'), hold('b', { phase: 'RELEASED' }), hold('c', { originalState: 'DISABLED' })]),
      'amber',
      'Open to users, 1 of 2 schedules still being restored',
    ],
    [openView(pending), 'amber', 'Draining: not safe to deploy yet'],
    [openView(active, { safeToDeploy: true }), 'green', 'Quiet: safe to deploy'],
    [openView(active, { blockers: [{ kind: 'not-observed' }] }), 'red', 'Disturbed: do not deploy'],
  ])('%#: %s', (view, tone, words) => {
    expect(consoleStatus(view)).toEqual({ tone, words });
  });

  test('a schedule that was disabled before has nothing to be restored to', () => {
    expect(consoleStatus(inactive([hold('a', { originalState: 'DISABLED' })])).words).toBe('Open to users');
  });
});

describe('a missing check is noticed', () => {
  const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
  test.each([
    ['checked just now', openView(active, { observation: observed() }), false],
    ['checked two minutes ago', openView(active, { observation: observed({ observedAt: ago(120) }) }), false],
    ['checked four minutes ago', openView(active, { observation: observed({ observedAt: ago(240) }) }), true],
    ['never checked, started a minute ago', openView({ ...pending, startedAt: ago(60) }), false],
    ['never checked, started four minutes ago', openView({ ...pending, startedAt: ago(240) }), true],
    ['no window, nothing to check', inactive([]), false],
  ])('%s: %s', (_about, view, overdue) => {
    expect(checkIsOverdue(view)).toBe(overdue);
  });
});
