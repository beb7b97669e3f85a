import { type EventBridgeClient, ListRulesCommand, type Rule } from '@aws-sdk/client-eventbridge';
import { allPages } from './all-pages.ts';
import { DEFAULT_BUS } from './describe-rule.ts';
import { withDeadline } from './with-deadline.ts';

/** EventBridge allows no more; what it gives when it is not told is not written down. */
export const MOST_RULES_A_PAGE = 100;

/**
 * The rules of the default bus by name, whatever they start. A rule that is created meanwhile
 * may be missing, so absence here proves nothing. Rejects when AWS does not answer, or gives half an answer.
 */
export async function listRules(events: EventBridgeClient): Promise<ReadonlyMap<string, Rule>> {
  const rules = await allPages(async (token) => {
    const input = { EventBusName: DEFAULT_BUS, Limit: MOST_RULES_A_PAGE, NextToken: token };
    const answer = await withDeadline((options) => events.send(new ListRulesCommand(input), options));
    return { items: answer.Rules, next: answer.NextToken };
  });
  const byName = new Map<string, Rule>();
  for (const rule of rules) {
    if (!rule.Name) throw new Error('AWS answered with a rule that has no name.');
    byName.set(rule.Name, rule);
  }
  return byName;
}
