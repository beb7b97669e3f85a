import type { Call } from './call-log.ts';
import type { RuleDefinition, RuleState, WorldDefinition } from './definition.ts';
import type { FaultDefinition } from './faults.ts';
import type { LagsDefinition } from './lags.ts';
import type { Described, TaskDefinition, TaskStatus } from './task-definition.ts';
import type { WorldState } from './world-state.ts';

/** Sets and reads the local AWS from outside, for tests. Every method rejects with a sentence when refused. */
export type ControlClient = {
  state(): Promise<WorldState>;
  /** Begins afresh, without calls and faults, the page size as at the start; `world` defaults to the one from the start. */
  reset(world?: WorldDefinition): Promise<void>;
  /** Moves the clock ahead, also a real one. */
  advance(seconds: number): Promise<void>;
  /** How late AWS is from now on; what is left out stays as it is. */
  setLags(lags: LagsDefinition): Promise<void>;
  /** The cluster is gone, with its tasks, while they run. */
  deleteCluster(name: string): Promise<void>;
  /** Answers the new task's ARN. */
  addTask(task: TaskDefinition): Promise<string>;
  /** The task is STOPPED at once. */
  finishTask(arn: string): Promise<void>;
  /** The task goes to this status at once and stays there. */
  setTaskStatus(arn: string, status: TaskStatus): Promise<void>;
  /** How DescribeTasks answers this task from now on; ListTasks goes on as it was. */
  setDescribed(arn: string, described: Described): Promise<void>;
  /** Makes or replaces a rule together with its targets: what is left out is as in a new one. */
  putRule(rule: RuleDefinition): Promise<void>;
  /** Deletes a rule together with its targets. Here and below: on any bus unless told. */
  deleteRule(name: string, bus?: string): Promise<void>;
  /** Switches a rule as an operator would, without lag; it is not in the call log. */
  setRuleState(name: string, state: RuleState, bus?: string): Promise<void>;
  /** Fires now, also when disabled (as an event that is delivered late); answers the tasks' ARNs. */
  fireRule(name: string, bus?: string): Promise<string[]>;
  /** Every AWS call since the last clearing, in order of arrival; with `operation` only those. */
  calls(operation?: string): Promise<Call[]>;
  clearCalls(): Promise<void>;
  /** Adds to the faults there are; the first one that fits a call counts. */
  addFaults(...faults: FaultDefinition[]): Promise<void>;
  /** Forgets all faults, lets hanging calls go on and begins the draw of shares again, with `seed` if given. */
  clearFaults(seed?: number): Promise<void>;
  /** The most that a page of any list holds from now on. */
  setPageSize(size: number): Promise<void>;
};

/** `url` is where the local AWS listens, the same as AWS_ENDPOINT_URL. */
export function controlClient(url: string): ControlClient {
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`${url}/_control/${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`local AWS: ${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text || 'null');
  };
  return {
    state: () => ask('GET', 'state'),
    reset: (world) => ask('POST', 'reset', world ? { world } : {}),
    advance: (seconds) => ask('POST', 'advance', { seconds }),
    setLags: (lags) => ask('POST', 'lags', lags),
    deleteCluster: (name) => ask('DELETE', 'clusters', { name }),
    addTask: async (task) => (await ask<{ arn: string }>('POST', 'tasks', task)).arn,
    finishTask: (arn) => ask('POST', 'tasks/status', { arn, status: 'STOPPED' }),
    setTaskStatus: (arn, status) => ask('POST', 'tasks/status', { arn, status }),
    setDescribed: (arn, described) => ask('POST', 'tasks/described', { arn, described }),
    putRule: (rule) => ask('POST', 'rules', rule),
    deleteRule: (name, bus) => ask('DELETE', 'rules', { name, bus }),
    setRuleState: (name, state, bus) => ask('POST', 'rules/state', { name, bus, state }),
    fireRule: async (name, bus) => (await ask<{ arns: string[] }>('POST', 'rules/fire', { name, bus })).arns,
    calls: async (operation) =>
      (await ask<Call[]>('GET', 'calls')).filter((call) => !operation || call.operation === operation),
    clearCalls: () => ask('DELETE', 'calls'),
    addFaults: (...faults) => ask('POST', 'faults', faults),
    clearFaults: (seed) => ask('DELETE', 'faults', { seed }),
    setPageSize: (size) => ask('POST', 'page-size', { size }),
  };
}
