import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzRuns } from '#dev/testing/fuzz-runs.ts';
import { type BusySample, samplesApartMs, thinSamples } from './busy-sample.ts';

test('at the beginning five seconds are between two samples, then more and more', () => {
  expect(samplesApartMs(0)).toBe(5_000);
  expect(samplesApartMs(50 * 60_000)).toBe(5_000);
  expect(samplesApartMs(24 * 3_600_000)).toBe(144_000);
});

test('a window of seven days has less than 4,000 samples, one of an hour some hundreds', () => {
  const taken = (lengthMs: number) => {
    let samples = 0;
    for (let ageMs = 0; ageMs <= lengthMs; ageMs += samplesApartMs(ageMs)) samples += 1;
    return samples;
  };
  expect(taken(7 * 24 * 3_600_000)).toBeLessThan(4_000);
  expect(taken(3_600_000)).toBeGreaterThan(600);
});

const series = fc
  .array(fc.nat({ max: 50 }), { maxLength: 800 })
  .map((counts) => counts.map((busyTasks, at): BusySample => ({ at: new Date(at * 5_000), busyTasks })));

test('thinned samples are some of them, in order, with the first, the last and the peak', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 3, max: 300 }), (samples, most) => {
      const thinned = thinSamples(samples, most);
      expect(thinned.length).toBe(Math.min(samples.length, most));
      const places = thinned.map((sample) => samples.indexOf(sample));
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(new Set(places).size).toBe(places.length);
      expect(places).not.toContain(-1);
      expect([thinned[0], thinned.at(-1)]).toEqual([samples[0], samples.at(-1)]);
      const peak = (of: readonly BusySample[]) => Math.max(0, ...of.map(({ busyTasks }) => busyTasks));
      expect(peak(thinned)).toBe(peak(samples));
    }),
    fuzzRuns('Thinned samples', 1_000),
  );
});
