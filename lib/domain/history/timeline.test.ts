import { describe, expect, test } from 'vitest';
import type { AuditAction, AuditEntry } from '#lib/domain/audit/audit.ts';
import { timeline } from './timeline.ts';

let id = 0;

function entry(action: AuditAction, subject: string | null = null, actor = 'reconciler'): AuditEntry {
  id += 1;
  const at = new Date(Date.UTC(2026, 10, 24, 2, 0, id));
  return { id: String(id), at, actor, action, windowId: 'w', subject, before: null, after: null };
}

/** As the ledger writes it down, with what it owes this schedule. */
function ofHold(
  action: AuditAction,
  subject: string,
  hold: { readonly originalState?: string; readonly exception?: string },
): AuditEntry {
  return { ...entry(action, subject), after: { originalState: 'ENABLED', exception: null, ...hold } };
}

const schedules = Array.from({ length: 300 }, (_, index) => `schedule-${index}`);
const told = (happened: readonly AuditEntry[]) =>
  timeline(happened).map(({ event, subjects }) => [event, subjects.length]);

describe('the timeline of a window', () => {
  test('three hundred holds and releases are a line each, not a thousand', () => {
    const happened = [
      entry('window-started', null, 'admin'),
      ...schedules.map((name) => entry('schedule-hold-intended', name)),
      ...schedules.map((name) => entry('schedule-held', name)),
      entry('window-activated'),
      entry('window-ended', null, 'admin'),
      ...schedules.map((name) => entry('schedule-released', name)),
      ...schedules.map((name) => entry('schedule-release-verified', name)),
    ];
    expect(told(happened)).toEqual([
      ['window-started', 0],
      ['schedule-held', 300],
      ['window-activated', 0],
      ['window-ended', 0],
      ['schedule-released', 300],
      ['schedule-release-verified', 300],
    ]);
  });

  test('a line of many says when the first and when the last of them was', () => {
    const [line] = timeline([entry('schedule-held', 'a'), entry('schedule-held', 'b')]);
    expect(line?.lastAt?.getTime()).toBeGreaterThan(line?.at.getTime() ?? Number.NaN);
    expect(timeline([entry('schedule-held', 'a')])[0]?.lastAt).toBeNull();
  });

  test('a hold that was written down and never confirmed is told', () => {
    const happened = [
      entry('schedule-hold-intended', 'a'),
      entry('schedule-hold-intended', 'b'),
      entry('schedule-held', 'a'),
    ];
    expect(told(happened)).toEqual([
      ['schedule-hold-intended', 1],
      ['schedule-held', 1],
    ]);
  });

  test('what different people do is not folded together, and a schedule that drifts twice is named once', () => {
    const happened = [
      entry('missed-run-started', 'a', 'admin'),
      entry('missed-run-started', 'b', 'second admin'),
      entry('schedule-drifted', 'c'),
      entry('schedule-drifted', 'c'),
    ];
    expect(told(happened)).toEqual([
      ['missed-run-started', 1],
      ['missed-run-started', 1],
      ['schedule-drifted', 1],
    ]);
  });

  test('what was disabled before the window counts neither as held nor as put back, and is told apart', () => {
    const off = { originalState: 'DISABLED' };
    const happened = [
      entry('window-started', null, 'admin'),
      ofHold('schedule-hold-intended', 'a', {}),
      ofHold('schedule-hold-intended', 'off', off),
      ofHold('schedule-held', 'a', {}),
      ofHold('schedule-held', 'off', off),
      entry('window-ended', null, 'admin'),
      ofHold('schedule-released', 'a', {}),
      ofHold('schedule-released', 'off', off),
      ofHold('schedule-release-verified', 'a', {}),
    ];
    expect(timeline(happened).map(({ event, subjects }) => [event, ...subjects])).toEqual([
      ['window-started'],
      ['schedule-held', 'a'],
      ['schedule-was-disabled', 'off'],
      ['window-ended'],
      ['schedule-released', 'a'],
      ['schedule-release-verified', 'a'],
    ]);
  });

  test('what was disabled before, and then enabled by somebody and held, is told as held again', () => {
    const off = { originalState: 'DISABLED' };
    const happened = [
      ofHold('schedule-held', 'off', off),
      ofHold('schedule-drifted', 'off', off),
      ofHold('schedule-held-again', 'off', off),
    ];
    expect(told(happened)).toEqual([
      ['schedule-was-disabled', 1],
      ['schedule-drifted', 1],
      ['schedule-held-again', 1],
    ]);
  });

  test('a schedule that an administrator wanted left off does not count as put back', () => {
    const leftOff = { exception: 'stays-disabled' };
    const happened = [
      ofHold('schedule-released', 'a', {}),
      ofHold('schedule-released', 'b', leftOff),
      ofHold('schedule-put-back-again', 'a', {}),
      ofHold('schedule-put-back-again', 'b', leftOff),
    ];
    expect(told(happened)).toEqual([
      ['schedule-released', 1],
      ['schedule-left-off', 1],
      ['schedule-put-back-again', 1],
      ['schedule-left-off-again', 1],
    ]);
  });
});
