/** How many tasks were busy when a window's tick looked. */
export type BusySample = { readonly at: Date; readonly busyTasks: number };

/** The least time between two samples of one window, in milliseconds. */
export const SAMPLES_APART_MS = 5_000;

/**
 * The time between two samples grows with the window: it is so large a part of its age. A window of an hour has
 * 670 samples at most, one of seven days 3,800, and the beginning, where it drains, is told most closely.
 */
export const SAMPLES_APART_PARTS = 600;

/** How far apart samples are taken when the window is `ageMs` old, in milliseconds. */
export function samplesApartMs(ageMs: number): number {
  return Math.max(SAMPLES_APART_MS, ageMs / SAMPLES_APART_PARTS);
}

/**
 * At most `most` (3 at least) of the samples, which are in order of time: the first and the last, and of what lies
 * between the one with the most busy tasks of each part, so that no peak is lost.
 */
export function thinSamples(samples: readonly BusySample[], most: number): readonly BusySample[] {
  if (samples.length <= most) return samples;
  const between = samples.slice(1, -1);
  const parts = most - 2;
  const peaks = Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part, part + 1].map((at) => Math.floor((at * between.length) / parts));
    return between
      .slice(from, to)
      .reduce((peak, sample) => (sample.busyTasks > peak.busyTasks ? sample : peak));
  });
  return [...samples.slice(0, 1), ...peaks, ...samples.slice(-1)];
}
