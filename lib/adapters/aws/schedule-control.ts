import {
  DescribeRuleCommand,
  type DescribeRuleCommandOutput,
  DisableRuleCommand,
  EnableRuleCommand,
  type EventBridgeClient,
  ListRuleNamesByTargetCommand,
} from '@aws-sdk/client-eventbridge';
import type { Failure } from '#lib/domain/observation.ts';
import type { Schedule } from '#lib/domain/schedule.ts';
import type { ControlResult, ScheduleControl } from '#lib/ports/schedule-control.ts';
import { allPages, inBatches } from './all-pages.ts';
import { awsFailure, isNamed } from './aws-failure.ts';
import { withDeadline } from './clients.ts';
import { type ClusterArns, clusterName } from './cluster-arns.ts';

/** EventBridge allows about 50 calls a second to the whole account; four at a time leaves it to others. */
const AT_A_TIME = 4;
const BUS = 'default';

export type ScheduleControlOptions = {
  readonly events: EventBridgeClient;
  readonly clusterArns: () => Promise<ClusterArns>;
  /** Rule names to hold instead of discovering them by target; empty means discover. */
  readonly ruleNames: readonly string[];
};

/** EventBridge rules on the default bus, the only one on which rules may have a schedule. */
export function createScheduleControl(options: ScheduleControlOptions): ScheduleControl {
  const { events } = options;
  return {
    async discover() {
      const failures: Failure[] = [];
      const schedules: Schedule[] = [];
      const names = options.ruleNames.length > 0 ? options.ruleNames : await namesByTarget(options, failures);
      for (const batch of inBatches(names, AT_A_TIME)) {
        for (const found of await Promise.all(batch.map((name) => describe(options, name)))) {
          if ('arn' in found) schedules.push(found);
          else if (found.kind !== 'gone') failures.push(found.failure);
        }
      }
      return { schedules, failures };
    },
    disable: ({ ruleName, bus }) =>
      control(() =>
        events.send(new DisableRuleCommand({ Name: ruleName, EventBusName: bus }), withDeadline()),
      ),
    enable: ({ ruleName, bus }) =>
      control(() =>
        events.send(new EnableRuleCommand({ Name: ruleName, EventBusName: bus }), withDeadline()),
      ),
  };
}

async function namesByTarget(options: ScheduleControlOptions, failures: Failure[]): Promise<string[]> {
  const clusters = await options.clusterArns();
  failures.push(...clusters.failures);
  const names = new Set<string>();
  for (const arn of clusters.arns) {
    try {
      const found = await allPages(async (token) => {
        const answer = await options.events.send(
          new ListRuleNamesByTargetCommand({ TargetArn: arn, EventBusName: BUS, NextToken: token }),
          withDeadline(),
        );
        return { items: answer.RuleNames, next: answer.NextToken };
      });
      for (const name of found) names.add(name);
    } catch (cause) {
      const what = `The schedules of cluster ${clusterName(arn)}`;
      failures.push({ concerns: 'schedules', what, ...awsFailure(cause) });
    }
  }
  return [...names].sort();
}

type Described =
  | Schedule
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A discovered rule may be deleted before it is described; one that was configured by name must exist. */
async function describe(options: ScheduleControlOptions, name: string): Promise<Described> {
  try {
    const rule = await options.events.send(
      new DescribeRuleCommand({ Name: name, EventBusName: BUS }),
      withDeadline(),
    );
    return scheduleOf(rule, name);
  } catch (cause) {
    const what = `Schedule ${name}`;
    if (!isNamed(cause, 'ResourceNotFoundException')) {
      // One rule that may not be read is named and blocks ACTIVE; it is no reason to hold none of them.
      const kind = isNamed(cause, 'AccessDeniedException') ? 'unavailable' : awsFailure(cause).kind;
      const { why } = awsFailure(cause);
      return { kind: 'failed', failure: { kind, concerns: 'schedules', what, why } };
    }
    if (options.ruleNames.length === 0) return { kind: 'gone' };
    const why = 'EventBridge knows no such rule in this account and region.';
    return { kind: 'failed', failure: { kind: 'schedule-unknown', concerns: 'schedules', what, why } };
  }
}

function scheduleOf(rule: DescribeRuleCommandOutput, name: string): Schedule {
  if (!rule.Arn || !rule.State) throw new Error('AWS answered without the rule that was asked for.');
  return {
    arn: rule.Arn,
    name: rule.Name ?? name,
    bus: rule.EventBusName ?? BUS,
    expression: rule.ScheduleExpression ?? null,
    state: rule.State === 'DISABLED' ? 'DISABLED' : 'ENABLED',
    untouchable: untouchable(rule),
  };
}

/**
 * EnableRule restores only plain ENABLED, so a rule in EventBridge's third state could not be put back
 * exactly; and a rule managed by an AWS service refuses to be changed.
 */
function untouchable(rule: DescribeRuleCommandOutput): string | null {
  if (rule.ManagedBy) return `The rule is managed by ${rule.ManagedBy} and cannot be changed.`;
  if (rule.State === 'ENABLED' || rule.State === 'DISABLED') return null;
  return `The rule is in the state ${rule.State}, which could not be restored exactly. Disable it by hand.`;
}

async function control(call: () => Promise<unknown>): Promise<ControlResult> {
  try {
    await call();
    return { kind: 'done' };
  } catch (cause) {
    if (isNamed(cause, 'ResourceNotFoundException')) return { kind: 'gone' };
    return { kind: 'failed', why: awsFailure(cause).why };
  }
}
