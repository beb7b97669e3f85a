import { expect, test } from './fixtures.ts';
import { startWindow, wholeTick } from './window.ts';

/** EventBridge's API destinations give up after five seconds; the route promises three. */
const ANSWERED_WITHIN_MS = 3_000;

test('the cron route answers within three seconds whatever AWS does, and the tick goes on after it', async ({
  as,
  aws,
  stack,
}) => {
  const administrator = await as('admin');
  await startWindow(administrator, 'READ-ONLY');
  await wholeTick(stack);
  // Only the tick asks for running tasks; ended ones are looked for after it as well.
  await aws.addFaults({
    operation: 'ListTasks',
    match: { desiredStatus: 'RUNNING' },
    kind: 'hang',
    times: 1,
  });

  const askedAt = performance.now();
  const answer = await stack.tick();
  expect(performance.now() - askedAt).toBeLessThan(ANSWERED_WITHIN_MS);
  expect(answer).toEqual({ httpStatus: 202, body: { outcome: 'running' } });
  expect((await stack.tick()).body, 'two ticks never overlap').toMatchObject({ outcome: 'busy' });

  await aws.clearCalls();
  await aws.clearFaults();
  await expect.poll(() => aws.calls('DescribeTasks'), 'the tick under way goes on').not.toEqual([]);
  await expect.poll(async () => (await stack.tick()).body.outcome).toBe('done');
});

test('a caller without the secret is answered at once, and no tick begins', async ({
  aws,
  playwright,
  baseURL,
}) => {
  const stranger = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  await aws.clearCalls();
  const answer = await stranger.post('/api/cron/maintenance', { headers: { authorization: 'Bearer wrong' } });
  expect(answer.status()).toBe(401);
  expect(await aws.calls()).toEqual([]);
  await stranger.dispose();
});
