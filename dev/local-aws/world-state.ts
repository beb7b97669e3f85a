import { clusterArn, ruleArn } from './arn.ts';
import type { Call } from './call-log.ts';
import type { RuleState, TaskStatus } from './definition.ts';
import type { Fault } from './faults.ts';
import type { Simulation } from './simulation.ts';
import { desiredStatusAt, statusAt } from './task.ts';

/** The whole world for people and tests to look at; times are ISO strings. */
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
  }[];
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
    })),
    faults: simulation.faults.list(),
    calls: simulation.calls.list(),
  };
}
