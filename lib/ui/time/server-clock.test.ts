import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const HOUR_MS = 3_600_000;
const SERVER = Date.parse('2026-11-24T02:00:00Z');

// The reader's clock is an hour wrong.
beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['Date'], now: SERVER - HOUR_MS });
});
afterEach(() => void vi.useRealTimers());

const clock = () => import('./server-clock.ts');

test('the time is the server’s, whatever the reader’s clock says, and goes on with it', async () => {
  const { heardFromPage, serverNowMs } = await clock();
  expect(serverNowMs()).toBeNull();
  heardFromPage(SERVER);
  vi.setSystemTime(SERVER);
  expect(serverNowMs()).toBe(SERVER + HOUR_MS);
});

test('a page that was long on its way does not put the clock back, and one that was quick puts it right', async () => {
  const { heardFromPage, serverNowMs } = await clock();
  heardFromPage(SERVER - 2_000);
  heardFromPage(SERVER - 60_000);
  expect(serverNowMs()).toBe(SERVER - 2_000);
  heardFromPage(SERVER);
  expect(serverNowMs()).toBe(SERVER);
});

test('a reader’s clock that is set anew is noticed with the next word of the server', async () => {
  const { heardFromPage, heardJustNow, onClockSet, serverNowMs } = await clock();
  const told = vi.fn();
  heardFromPage(SERVER);
  const leave = onClockSet(told);
  heardJustNow(SERVER - 200);
  expect(told).not.toHaveBeenCalled();
  vi.setSystemTime(SERVER);
  heardJustNow(SERVER + 5_000);
  expect(told).toHaveBeenCalledOnce();
  expect(serverNowMs()).toBe(SERVER + 5_000);
  leave();
  heardJustNow(SERVER + HOUR_MS);
  expect(told).toHaveBeenCalledOnce();
});
