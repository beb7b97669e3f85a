import type { Failure } from '#lib/domain/drain/observation.ts';
import type { Schedule, ScheduleState } from '#lib/domain/schedules/schedule.ts';
import type {
  ControlResult,
  Discovery,
  ScheduleControl,
  ScheduleLook,
  ScheduleRef,
} from '#lib/ports/schedule-control.ts';
import { type FakeAws, type FakeAwsCall, type FakeRule, ruleKey, takeFault } from './fake-aws.ts';
import { carryOut, type Turn, yields } from './turn.ts';

const WHY = 'AWS did not answer in time.';

export function createFakeScheduleControl(aws: FakeAws, turn: Turn = yields): ScheduleControl {
  const call = <T>(verb: FakeAwsCall, input: unknown, effect: () => T) =>
    carryOut(turn, `schedules.${verb}`, input, effect);
  return {
    discover: (known) => call('discover', known, () => discover(aws, known)),
    look: (schedule) => call('look', schedule, () => look(aws, schedule)),
    disable: (schedule) => call('disable', schedule, () => control(aws, 'disable', schedule, 'DISABLED')),
    enable: (schedule) => call('enable', schedule, () => control(aws, 'enable', schedule, 'ENABLED')),
  };
}

function discover(aws: FakeAws, known: readonly ScheduleRef[]): Discovery {
  if (takeFault(aws, 'discover', null)) {
    return { schedules: [], failures: [failure('The schedules of cluster dataall')] };
  }
  const asked = new Set(known.map(({ ruleName, bus }) => ruleKey({ name: ruleName, bus })));
  const found = [...aws.rules.values()].filter(
    (rule) => asked.has(ruleKey(rule)) || (rule.startsTasks && rule.bus === 'default'),
  );
  const schedules: Schedule[] = [];
  const failures: Failure[] = [];
  for (const rule of found) {
    if (takeFault(aws, 'discover', rule.name)) failures.push(failure(`Schedule ${rule.name}`));
    else schedules.push(scheduleOf(rule));
  }
  return { schedules, failures };
}

function failure(what: string): Failure {
  return { kind: 'unavailable', concerns: 'schedules', what, why: WHY };
}

function scheduleOf(rule: FakeRule): Schedule {
  const { name, bus, expression, state, untouchable } = rule;
  return { arn: fakeRuleArn(rule), name, bus, expression, state, untouchable };
}

/** The default bus is not part of a rule's ARN, any other is. */
export function fakeRuleArn({ name, bus }: Pick<FakeRule, 'name' | 'bus'>): string {
  return `arn:aws:events:eu-west-1:111122223333:rule/${bus === 'default' ? name : `${bus}/${name}`}`;
}

function look(aws: FakeAws, { ruleName, bus }: ScheduleRef): ScheduleLook {
  if (takeFault(aws, 'look', ruleName)) return { kind: 'failed', why: WHY };
  const rule = aws.rules.get(ruleKey({ name: ruleName, bus }));
  return rule ? { kind: 'found', state: rule.state } : { kind: 'gone' };
}

function control(
  aws: FakeAws,
  call: FakeAwsCall,
  { ruleName, bus }: ScheduleRef,
  state: ScheduleState,
): ControlResult {
  const fault = takeFault(aws, call, ruleName);
  if (fault && !fault.takesEffect) return { kind: 'failed', why: WHY };
  const key = ruleKey({ name: ruleName, bus });
  const rule = aws.rules.get(key);
  if (rule && rule.untouchable === null) aws.rules.set(key, { ...rule, state });
  if (fault) return { kind: 'failed', why: WHY };
  if (!rule) return { kind: 'gone' };
  return rule.untouchable === null ? { kind: 'done' } : { kind: 'failed', why: rule.untouchable };
}
