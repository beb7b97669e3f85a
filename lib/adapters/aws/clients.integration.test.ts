import { DisableRuleCommand } from '@aws-sdk/client-eventbridge';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { fiveMinutes, localAws } from '#dev/local-aws/testing.ts';
import { createEventBridgeClient } from './clients.ts';
import { withDeadline } from './with-deadline.ts';

/** A busy machine is slow, not wrong. */
const PATIENCE = { timeout: 10_000 };

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The application's own client, which takes where to and who from the environment. */
async function ownClient() {
  const { url, control } = await localAws({ rules: [fiveMinutes('sync')] });
  vi.stubEnv('AWS_ENDPOINT_URL', url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  const events = createEventBridgeClient('eu-west-1', () => {});
  onTestFinished(() => events.destroy());
  const disable = (deadlineMs?: number) =>
    withDeadline((options) => events.send(new DisableRuleCommand({ Name: 'sync' }), options), deadlineMs);
  return { control, disable };
}

test.each(['throttle', 'server-error', 'reset'] as const)('%s is asked again within a call', async (kind) => {
  const { control, disable } = await ownClient();
  await control.addFaults({ kind, times: 2 });
  await disable();
  expect(await control.calls()).toHaveLength(3);
});

test('three attempts are the most', async () => {
  const { control, disable } = await ownClient();
  await control.addFaults({ kind: 'server-error' });
  await expect(disable()).rejects.toMatchObject({ name: 'InternalException' });
  expect(await control.calls()).toHaveLength(3);
});

test('when half of all calls are throttled, none of twenty waits for its turn until its deadline', async () => {
  const { control, disable } = await ownClient();
  await control.addFaults({ kind: 'throttle', share: 0.5 });
  const calls = await Promise.allSettled(Array.from({ length: 20 }, () => disable()));
  const refusals = calls.flatMap((call) => (call.status === 'rejected' ? [call.reason.name] : []));
  expect(new Set(refusals).difference(new Set(['ThrottlingException']))).toEqual(new Set());
  expect(refusals.length).toBeLessThan(10);
}, 30_000);

test.each(['concurrent-modification', 'expired-token', 'access-denied'] as const)(
  '%s is left to the next tick',
  async (kind) => {
    const { control, disable } = await ownClient();
    await control.addFaults({ kind, times: 1 });
    await expect(disable()).rejects.toThrow();
    expect(await control.calls()).toHaveLength(1);
    await disable();
  },
);

test('a call past its deadline is over, and does not take effect later', async () => {
  const { control, disable } = await ownClient();
  await control.addFaults({ kind: 'hang' });
  await expect(disable(1_500)).rejects.toMatchObject({ name: 'TimeoutError' });
  await vi.waitFor(
    async () => expect(await control.calls()).toMatchObject([{ outcome: 'client gone' }]),
    PATIENCE,
  );
  await control.clearFaults();
  expect((await control.state()).rules).toMatchObject([{ state: 'ENABLED' }]);
});
