import type { RuleDefinition, WorldDefinition } from '#dev/local-aws/definition.ts';

const rules = (count: number): RuleDefinition[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `rule-${at}`,
    schedule: 'rate(6 hours)',
    cluster: 'dataall',
  }));

const tasks = (statusAt: (at: number) => 'RUNNING' | 'STOPPED') =>
  Array.from({ length: 10_000 }, (_, at) => ({
    cluster: 'dataall',
    family: `family-${at % 50}`,
    status: statusAt(at),
  }));

export const SMALL: WorldDefinition = { clusters: ['dataall'], rules: rules(3) };

/** 300 rules and 10,000 tasks: half of them run, the other half has stopped and is still listed. */
export const LARGE: WorldDefinition = {
  clusters: ['dataall'],
  rules: rules(300),
  tasks: tasks((at) => (at % 2 ? 'STOPPED' : 'RUNNING')),
};

/** As large, and nothing runs. */
export const STOPPED: WorldDefinition = { ...LARGE, tasks: tasks(() => 'STOPPED') };
