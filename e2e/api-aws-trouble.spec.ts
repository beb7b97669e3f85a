import type { ControlClient } from '#dev/local-aws/control-client.ts';
import type { FaultDefinition } from '#dev/local-aws/faults.ts';
import { expect, test } from './fixtures.ts';
import type { PlatformClient } from './platform-client.ts';
import { scheduleStates } from './schedules.ts';
import { standing } from './standing.ts';
import { endWindow, startWindow, wholeTick } from './window.ts';

const START = 'mutation { startMaintenanceWindow(mode: "READ-ONLY") }';
const WRITE = 'mutation { deleteEnvironment(environmentUri: "no-such") }';
const ONE = { Name: 'stacks-updater' };
const allOf = (states: Record<string, string>, state: string) =>
  Object.fromEntries(Object.keys(states).map((name) => [name, state]));

/** Lets the tasks that are running end; no schedule may be enabled, or it starts others. */
const finishTasks = (aws: ControlClient) => aws.advance(120);

const stateOf = async (administrator: PlatformClient) =>
  (await administrator.http.get('/api/maintenance')).json();

test('a schedule that AWS refuses to hold is named with the reason, blocks ACTIVE, and is held once AWS allows it', async ({
  as,
  aws,
  stack,
}) => {
  const before = await scheduleStates(aws);
  const administrator = await as('admin');
  await aws.addFaults({ operation: 'DisableRule', match: ONE, kind: 'access-denied' });
  await startWindow(administrator, 'READ-ONLY');

  const tick = await wholeTick(stack);
  expect(tick).toMatchObject({ outcome: 'done', status: 'PENDING', mode: 'READ-ONLY' });
  expect(held(tick)['stacks-updater']).toMatchObject({
    phase: 'INTENDED',
    originalState: 'ENABLED',
    lastError: expect.stringMatching(/AccessDenied|not authorized/),
  });
  expect(await scheduleStates(aws)).toEqual({ ...allOf(before, 'DISABLED'), 'stacks-updater': 'ENABLED' });
  for (const { arn, lastStatus, family } of (await aws.state()).tasks) {
    if (lastStatus !== 'STOPPED' && family === 'catalog-indexer') await aws.finishTask(arn);
  }
  expect((await wholeTick(stack)).status, 'nothing runs, but one schedule fires').toBe('PENDING');
  expect(await stateOf(administrator)).toMatchObject({ safeToDeploy: false });

  await aws.clearFaults();
  await wholeTick(stack);
  await expect.poll(async () => (await wholeTick(stack)).status).toBe('ACTIVE');
  expect(await stateOf(administrator)).toMatchObject({ safeToDeploy: true, blockers: [] });
  await endWindow(administrator);
  expect((await wholeTick(stack)).heldSchedules).toEqual([]);
  expect(await scheduleStates(aws)).toEqual(before);
});

test('a schedule that AWS refuses to release is named with the reason; users are let in, and the next tick carries on', async ({
  as,
  aws,
  stack,
}) => {
  const before = await scheduleStates(aws);
  const administrator = await as('admin');
  await startWindow(administrator, 'NO-ACCESS');
  await wholeTick(stack);
  await aws.addFaults({ operation: 'EnableRule', match: ONE, kind: 'access-denied' });
  await endWindow(administrator);

  const tick = await wholeTick(stack);
  expect(tick).toMatchObject({ status: 'INACTIVE', mode: null });
  expect(Object.keys(held(tick))).toEqual(['stacks-updater']);
  expect(held(tick)['stacks-updater']).toMatchObject({
    lastError: expect.stringMatching(/AccessDenied|not authorized/),
  });
  expect(await scheduleStates(aws)).toEqual({ ...before, 'stacks-updater': 'DISABLED' });
  expect((await (await as('user')).send(WRITE)).status()).toBe(200);

  await aws.clearFaults();
  expect((await wholeTick(stack)).heldSchedules).toEqual([]);
  expect(await scheduleStates(aws)).toEqual(before);
});

test('a window that starts before an earlier one has released everything takes over what is owed', async ({
  as,
  aws,
  stack,
}) => {
  const before = await scheduleStates(aws);
  const administrator = await as('admin');
  await startWindow(administrator, 'READ-ONLY');
  await wholeTick(stack);
  await aws.addFaults({ operation: 'EnableRule', kind: 'server-error' });
  await endWindow(administrator);
  await wholeTick(stack);
  await startWindow(administrator, 'NO-ACCESS');
  await aws.clearFaults();
  await wholeTick(stack);
  expect(await scheduleStates(aws)).toEqual(allOf(before, 'DISABLED'));
  await endWindow(administrator);
  expect((await wholeTick(stack)).heldSchedules).toEqual([]);
  expect(await scheduleStates(aws)).toEqual(before);
});

const TROUBLE: readonly [what: string, fault: FaultDefinition][] = [
  ['EventBridge answers 500', { operation: 'ListRuleNamesByTarget', kind: 'server-error' }],
  ['rules cannot be described', { operation: 'DescribeRule', kind: 'server-error' }],
  ['ECS answers 500', { operation: 'ListTasks', kind: 'server-error' }],
  ['ECS answers without a list', { operation: 'ListTasks', kind: 'empty-object' }],
  ['a proxy answers HTML', { operation: 'ListTasks', kind: 'html' }],
  ['connections are reset', { operation: 'ListTasks', kind: 'reset' }],
];

