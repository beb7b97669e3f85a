import { DescribeRuleCommand, type EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { FailureKind } from '#lib/domain/drain/observation.ts';
import type { Schedule } from '#lib/domain/schedules/schedule.ts';
import type { ScheduleRef } from '#lib/ports/schedule-control.ts';
import { awsFailure, isNamed } from './aws-failure.ts';
import { scheduleOf } from './rule-to-schedule.ts';
import { withDeadline } from './with-deadline.ts';

/** The only bus on which rules may have a schedule, and the one that an answer without a bus is about. */
export const DEFAULT_BUS = 'default';

export type Described =
  | { readonly kind: 'found'; readonly schedule: Schedule }
  | { readonly kind: 'gone' }
  /** `ofThisRule`: it says nothing about other rules. */
  | {
      readonly kind: 'failed';
      readonly failureKind: FailureKind;
      readonly why: string;
      readonly ofThisRule: boolean;
    };

/** No permission for this rule, or a name that none can have. */
const OF_ONE_RULE = ['AccessDeniedException', 'ValidationException'];

/** One rule as EventBridge describes it now. */
export async function describeRule(events: EventBridgeClient, ref: ScheduleRef): Promise<Described> {
  try {
    const input = { Name: ref.ruleName, EventBusName: ref.bus };
    const rule = await withDeadline((options) => events.send(new DescribeRuleCommand(input), options));
    return { kind: 'found', schedule: scheduleOf(rule, ref) };
  } catch (cause) {
    if (isNamed(cause, 'ResourceNotFoundException')) return { kind: 'gone' };
    const { kind, why } = awsFailure(cause);
    const ofThisRule = OF_ONE_RULE.some((name) => isNamed(cause, name));
    // One rule that may not be read is named and blocks ACTIVE; it is no reason to hold none of them.
    return { kind: 'failed', failureKind: ofThisRule ? 'unavailable' : kind, why, ofThisRule };
  }
}
