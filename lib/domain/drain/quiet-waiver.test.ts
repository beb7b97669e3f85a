import { describe, expect, test } from 'vitest';
import {
  active,
  evidence,
  NOW,
  observed,
  override,
  pending,
  RULES,
  replica,
  schedule,
  task,
} from '#lib/domain/testing.ts';
import { DISTURBANCES } from '#lib/domain/testing-disturbances.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import { blockerKey, isWaivable } from './blocker.ts';
import { blockers, waivedBlockers } from './quiet.ts';

const waiving = (...keys: string[]): OpenWindow => ({ ...active, override: override(keys) });
const disturbances = Object.values(DISTURBANCES).map((one) => ({ kind: one.blocker.kind, ...one }));
const seen = disturbances.filter(({ blocker }) => isWaivable(blocker));
const timely = disturbances.filter(({ blocker }) => !isWaivable(blocker));

describe('what was waived does not stand any more, and is still named as waived', () => {
  test.each(seen)('$kind', ({ evidence: known, blocker }) => {
    const window = waiving(blockerKey(blocker));
    expect(blockers(window, known, NOW, RULES)).toEqual([]);
    expect(waivedBlockers(window, known, NOW)).toEqual([blocker]);
  });
});

describe('what only time can show cannot be waived: it stands', () => {
  test.each(timely)('$kind', ({ evidence: known, blocker }) => {
    const window = waiving(blockerKey(blocker));
    expect(blockers(window, known, NOW, RULES)).toEqual([blocker]);
    expect(waivedBlockers(window, known, NOW)).toEqual([]);
  });
});

describe('a waiver on a window that is PENDING does nothing', () => {
  test.each(seen)('$kind', ({ evidence: known, blocker }) => {
    const word = { override: override([blockerKey(blocker)]) };
    const window: OpenWindow = { ...pending, ...word };
    expect(blockers(window, known, NOW, RULES)).toEqual([blocker]);
    expect(waivedBlockers(window, known, NOW)).toEqual([]);
  });
});

describe('without a word nothing is waived', () => {
  test.each(seen)('$kind', ({ evidence: known, blocker }) => {
    expect(blockers(active, known, NOW, RULES)).toEqual([blocker]);
    expect(waivedBlockers(active, known, NOW)).toEqual([]);
  });
});

test('a task, a schedule or a replica that turns up after the word stands', () => {
  const known = evidence({
    replicas: [replica('old', { version: 6 }), replica('new', { version: 6 })],
    observation: observed({
      schedules: [schedule('old', { state: 'ENABLED' }), schedule('new', { state: 'ENABLED' })],
      busyTasks: [task('t', { arn: 'old' }), task('t', { arn: 'new' })],
    }),
  });
  const window = waiving('replica-not-shut id-old', 'schedule-enabled arn:rule/old', 'busy-task old');
  expect(blockers(window, known, NOW, RULES).map(blockerKey)).toEqual([
    'replica-not-shut id-new',
    'schedule-enabled arn:rule/new',
    'busy-task new',
  ]);
  expect(waivedBlockers(window, known, NOW).map(blockerKey)).toEqual([
    'replica-not-shut id-old',
    'schedule-enabled arn:rule/old',
    'busy-task old',
  ]);
});

test('a word for a replica that has not shut its gate is no word for its requests in flight', () => {
  const { evidence: known, blocker } = DISTURBANCES['requests-in-flight'];
  expect(blockers(waiving('replica-not-shut id-draining'), known, NOW, RULES)).toEqual([blocker]);
});

test('with everything waived it still takes time to be quiet', () => {
  const cleanRun = { count: 1, countedAt: NOW };
  const known = evidence({ observation: observed({ busyTasks: [task('t')], cleanRun }) });
  expect(blockers(waiving('busy-task arn:task/t'), known, NOW, RULES)).toEqual([
    { kind: 'not-quiet-for-long', clean: 1, needed: 3 },
  ]);
});

test('what was waived and is over is not named any more', () => {
  expect(waivedBlockers(waiving('busy-task arn:task/t'), evidence(), NOW)).toEqual([]);
});
