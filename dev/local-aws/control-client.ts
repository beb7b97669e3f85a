import type { Call } from './call-log.ts';
import type { RuleDefinition, RuleState, TaskDefinition, TaskStatus, WorldDefinition } from './definition.ts';
import type { FaultDefinition } from './faults.ts';
import type { WorldState } from './world-state.ts';

/** Sets and reads the local AWS from outside, for tests. Every method rejects with a sentence when refused. */
export type ControlClient = {
  state(): Promise<WorldState>;
  /** Begins afresh, without calls and faults; `world` defaults to the one from the start. */
  reset(world?: WorldDefinition): Promise<void>;
  /** Moves the clock ahead, also a real one. */
  advance(seconds: number): Promise<void>;
  /** Answers the new task's ARN. */
  addTask(task: TaskDefinition): Promise<string>;
  /** The task is STOPPED at once. */
  finishTask(arn: string): Promise<void>;
  /** The task goes to this status at once and stays there. */
  setTaskStatus(arn: string, status: TaskStatus): Promise<void>;
  /** Makes or replaces a rule together with its target. */
  putRule(rule: RuleDefinition): Promise<void>;
  /** Deletes a rule together with its targets. */
  deleteRule(name: string): Promise<void>;
  /** Switches a rule as an operator would; it is not in the call log. */
  setRuleState(name: string, state: RuleState): Promise<void>;
  /** Fires now, also when disabled (as an event that is delivered late); answers the tasks' ARNs. */
  fireRule(name: string): Promise<string[]>;
  /** Every AWS call since the last clearing, in order of arrival; with `operation` only those. */
  calls(operation?: string): Promise<Call[]>;
  clearCalls(): Promise<void>;
  /** Adds to the faults there are; the first one that fits a call counts. */
  addFaults(...faults: FaultDefinition[]): Promise<void>;
  /** Forgets all faults and lets hanging calls go on. */
  clearFaults(): Promise<void>;
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
    addTask: async (task) => (await ask<{ arn: string }>('POST', 'tasks', task)).arn,
    finishTask: (arn) => ask('POST', 'tasks/status', { arn, status: 'STOPPED' }),
    setTaskStatus: (arn, status) => ask('POST', 'tasks/status', { arn, status }),
    putRule: (rule) => ask('POST', 'rules', rule),
    deleteRule: (name) => ask('DELETE', 'rules', { name }),
    setRuleState: (name, state) => ask('POST', 'rules/state', { name, state }),
    fireRule: async (name) => (await ask<{ arns: string[] }>('POST', 'rules/fire', { name })).arns,
    calls: async (operation) =>
      (await ask<Call[]>('GET', 'calls')).filter((call) => !operation || call.operation === operation),
    clearCalls: () => ask('DELETE', 'calls'),
    addFaults: (...faults) => ask('POST', 'faults', faults),
    clearFaults: () => ask('DELETE', 'faults'),
  };
}
