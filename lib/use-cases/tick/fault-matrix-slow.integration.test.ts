import { expect, test } from 'vitest';
import type { FaultDefinition } from '#dev/local-aws/faults.ts';
import { RULES } from '#dev/testing/story-world.ts';
import { testApplication } from '#dev/testing/test-application.ts';
import { USUAL_TIMES } from '#dev/testing/watched-window.ts';
import { surviveWholeWindow } from '#dev/testing/whole-window.ts';

// The part of the fault matrix that takes real time: the SDK slows itself down when it is throttled, and waits 6
// seconds for an answer that does not come.

const TASKS = [{ cluster: 'dataall', family: 'catalog-indexer' }];
const hangOnce = (operation: string): FaultDefinition => ({ operation, kind: 'hang', times: 1 });

test('a window survives that half of all calls are throttled', async () => {
  const app = await testApplication({ rules: RULES, tasks: TASKS }, { variables: USUAL_TIMES });
  const half: FaultDefinition = { kind: 'throttle', share: 0.5 };
  await surviveWholeWindow(app, { atStart: [half], atEnd: [half], intervals: 3 });
  const throttled = (await app.aws.control.calls()).filter(
    ({ outcome }) => outcome === 'ThrottlingException',
  );
  expect(throttled.length).toBeGreaterThanOrEqual(10);
}, 240_000);

test('a window survives that calls of every kind are never answered', async () => {
  const app = await testApplication({ rules: RULES, tasks: TASKS }, { variables: USUAL_TIMES });
  const atStart = ['DescribeRule', 'DisableRule', 'ListTasks'].map(hangOnce);
  await surviveWholeWindow(app, { atStart, atEnd: [hangOnce('EnableRule')], intervals: 1 });
  const unanswered = (await app.aws.control.calls()).filter(({ outcome }) => outcome === 'client gone');
  expect(unanswered.map(({ operation }) => operation).sort()).toEqual([
    'DescribeRule',
    'DisableRule',
    'EnableRule',
    'ListTasks',
  ]);
}, 120_000);
