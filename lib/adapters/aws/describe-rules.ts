import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { Failure } from '#lib/domain/drain/observation.ts';
import type { Schedule } from '#lib/domain/schedules/schedule.ts';
import type { Discovery, ScheduleRef } from '#lib/ports/schedule-control.ts';
import { type Described, describeRule } from './describe-rule.ts';
import { inBatches } from './in-batches.ts';

/** EventBridge allows about 50 calls a second to the whole account; four at a time leaves it to others. */
const AT_A_TIME = 4;

/**
 * A rule to describe; `required` when its absence is a mistake in the configuration, `known` when something
 * has been done to it or is about to be.
 */
export type NamedRule = ScheduleRef & { readonly required: boolean; readonly known: boolean };

/**
 * Describes each rule once. A rule that fails does not stop the others; but when all calls under way fail, and
 * not over their own rules, the rest is not asked for: hundreds of rules would each wait for their deadline.
 */
export async function describeRules(
  events: EventBridgeClient,
  rules: readonly NamedRule[],
): Promise<Discovery> {
  const schedules: Schedule[] = [];
  const failures: Failure[] = [];
  let left = rules.length;
  for (const batch of inBatches(rules, AT_A_TIME)) {
    const found = await Promise.all(batch.map((rule) => describeRule(events, rule)));
    left -= batch.length;
    for (const [index, rule] of batch.entries()) {
      const described = found[index];
      if (described?.kind === 'found') schedules.push(described.schedule);
      else if (described) failures.push(...failureOf(rule, described));
    }
    const outage = failures.at(-1);
    if (left > 0 && outage && found.every(isOutage)) {
      failures.push({ ...outage, what: `${left} further schedules` });
      break;
    }
  }
  return { schedules, failures };
}

function isOutage(described: Described): boolean {
  return described.kind === 'failed' && !described.ofThisRule;
}

/** A rule may be deleted between two calls; one that was configured by name must exist. */
function failureOf(rule: NamedRule, described: Exclude<Described, { kind: 'found' }>): Failure[] {
  const named = { concerns: 'schedules', what: `Schedule ${rule.ruleName}` } as const;
  if (described.kind === 'failed') return [{ ...named, kind: described.failureKind, why: described.why }];
  if (!rule.required) return [];
  const why = 'EventBridge knows no such rule in this account and region.';
  return [{ ...named, kind: 'schedule-unknown', why }];
}