for (const [what, fault] of TROUBLE) {
  test(`while ${what} the window stays PENDING and says why, and goes on when it is over`, async ({
    as,
    aws,
    stack,
  }) => {
    const before = await scheduleStates(aws);
    for (const { arn, group } of (await aws.state()).tasks) {
      if (!group.startsWith('service:')) await aws.finishTask(arn);
    }
    const administrator = await as('admin');
    await aws.addFaults(fault);
    await startWindow(administrator, 'READ-ONLY');

    const tick = await wholeTick(stack);
    expect(tick.status).toBe('PENDING');
    expect(tick.failures).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'unavailable', why: expect.any(String) })]),
    );
    expect(await stateOf(administrator)).toMatchObject({ status: 'PENDING', safeToDeploy: false });

    await aws.clearFaults();
    await expect.poll(async () => (await wholeTick(stack)).status).toBe('ACTIVE');
    await endWindow(administrator);
    expect((await wholeTick(stack)).heldSchedules).toEqual([]);
    expect(await scheduleStates(aws)).toEqual(before);
  });
}

test('an order that AWS carried out but answered with an error is neither forgotten nor given twice', async ({
  as,
  aws,
  stack,
}) => {
  const before = await scheduleStates(aws);
  const administrator = await as('admin');
  await aws.addFaults({
    operation: 'DisableRule',
    match: ONE,
    kind: 'access-denied',
    takesEffect: true,
  });
  await startWindow(administrator, 'READ-ONLY');
  const tick = await wholeTick(stack);
  await aws.clearFaults();
  expect(held(tick)['stacks-updater']).toMatchObject({ originalState: 'ENABLED' });
  expect(held(await wholeTick(stack))['stacks-updater']).toMatchObject({
    phase: 'HELD',
    originalState: 'ENABLED',
  });

  await aws.addFaults({
    operation: 'EnableRule',
    match: ONE,
    kind: 'access-denied',
    takesEffect: true,
  });
  await endWindow(administrator);
  await wholeTick(stack);
  await aws.clearFaults();
  expect((await wholeTick(stack)).heldSchedules).toEqual([]);
  expect(await scheduleStates(aws)).toEqual(before);
});

test('ACTIVE is no longer safe while AWS cannot be asked, and is again when it can', async ({
  as,
  aws,
  stack,
}) => {
  const administrator = await as('admin');
  await startWindow(administrator, 'READ-ONLY');
  await wholeTick(stack);
  await finishTasks(aws);
  await expect.poll(async () => (await wholeTick(stack)).status).toBe('ACTIVE');

  await aws.addFaults({ operation: 'ListTasks', kind: 'expired-token' });
  await wholeTick(stack);
  expect(await stateOf(administrator)).toMatchObject({
    status: 'ACTIVE',
    safeToDeploy: false,
    blockers: [{ kind: 'observation-failed', failure: { kind: 'credentials-refused' } }],
  });
  await aws.clearFaults();
  const safeAfterTick = async () => {
    await wholeTick(stack);
    return (await stateOf(administrator)).safeToDeploy;
  };
  expect(await safeAfterTick(), 'one clean look proves nothing yet').toBe(false);
  await expect.poll(safeAfterTick).toBe(true);

  const [late = ''] = await aws.fireRule('catalog-indexer');
  await wholeTick(stack);
  expect(await stateOf(administrator)).toMatchObject({
    status: 'ACTIVE',
    safeToDeploy: false,
    blockers: [{ kind: 'busy-task', task: { arn: late, family: 'catalog-indexer' } }],
  });
});

test('one schedule that AWS does not let us read is named and blocks; the others are held all the same', async ({
  as,
  aws,
  stack,
}) => {
  const before = await scheduleStates(aws);
  const administrator = await as('admin');
  await aws.addFaults({
    operation: 'DescribeRule',
    match: { ...ONE, EventBusName: 'default' },
    kind: 'access-denied',
  });
  await startWindow(administrator, 'READ-ONLY');
  await wholeTick(stack);
  await finishTasks(aws);
  expect(await wholeTick(stack)).toMatchObject({
    status: 'PENDING',
    failures: [{ kind: 'unavailable', what: 'Schedule stacks-updater' }],
  });
  expect(await scheduleStates(aws)).toEqual({ ...allOf(before, 'DISABLED'), 'stacks-updater': 'ENABLED' });
  await aws.clearFaults();
  await wholeTick(stack);
  // Until that tick the schedule went on firing.
  await finishTasks(aws);
  await expect.poll(async () => (await wholeTick(stack)).status).toBe('ACTIVE');
  await endWindow(administrator);
  await wholeTick(stack);
  expect(await scheduleStates(aws)).toEqual(before);
});

const REFUSED: readonly [what: string, fault: FaultDefinition][] = [
  ['does not know the credentials', { kind: 'unrecognized-client' }],
  ['finds the credentials expired', { kind: 'expired-token' }],
  ['does not let schedules be listed', { operation: 'ListRuleNamesByTarget', kind: 'access-denied' }],
  ['does not let tasks be listed', { operation: 'ListTasks', kind: 'access-denied' }],
];

for (const [what, fault] of REFUSED) {
  test(`a start while AWS ${what} is refused with the reason, and nothing changes`, async ({
    as,
    aws,
    stack,
  }) => {
    const before = await standing(stack);
    await aws.addFaults(fault);
    const { errors, data } = await (await (await as('admin')).send(START)).json();
    expect(data).toEqual({ startMaintenanceWindow: null });
    expect(errors).toMatchObject([{ extensions: { code: 'AWS_CREDENTIALS_REFUSED', processed: false } }]);
    expect(errors[0].message).toMatch(/Nothing was changed\. Check the AWS credentials/);
    await aws.clearFaults();
    expect((await wholeTick(stack)).status).toBe('INACTIVE');
    expect(await standing(stack)).toEqual(before);
  });
}

/** The holds that a tick told of, by schedule. */
function held({ heldSchedules }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const list = heldSchedules as readonly { name: string }[];
  return Object.fromEntries(list.map((hold) => [hold.name, hold]));
}
