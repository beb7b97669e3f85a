import { expect, test } from 'vitest';
import { ago } from '#lib/domain/testing.ts';
import { continueRun, NO_CLEAN_RUN } from './observation.ts';

const INTERVAL_MS = 15_000;
const LONGEST_GAP_MS = 45_000;

function counts(observations: readonly (readonly [second: number, clean: boolean])[]): number[] {
  let run = NO_CLEAN_RUN;
  return observations.map(([second, clean]) => {
    run = continueRun(run, ago(-second), clean, INTERVAL_MS, LONGEST_GAP_MS);
    return run.count;
  });
}

test('observations count for a clean run only when they are an interval apart', () => {
  expect(
    counts([
      [0, true],
      [5, true],
      [15, true],
      [29, true],
      [30, true],
    ]),
  ).toEqual([1, 1, 2, 2, 3]);
});

test('one that is not clean ends the run', () => {
  expect(
    counts([
      [0, true],
      [15, true],
      [30, false],
      [45, true],
    ]),
  ).toEqual([1, 2, 0, 1]);
});

test('nobody knows what went on in a gap that is too long, so the run begins anew', () => {
  expect(
    counts([
      [0, true],
      [45, true],
      [91, true],
    ]),
  ).toEqual([1, 2, 1]);
});

test('an old observation that comes late adds nothing', () => {
  expect(
    counts([
      [30, true],
      [0, true],
      [45, true],
    ]),
  ).toEqual([1, 1, 2]);
});
