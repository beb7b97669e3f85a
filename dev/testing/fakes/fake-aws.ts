import type { ScheduleState } from '#lib/domain/schedules/schedule.ts';

export type FakeRule = {
  readonly name: string;
  readonly bus: string;
  readonly expression: string | null;
  readonly state: ScheduleState;
  /** Why it must not be touched, as the adapter would say it. */
  readonly untouchable: string | null;
  /** Whether its target is one of the configured clusters, so that it is found without being known. */
  readonly startsTasks: boolean;
};

export type FakeTask = {
  readonly arn: string;
  readonly family: string;
  readonly lastStatus: string;
  readonly startedBy: string | null;
  /** Whether ListTasks mentions it. */
  readonly listed: boolean;
  /** Whether DescribeTasks answers for it. */
  readonly described: boolean;
};

export type FakeAwsCall = 'discover' | 'look' | 'disable' | 'enable' | 'scan' | 'stop';

/** The next call that fits fails once. */
export type FakeFault = {
  readonly call: FakeAwsCall;
  /** The rule's name or the task's ARN; null fits all. `discover` with a name lacks only that rule. */
  readonly subject: string | null;
  /** The call is done all the same, only its answer is lost. */
  readonly takesEffect: boolean;
};

/** One account as it truly is, whoever asks. */
export type FakeAws = {
  readonly clusterArn: string;
  /** By `ruleKey`. */
  readonly rules: Map<string, FakeRule>;
  /** By ARN. */
  readonly tasks: Map<string, FakeTask>;
  faults: readonly FakeFault[];
};

export function createFakeAws(rules: readonly FakeRule[] = []): FakeAws {
  return {
    clusterArn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall',
    rules: new Map(rules.map((rule) => [ruleKey(rule), rule])),
    tasks: new Map(),
    faults: [],
  };
}

export function ruleKey({ name, bus }: Pick<FakeRule, 'name' | 'bus'>): string {
  return `${bus}/${name}`;
}

export function fakeRule(name: string, rest: Partial<FakeRule> = {}): FakeRule {
  const expression = 'rate(5 minutes)';
  return {
    name,
    bus: 'default',
    expression,
    state: 'ENABLED',
    untouchable: null,
    startsTasks: true,
    ...rest,
  };
}

export function fakeTask(arn: string, rest: Partial<FakeTask> = {}): FakeTask {
  return {
    arn,
    family: 'family',
    lastStatus: 'RUNNING',
    startedBy: null,
    listed: true,
    described: true,
    ...rest,
  };
}

/** The fault that this call meets, which is used up by it. */
export function takeFault(aws: FakeAws, call: FakeAwsCall, subject: string | null): FakeFault | null {
  if (aws.faults.length === 0) return null;
  const met = aws.faults.find(
    (fault) => fault.call === call && (fault.subject === null || fault.subject === subject),
  );
  aws.faults = aws.faults.filter((fault) => fault !== met);
  return met ?? null;
}
