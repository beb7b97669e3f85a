import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fuzzRuns } from '#dev/testing/fuzz-runs.ts';
import { clockChanges, localAt } from '#dev/testing/time/clock-changes.ts';
import { createZonedTimes } from './zoned-times.ts';

// Every zone is asked for every moment: seconds, and more where others want the processor too.
vi.setConfig({ testTimeout: 60_000 });

const times = createZonedTimes();
const FROM = new Date('2020-01-01T00:00:00Z');
const UNTIL = new Date('2041-01-01T00:00:00Z');
const MINUTE_MS = 60_000;

/** Clocks that change by an hour, by half of one and by two, at midnight, around Ramadan, and not any more. */
const CHANGING = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Scoresbysund',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Tehran',
  'Antarctica/Troll',
];

test('the local time of any moment, in every zone, leads back to that moment', () => {
  const { seed, numRuns } = fuzzRuns('zoned times', 8);
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
  const moment = fc.date({ min: FROM, max: UNTIL, noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(moment, { minLength: zones.length, maxLength: zones.length }), (moments) => {
      zones.forEach((zone, at) => {
        const minute = Math.floor((moments[at]?.getTime() ?? 0) / MINUTE_MS) * MINUTE_MS;
        const local = times.localOf(new Date(minute + 59_999), zone);
        const reading = times.instantOf(local, zone);
        if (reading.kind === 'twice') {
          expect([reading.first.getTime(), reading.second.getTime()], `${zone} ${local}`).toContain(minute);
        } else {
          expect(reading, `${zone} ${local}`).toEqual({ kind: 'instant', at: new Date(minute) });
        }
      });
    }),
    { seed, numRuns },
  );
});

describe.each(CHANGING)('%s, 2020 to 2040', (zone) => {
  const changes = clockChanges(zone, FROM, UNTIL);

  test('every local time that the clocks leave out is a gap, and says between which times', () => {
    for (const { at, before, after } of changes.filter((change) => change.after > change.before)) {
      const [from, to] = [localAt(at.getTime(), before), localAt(at.getTime(), after)];
      for (let minute = 0; minute < after - before; minute += 7) {
        const local = localAt(at.getTime() + minute * MINUTE_MS, before);
        expect(times.instantOf(local, zone), `${zone} ${local}`).toEqual({ kind: 'gap', from, to, at });
      }
      expect(times.instantOf(to, zone)).toEqual({ kind: 'instant', at });
      const lastBefore = new Date(at.getTime() - MINUTE_MS);
      expect(times.instantOf(localAt(lastBefore.getTime(), before), zone)).toEqual({
        kind: 'instant',
        at: lastBefore,
      });
    }
  });

  test('every local time that comes twice is two moments, of which one can be chosen', () => {
    for (const { at, before, after } of changes.filter((change) => change.after < change.before)) {
      const lastsMs = (before - after) * MINUTE_MS;
      for (let minute = 0; minute < before - after; minute += 7) {
        const second = new Date(at.getTime() + minute * MINUTE_MS);
        const first = new Date(second.getTime() - lastsMs);
        const local = localAt(second.getTime(), after);
        expect(times.instantOf(local, zone), `${zone} ${local}`).toEqual({ kind: 'twice', first, second });
        expect(times.instantOf(local, zone, 'first')).toEqual({ kind: 'instant', at: first });
        expect(times.instantOf(local, zone, 'second')).toEqual({ kind: 'instant', at: second });
      }
      const again = new Date(at.getTime() + lastsMs);
      expect(times.instantOf(localAt(again.getTime(), after), zone)).toEqual({ kind: 'instant', at: again });
    }
  });
});

test('there are gaps and overlaps to look at in at least ten zones', () => {
  const both = CHANGING.filter((zone) => {
    const changes = clockChanges(zone, FROM, UNTIL);
    return (
      changes.some(({ before, after }) => after > before) && changes.some((one) => one.after < one.before)
    );
  });
  expect(both.length).toBeGreaterThanOrEqual(10);
});

test('which of two means nothing where there is only one', () => {
  const reading = { kind: 'instant', at: new Date('2026-11-24T01:00:00Z') };
  expect(times.instantOf('2026-11-24T02:00', 'Europe/Berlin', 'second')).toEqual(reading);
});

test.each([
  ['0001-01-01T00:00', 1],
  ['1900-01-01T00:00', 1900],
  ['9999-12-31T23:59', 9999],
])('%s, which nobody plans for, is a moment all the same', (local, year) => {
  const reading = times.instantOf(local, 'Europe/Berlin');
  expect(reading.kind === 'instant' && reading.at.getUTCFullYear()).toBeCloseTo(year, -1);
});

test.each([
  '',
  '2026-02-30T02:00',
  '2026-13-01T02:00',
  '2026-11-24T24:00',
  '2026-11-24',
  '2026-11-24T02:00Z',
  'soon',
])('%j is no date and time of the calendar', (local) => {
  expect(times.instantOf(local, 'Europe/Berlin')).toEqual({ kind: 'unreadable' });
});

test.each([
  ['Europe/Berlin', true],
  ['europe/berlin', true],
  ['UTC', true],
  ['Asia/Calcutta', true],
  ['Europe/Atlantis', false],
  ['+01:00', false],
  ['-0500', false],
  ['', false],
  ['Europe/Berlin; drop table', false],
])('%j is a zone: %s', (zone, known) => {
  expect(times.isZone(zone)).toBe(known);
});
