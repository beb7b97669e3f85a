import { expect, test } from 'vitest';
import { createRequestCounter } from './request-counter.ts';

/** Work that lasts until it is told to end. */
function work() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { run: () => promise, resolve, reject };
}

test('only requests that an older state let in are counted, until they have settled', async () => {
  const requests = createRequestCounter();
  const [old, older, present] = [work(), work(), work()];
  const done = [requests.during(4, old.run), requests.during(3, older.run), requests.during(5, present.run)];
  expect([3, 4, 5, 6].map(requests.before)).toEqual([0, 1, 2, 3]);
  old.resolve('saved');
  expect(await done[0]).toBe('saved');
  expect(requests.before(5)).toBe(1);
  older.reject(new Error('lost'));
  await expect(done[1]).rejects.toThrow('lost');
  expect(requests.before(5)).toBe(0);
  present.resolve('');
  await done[2];
  expect(requests.before(6)).toBe(0);
});
