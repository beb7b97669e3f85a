import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectEvents } from './event-connection.ts';

/** A browser's connections, on which nothing ever arrives; those made so far. */
class SilentSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: SilentSource[] = [];
  readyState = 0;
  constructor() {
    super();
    SilentSource.opened.push(this);
  }
  close() {
    this.readyState = SilentSource.CLOSED;
  }
  giveUp() {
    this.close();
    this.dispatchEvent(new Event('error'));
  }
}

const NOTHING = { onState() {}, onProgress() {}, onOpen() {}, onLost() {} };
const TABS = 40;

beforeEach(() => {
  SilentSource.opened = [];
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', SilentSource);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** In which seconds from now tabs connect again. */
function secondsOfComingBack(atMostSeconds: number): number[] {
  const seconds: number[] = [];
  for (let second = 1; second <= atMostSeconds; second += 1) {
    const before = SilentSource.opened.length;
    vi.advanceTimersByTime(1_000);
    seconds.push(...Array(SilentSource.opened.length - before).fill(second));
  }
  return seconds;
}

test.each([
  ['have gone silent together', () => {}, 32, 48],
  ['were sent away together', () => SilentSource.opened.map((source) => source.giveUp()), 48, 72],
])('connections that %s are not made again together', (_what, happen, earliest, latest) => {
  const connections = Array.from({ length: TABS }, () => connectEvents(NOTHING));
  happen();
  const seconds = secondsOfComingBack(earliest + 15).slice(0, TABS);
  for (const connection of connections) connection.close();
  expect(new Set(seconds).size).toBeGreaterThan(5);
  expect(Math.min(...seconds)).toBeGreaterThan(earliest);
  expect(Math.max(...seconds)).toBeLessThanOrEqual(latest);
});
