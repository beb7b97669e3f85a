import { describe } from 'vitest';
import type { FaultDefinition } from '#dev/local-aws/faults.ts';
import { fiveMinutes, localAws } from '#dev/local-aws/testing.ts';
import { createClusterArns } from '#lib/adapters/aws/cluster-arns.ts';
import { createScheduleControl } from '#lib/adapters/aws/schedule-control.ts';
import { createTaskControl } from '#lib/adapters/aws/task-control.ts';
import { createTaskWatch } from '#lib/adapters/aws/task-watch.ts';
import { scheduleControlContract } from './schedule-control-contract.ts';
import { taskControlContract } from './task-control-contract.ts';
import { taskWatchContract } from './task-watch-contract.ts';

const ONCE: FaultDefinition = { kind: 'server-error', times: 1 };
const OPERATIONS = { describe: 'DescribeRule', disable: 'DisableRule', enable: 'EnableRule' } as const;

describe('ScheduleControl over EventBridge', () => {
  scheduleControlContract(async () => {
    const { control: aws, events, ecs } = await localAws();
    const clusterArns = createClusterArns(ecs, ['dataall']);
    return {
      control: createScheduleControl({ events, clusterArns, ruleNames: [] }),
      async put({ name, state = 'ENABLED', managed = false, elsewhere = false }) {
        const managedBy = managed ? { managedBy: 'autoscaling.amazonaws.com' } : {};
        const target = { targetArn: 'arn:aws:lambda:eu-west-1:111122223333:function:elsewhere' };
        const rule = { name, schedule: 'rate(5 minutes)', state, ...managedBy };
        await aws.putRule(elsewhere ? { ...rule, ...target } : fiveMinutes(name, { state, ...managedBy }));
      },
      remove: (name) => aws.deleteRule(name),
      state: async (name) => (await aws.state()).rules.find((rule) => rule.name === name)?.state ?? null,
      fail: (call, name, takesEffect = false) =>
        aws.addFaults({ ...ONCE, operation: OPERATIONS[call], match: { Name: name }, takesEffect }),
      failToList: () => aws.addFaults({ ...ONCE, operation: 'ListRuleNamesByTarget' }),
    };
  });
});

describe('TaskWatch over ECS', () => {
  taskWatchContract(async () => {
    const { control: aws, ecs } = await localAws();
    return {
      watch: createTaskWatch(ecs, createClusterArns(ecs, ['dataall'])),
      add: (family, startedBy) =>
        aws.addTask({ cluster: 'dataall', family, ...(startedBy ? { startedBy } : {}) }),
      become: (arn, status) => aws.setTaskStatus(arn, status),
      leaveOut: (arn) => aws.setDescribed(arn, 'missing'),
      addUnseen: (family) => aws.addTask({ cluster: 'dataall', family, visibleAfterSeconds: 60 }),
      show: () => aws.advance(60),
      fail: () => aws.addFaults({ ...ONCE, operation: 'ListTasks' }),
    };
  });
});

describe('TaskControl over ECS', () => {
  taskControlContract(async () => {
    const { control: aws, ecs } = await localAws();
    const watch = createTaskWatch(ecs, createClusterArns(ecs, ['dataall']));
    return {
      control: createTaskControl(ecs),
      async add() {
        await aws.addTask({ cluster: 'dataall', family: 'indexer' });
        const [task] = (await watch.scan([])).busyTasks;
        if (!task) throw new Error('The task is not there.');
        return task;
      },
      status: async ({ arn }) =>
        (await aws.state()).tasks.find((task) => task.arn === arn)?.lastStatus ?? null,
      fail: () => aws.addFaults({ ...ONCE, operation: 'StopTask' }),
    };
  });
});
