import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { awsFailure } from './aws-failure.ts';
import { withDeadline } from './with-deadline.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a call that never ends is over after 20 seconds, and is aborted', async () => {
  let signal: AbortSignal | undefined;
  const call = withDeadline((options) => {
    signal = options.abortSignal;
    return new Promise(() => {});
  });
  const failure = call.then(
    () => null,
    (cause: unknown) => awsFailure(cause),
  );
  await vi.advanceTimersByTimeAsync(19_999);
  expect(signal?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await failure).toEqual({ kind: 'unavailable', why: 'AWS did not answer in time.' });
  expect(signal?.aborted).toBe(true);
});

test('an answer in time leaves nothing behind', async () => {
  expect(await withDeadline(async () => 'answer')).toBe('answer');
  await expect(withDeadline(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(vi.getTimerCount()).toBe(0);
});
