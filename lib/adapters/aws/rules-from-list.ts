import type { EventBridgeClient, Rule } from '@aws-sdk/client-eventbridge';
import type { Failure } from '#lib/domain/drain/observation.ts';
import type { Schedule } from '#lib/domain/schedules/schedule.ts';
import type { Discovery } from '#lib/ports/schedule-control.ts';
import { awsFailure, isNamed } from './aws-failure.ts';
import type { NamedRule } from './describe-rules.ts';
import { listRules } from './list-rules.ts';
import { scheduleOf } from './rule-to-schedule.ts';

/** `settled`: the rules that nobody has to ask about any more, because they were found or could not be read. */
type Listed = Discovery & { readonly settled: ReadonlySet<NamedRule> };

/**
 * What the list of the default bus tells of these rules. Without the permission events:ListRules all are left
 * open. A list that fails settles all of them as one failure: to ask on for each would wait as often.
 */
export async function rulesFromList(events: EventBridgeClient, rules: readonly NamedRule[]): Promise<Listed> {
  try {
    return found(rules, await listRules(events));
  } catch (cause) {
    if (isNamed(cause, 'AccessDeniedException')) return { schedules: [], failures: [], settled: new Set() };
    const failures = [failureOf(`${rules.length} schedules`, cause)];
    return { schedules: [], failures, settled: new Set(rules) };
  }
}

function found(rules: readonly NamedRule[], listed: ReadonlyMap<string, Rule>): Listed {
  const schedules: Schedule[] = [];
  const failures: Failure[] = [];
  const settled = new Set<NamedRule>();
  for (const rule of rules) {
    const told = listed.get(rule.ruleName);
    // How soon a list knows of DisableRule is not written down: a drift is believed only when it is described.
    if (!told || (rule.known && told.State !== 'DISABLED')) continue;
    settled.add(rule);
    try {
      schedules.push(scheduleOf(told, rule));
    } catch (cause) {
      failures.push(failureOf(`Schedule ${rule.ruleName}`, cause));
    }
  }
  return { schedules, failures, settled };
}

function failureOf(what: string, cause: unknown): Failure {
  return { concerns: 'schedules', what, ...awsFailure(cause) };
}
