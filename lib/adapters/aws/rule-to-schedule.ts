import type { Rule } from '@aws-sdk/client-eventbridge';
import type { Schedule } from '#lib/domain/schedules/schedule.ts';
import type { ScheduleRef } from '#lib/ports/schedule-control.ts';

/** What DescribeRule and ListRules both tell of a rule. */
type ToldRule = Pick<Rule, 'Arn' | 'EventBusName' | 'ManagedBy' | 'Name' | 'ScheduleExpression' | 'State'>;

/** The rule that was asked for, in the domain's words. Rejects half an answer: a guess could switch it on. */
export function scheduleOf(rule: ToldRule, asked: ScheduleRef): Schedule {
  if (!rule.Arn || !rule.State) throw new Error('AWS answered without the rule that was asked for.');
  return {
    arn: rule.Arn,
    name: rule.Name ?? asked.ruleName,
    bus: rule.EventBusName ?? asked.bus,
    expression: rule.ScheduleExpression ?? null,
    state: rule.State === 'DISABLED' ? 'DISABLED' : 'ENABLED',
    untouchable: untouchable(rule),
  };
}

/**
 * EnableRule restores only plain ENABLED, so a rule in EventBridge's third state could not be put back
 * exactly; and a rule managed by an AWS service refuses to be changed.
 */
function untouchable(rule: ToldRule): string | null {
  if (rule.ManagedBy) return `The rule is managed by ${rule.ManagedBy} and cannot be changed.`;
  if (rule.State === 'ENABLED' || rule.State === 'DISABLED') return null;
  return `The rule is in the state ${rule.State}, which could not be restored exactly. Disable it by hand.`;
}
