import { expect, test } from 'vitest';
import { task } from '#lib/domain/testing.ts';
import { afterAbsence } from './busy-task.ts';

const busy = task('a');

test('a task that AWS does not mention once is unknown, and so still busy', () => {
  expect(afterAbsence(busy)).toEqual({ ...busy, lastStatus: 'UNKNOWN', absences: 1 });
});

test('a task that AWS does not mention twice in a row is over', () => {
  const absent = afterAbsence(busy);
  expect(absent && afterAbsence(absent)).toBeNull();
});

test('a task that was seen again in between is not over at the next absence', () => {
  expect(afterAbsence({ ...busy, absences: 0 })).not.toBeNull();
  expect(afterAbsence({ ...busy, absences: 1 })).toBeNull();
});
