import { DescribeRuleCommand } from '@aws-sdk/client-eventbridge';
import { expect, test } from 'vitest';
import { fiveMinutes, localAws } from './testing.ts';

const rules = [fiveMinutes('a')];

type Aws = Awaited<ReturnType<typeof localAws>>;

async function outcomes({ events, control }: Aws, calls = 100): Promise<string[]> {
  await control.clearCalls();
  for (let call = 0; call < calls; call++) {
    await events.send(new DescribeRuleCommand({ Name: 'a' })).catch(() => {});
  }
  return (await control.calls()).map((call) => call.outcome ?? 'open');
}

const failed = (seen: readonly string[]) => seen.filter((outcome) => outcome !== 'ok').length;
const half = { kind: 'throttle', share: 0.5 } as const;

test('a share of the calls fails, and the same ones again after the faults were cleared', async () => {
  const aws = await localAws({ rules });
  await aws.control.addFaults(half);
  const first = await outcomes(aws);
  expect(failed(first)).toBeGreaterThan(30);
  expect(failed(first)).toBeLessThan(70);
  await aws.control.clearFaults();
  await aws.control.addFaults(half);
  expect(await outcomes(aws)).toEqual(first);
});

test('another seed hits other calls, be it of the world or given at clearing', async () => {
  const aws = await localAws({ rules, seed: 7 });
  await aws.control.addFaults(half);
  const seven = await outcomes(aws);
  await aws.control.clearFaults(8);
  await aws.control.addFaults(half);
  expect(await outcomes(aws)).not.toEqual(seven);
  await aws.control.reset();
  await aws.control.addFaults(half);
  expect(await outcomes(aws)).toEqual(seven);
});

test('calls that a share spares go on to the next fault, and only hits count as times', async () => {
  const aws = await localAws({ rules });
  await aws.control.addFaults({ ...half, times: 10 }, { kind: 'server-error', times: 5 });
  const seen = await outcomes(aws);
  expect(seen.filter((outcome) => outcome === 'ThrottlingException')).toHaveLength(10);
  expect(seen.filter((outcome) => outcome === 'InternalException')).toHaveLength(5);
});

test('a share of 1 is every call; none at all, or more than all, is refused', async () => {
  const aws = await localAws({ rules });
  await aws.control.addFaults({ kind: 'throttle', share: 1 });
  expect(failed(await outcomes(aws, 20))).toBe(20);
  for (const share of [0, 1.5]) {
    await expect(aws.control.addFaults({ kind: 'throttle', share })).rejects.toThrow('share');
  }
});
