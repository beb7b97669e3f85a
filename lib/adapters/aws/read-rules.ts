import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { Discovery } from '#lib/ports/schedule-control.ts';
import { DEFAULT_BUS } from './describe-rule.ts';
import { describeRules, type NamedRule } from './describe-rules.ts';
import { rulesFromList } from './rules-from-list.ts';

/** Up to so many are described one by one: their bus may have hundreds of others to page through. */
const MOST_DESCRIBED = 20;

/**
 * Each rule as it is now. Many are read from the list of the default bus: 300 described at each tick would be
 * 20 calls a second. What the list leaves open is described, which alone decides that a rule is gone.
 */
export async function readRules(events: EventBridgeClient, rules: readonly NamedRule[]): Promise<Discovery> {
  const listable = rules.filter(({ bus }) => bus === DEFAULT_BUS);
  if (listable.length <= MOST_DESCRIBED) return describeRules(events, rules);
  const listed = await rulesFromList(events, listable);
  const open = rules.filter((rule) => !listed.settled.has(rule));
  const described = await describeRules(events, open);
  return {
    schedules: [...listed.schedules, ...described.schedules],
    failures: [...listed.failures, ...described.failures],
  };
}
