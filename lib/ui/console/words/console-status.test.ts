import { describe, expect, test } from 'vitest';
import type { ConsoleView } from '#lib/domain/drain/console-view.ts';
import type { Hold } from '#lib/domain/schedules/schedule.ts';
import { englishTexts } from '#lib/texts/testing.ts';
import { active, hold, NOW, observed, openView, override, pending, task } from '../testing.ts';
import { checkIsOverdue, consoleStatus } from './console-status.ts';

const t = englishTexts('console');

function inactive(holds: readonly Hold[]): ConsoleView {
  const window = { status: 'INACTIVE', version: 9 } as const;
  const nothing = { observation: null, blockers: [], waived: [], replicas: [], safeToDeploy: false };
  const noDrain = { usual: [], samples: [], healthAnswer: null, likelyQuiet: null };
  return { now: NOW, window, holds, ...nothing, ...noDrain };
}

const needsTime = { kind: 'not-quiet-for-long', clean: 0, needed: 3 } as const;
const waived = [{ kind: 'busy-task', task: task('a') }] as const;

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
    [
      openView({ ...active, override }, { waived, safeToDeploy: true }),
      'amber',
      'Active by decision of admin: not everything is quiet',
    ],
    [
      openView({ ...active, override }, { waived, blockers: [needsTime] }),
      'amber',
      'Active by decision of admin: not safe to deploy yet',
    ],
    [openView(active, { blockers: [needsTime] }), 'red', 'Disturbed: do not deploy'],
    [
      openView({ ...active, override }, { waived, blockers: [needsTime, { kind: 'not-observed' }] }),
      'red',
      'Disturbed: do not deploy',
    ],
    [openView({ ...active, override }, { safeToDeploy: true }), 'green', 'Quiet: safe to deploy'],
    [
      inactive([hold('a'), hold('b', { exception: 'stays-disabled' }), hold('c', { phase: 'RESTORED' })]),
      'amber',
      'Open to users, 1 of 2 schedules still being restored',
    ],
  ])('%#: %s', (view, tone, words) => {
    expect(consoleStatus(t, view, null)).toEqual({ tone, words });
  });

  test.each([
    ['was disabled before', hold('a', { originalState: 'DISABLED' })],
    ['stays disabled by decision', hold('a', { exception: 'stays-disabled' })],
    ['has been restored, and is only looked at once more', hold('a', { phase: 'RESTORED' })],
  ])('a schedule that %s has nothing to be restored to', (_about, one) => {
    expect(consoleStatus(t, inactive([one]), null).words).toBe('Open to users');
  });

  test('a schedule that was restored and could not be verified is still being restored', () => {
    const one = hold('a', { phase: 'RESTORED', lastError: 'No.' });
    expect(consoleStatus(t, inactive([one]), null).tone).toBe('amber');
  });
});

test('a replica that is forced into maintenance is never said to be open to users', () => {
  expect(consoleStatus(t, inactive([]), 'READ-ONLY')).toEqual({
    tone: 'amber',
    words: 'This replica is forced into READ-ONLY',
  });
  expect(consoleStatus(t, inactive([hold('a')]), 'NO-ACCESS').words).toBe(
    'This replica is forced into NO-ACCESS, 1 of 1 schedules still being restored',
  );
  expect(consoleStatus(t, openView(active, { safeToDeploy: true }), 'READ-ONLY').words).toBe(
    'Quiet: safe to deploy',
  );
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
