import { DisableRuleCommand, EnableRuleCommand, type EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { ControlResult, ScheduleControl, ScheduleRef } from '#lib/ports/schedule-control.ts';
import { awsFailure, isNamed } from './aws-failure.ts';
import type { ClusterArns } from './cluster-arns.ts';
import { DEFAULT_BUS, describeRule } from './describe-rule.ts';
import type { NamedRule } from './describe-rules.ts';
import { readRules } from './read-rules.ts';
import { ruleNamesByTarget } from './rule-names.ts';
import { withDeadline } from './with-deadline.ts';

export type ScheduleControlOptions = {
  readonly events: EventBridgeClient;
  readonly clusterArns: () => Promise<ClusterArns>;
  /** Rule names to hold instead of discovering them by target; empty means discover. */
  readonly ruleNames: readonly string[];
};

/**
 * EventBridge rules, found on the default bus, the only one on which rules may have a schedule. A rule of
 * another bus is looked at when it is known.
 */
export function createScheduleControl(options: ScheduleControlOptions): ScheduleControl {
  const { events } = options;
  return {
    async discover(known) {
      const { rules, failures } = await findRules(options);
      const described = await readRules(events, eachOnce(rules, known));
      return { schedules: described.schedules, failures: [...failures, ...described.failures] };
    },
    async look(schedule) {
      const described = await describeRule(events, schedule);
      switch (described.kind) {
        case 'found':
          return { kind: 'found', state: described.schedule.state };
        case 'gone':
          return { kind: 'gone' };
        case 'failed':
          return { kind: 'failed', why: described.why };
      }
    },
    disable: ({ ruleName, bus }) =>
      control((call) => events.send(new DisableRuleCommand({ Name: ruleName, EventBusName: bus }), call)),
    enable: ({ ruleName, bus }) =>
      control((call) => events.send(new EnableRuleCommand({ Name: ruleName, EventBusName: bus }), call)),
  };
}

async function findRules({ events, clusterArns, ruleNames }: ScheduleControlOptions) {
  const required = ruleNames.length > 0;
  const found = required
    ? { names: ruleNames, failures: [] }
    : await ruleNamesByTarget(events, await clusterArns());
  const rules = found.names.map((ruleName) => ({ ruleName, bus: DEFAULT_BUS, required, known: false }));
  return { rules, failures: found.failures };
}

/** A rule that is found and known is described as found: one that must exist stays one. */
function eachOnce(found: readonly NamedRule[], known: readonly ScheduleRef[]): NamedRule[] {
  const rules = new Map<string, NamedRule>();
  for (const { ruleName, bus } of known) {
    rules.set(JSON.stringify([bus, ruleName]), { ruleName, bus, required: false, known: true });
  }
  for (const rule of found) {
    const key = JSON.stringify([rule.bus, rule.ruleName]);
    rules.set(key, { ...rule, known: rules.has(key) });
  }
  return [...rules.values()];
}

async function control(call: Parameters<typeof withDeadline>[0]): Promise<ControlResult> {
  try {
    await withDeadline(call);
    return { kind: 'done' };
  } catch (cause) {
    if (isNamed(cause, 'ResourceNotFoundException')) return { kind: 'gone' };
    return { kind: 'failed', why: awsFailure(cause).why };
  }
}
