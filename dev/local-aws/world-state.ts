import { clusterArn, ruleArn } from './arn.ts';
import type { Call } from './call-log.ts';
import type { RuleState } from './definition.ts';
import type { Fault } from './faults.ts';
import type { Lags } from './lags.ts';
import type { Simulation } from './simulation.ts';
import { desiredStatusAt, isVisible, statusAt } from './task.ts';
import type { Described, TaskStatus } from './task-definition.ts';

/** The whole world for people and tests to look at, as it truly is; times are ISO strings. */
export type WorldState = {
  readonly now: string;
  readonly region: string;
  readonly account: string;
  readonly clusters: readonly { readonly name: string; readonly arn: string }[];
  readonly rules: readonly {
    readonly name: string;
    readonly bus: string;
    readonly arn: string;
    readonly state: RuleState;
    readonly schedule: string | null;
    readonly targetArns: readonly string[];
  }[];
  readonly tasks: readonly {
    readonly arn: string;
    readonly cluster: string;
    readonly family: string;
    readonly group: string;
    readonly startedBy: string | null;
    readonly createdAt: string;
    readonly lastStatus: TaskStatus;
    readonly desiredStatus: 'RUNNING' | 'STOPPED';
    /** What StopTask was told; null when it was not asked to stop. */
    readonly stoppedReason: string | null;
    readonly daemon: string | null;
    /** Whether ListTasks and DescribeTasks know it already. */
    readonly visible: boolean;
    readonly described: Described;
  }[];
  readonly lags: Lags;
  readonly pageSize: number;
  readonly faults: readonly Fault[];
  readonly calls: readonly Call[];
};

export function viewState(simulation: Simulation): WorldState {
  const world = simulation.world();
  return {
    now: new Date(world.now).toISOString(),
    region: world.region,
    account: world.account,
    clusters: world.clusters.map((name) => ({ name, arn: clusterArn(world, name) })),
    rules: world.rules.map((rule) => ({
      name: rule.name,
      bus: rule.bus,
      arn: ruleArn(world, rule.bus, rule.name),
      state: rule.state,
      schedule: rule.expression,
      targetArns: rule.targets.map((target) => target.Arn),
    })),
    tasks: world.tasks.map((task) => ({
      arn: task.arn,
      cluster: task.cluster,
      family: task.family,
      group: task.group,
      startedBy: task.startedBy,
      createdAt: new Date(task.stages[0].at).toISOString(),
      lastStatus: statusAt(task, world.now),
      desiredStatus: desiredStatusAt(task, world.now),
      stoppedReason: task.stoppedReason,
      daemon: task.daemon ?? null,
      visible: isVisible(task, world.now),
      described: task.described ?? 'normal',
    })),
    lags: world.lags,
    pageSize: simulation.pageSize,
    faults: simulation.faults.list(),
    calls: simulation.calls.list(),
  };
}
