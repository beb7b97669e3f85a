import { ListTasksCommand } from '@aws-sdk/client-ecs';
import { DescribeRuleCommand, DisableRuleCommand, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { describe, expect, test, vi } from 'vitest';
import { fiveMinutes, localAws } from './testing.ts';

const rules = [fiveMinutes('a'), fiveMinutes('b')];

describe('a fault', () => {
  test.each([
    ['throttle', 'ThrottlingException', 400],
    ['access-denied', 'AccessDeniedException', 400],
    ['expired-token', 'ExpiredTokenException', 400],
    ['unrecognized-client', 'UnrecognizedClientException', 400],
    ['concurrent-modification', 'ConcurrentModificationException', 400],
    ['server-error', 'InternalException', 500],
  ] as const)('%s is %s at the client', async (kind, name, httpStatusCode) => {
    const { events, control } = await localAws({ rules });
    await control.addFaults({ operation: 'DisableRule', kind });
    const answer = events.send(new DisableRuleCommand({ Name: 'a' }));
    await expect(answer).rejects.toMatchObject({ name, $metadata: { httpStatusCode } });
    expect(await control.calls()).toMatchObject([{ operation: 'DisableRule', outcome: name }]);
    expect((await control.state()).rules[0]?.state).toBe('ENABLED');
  });

  test('of ECS has the names of ECS', async () => {
    const { ecs, control } = await localAws();
    const list = () => ecs.send(new ListTasksCommand({ cluster: 'dataall' }));
    await control.addFaults({ kind: 'server-error', times: 1 }, { kind: 'cluster-not-found', times: 1 });
    await expect(list()).rejects.toMatchObject({ name: 'ServerException' });
    await expect(list()).rejects.toMatchObject({ name: 'ClusterNotFoundException' });
    await expect(list()).resolves.toMatchObject({ taskArns: [] });
  });

  test('hits what it matches, as often as it says', async () => {
    const { events, control } = await localAws({ rules });
    await control.addFaults({ operation: 'DisableRule', match: { Name: 'a' }, times: 2, kind: 'throttle' });
    const disable = (Name: string) =>
      events.send(new DisableRuleCommand({ Name })).then(
        () => 'ok',
        () => 'failed',
      );
    expect([await disable('b'), await disable('a'), await disable('a'), await disable('a')]).toEqual([
      'ok',
      'failed',
      'failed',
      'ok',
    ]);
  });

  test('may spoil the answer of a call that takes effect', async () => {
    const { events, control } = await localAws({ rules });
    await control.addFaults({ operation: 'DisableRule', kind: 'reset', takesEffect: true });
    await expect(events.send(new DisableRuleCommand({ Name: 'a' }))).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
    expect((await control.state()).rules[0]?.state).toBe('DISABLED');
  });

  test('may answer HTML or nothing at all', async () => {
    const { events, control } = await localAws({ rules });
    await control.addFaults({ kind: 'html', times: 1 }, { kind: 'empty-object', times: 1 });
    await expect(events.send(new ListRulesCommand({}))).rejects.toThrow(SyntaxError);
    expect((await events.send(new ListRulesCommand({}))).Rules).toBeUndefined();
  });
});

describe('a hanging call', () => {
  test('is in the log without an outcome, and is done when the faults are cleared', async () => {
    const { events, control } = await localAws({ rules });
    await control.addFaults({ operation: 'DisableRule', kind: 'hang' });
    const answer = events.send(new DisableRuleCommand({ Name: 'a' }));
    await vi.waitFor(async () => expect(await control.calls()).toMatchObject([{ outcome: null }]));
    expect((await control.state()).rules[0]?.state).toBe('ENABLED');
    await control.clearFaults();
    await answer;
    expect((await control.state()).rules[0]?.state).toBe('DISABLED');
  });

  test('ends with the client that gives up', async () => {
    const { events, control } = await localAws({ rules });
    await control.addFaults({ kind: 'hang' });
    const giveUp = new AbortController();
    const answer = events.send(new DisableRuleCommand({ Name: 'a' }), { abortSignal: giveUp.signal });
    await vi.waitFor(async () => expect(await control.calls()).toHaveLength(1));
    giveUp.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(async () => expect(await control.calls()).toMatchObject([{ outcome: 'client gone' }]));
    expect((await control.state()).rules[0]?.state).toBe('ENABLED');
  });
});

test('the log keeps the order of calls and their inputs until it is cleared', async () => {
  const { events, control } = await localAws({ rules });
  await events.send(new DescribeRuleCommand({ Name: 'a' }));
  await events.send(new DisableRuleCommand({ Name: 'a' }));
  expect(await control.calls()).toMatchObject([
    { operation: 'DescribeRule', input: { Name: 'a' }, outcome: 'ok', at: '2026-01-05T00:00:00.000Z' },
    { operation: 'DisableRule', input: { Name: 'a' }, outcome: 'ok' },
  ]);
  expect(await control.calls('DisableRule')).toHaveLength(1);
  await control.clearCalls();
  expect(await control.calls()).toEqual([]);
});
