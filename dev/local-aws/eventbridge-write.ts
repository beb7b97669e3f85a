import * as z from 'zod';
import { DEFAULT_BUS, ruleArn } from './arn.ts';
import { AwsError, validation } from './aws-error.ts';
import { ruleState } from './definition.ts';
import { busName, findRule, parse, ruleName } from './eventbridge-input.ts';
import type { Answer } from './operation.ts';
import type { Rule } from './rule.ts';
import { isScheduleExpression } from './schedule-expression.ts';
import { replaceRule, type World } from './world.ts';

const nameInput = z.object({ Name: ruleName, EventBusName: busName });

/**
 * Answers an empty body, also when the rule is disabled already. Events "might still match for a short
 * period of time": the world's lag says for how long.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DisableRule.html
 */
export function disableRule(world: World, input: unknown): Answer {
  const rule = switchable(world, input);
  if (rule.state === 'DISABLED') return { output: null };
  const firesUntil = world.now + world.lags.disableSeconds * 1000;
  return { output: null, world: replaceRule(world, { ...rule, state: 'DISABLED', firesUntil }) };
}

/** Answers an empty body, also when the rule is enabled already. Runs that were missed stay missed. */
export function enableRule(world: World, input: unknown): Answer {
  const rule = switchable(world, input);
  return { output: null, world: replaceRule(world, { ...rule, state: 'ENABLED' }) };
}

function switchable(world: World, input: unknown): Rule {
  const { Name, EventBusName } = parse(nameInput, input);
  return unmanaged(findRule(world, Name, EventBusName));
}

const putInput = z.object({
  Name: ruleName,
  EventBusName: busName,
  ScheduleExpression: z.string().optional(),
  EventPattern: z.string().optional(),
  Description: z.string().optional(),
  State: ruleState.default('ENABLED'),
});

/**
 * Makes or replaces a rule; its targets stay. Without State it enables, which is what a deployment
 * during a window does. https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html
 */
export function putRule(world: World, input: unknown): Answer {
  const { Name, EventBusName, ...given } = parse(putInput, input);
  const expression = given.ScheduleExpression ?? null;
  if (expression === null && given.EventPattern === undefined) {
    throw validation('Parameter(s) EventPattern or ScheduleExpression must be specified.');
  }
  if (expression !== null && !isScheduleExpression(expression)) {
    throw validation('Parameter ScheduleExpression is not valid.');
  }
  if (expression !== null && EventBusName !== DEFAULT_BUS) {
    throw validation('ScheduleExpression is supported only on the default event bus.');
  }
  const old = world.rules.find((rule) => rule.name === Name && rule.bus === EventBusName);
  if (old) unmanaged(old);
  const sameRhythm = old?.expression === expression;
  const rule: Rule = {
    name: Name,
    bus: EventBusName,
    state: given.State,
    expression,
    pattern: given.EventPattern ?? null,
    description: given.Description ?? null,
    managedBy: null,
    rateSeconds: sameRhythm ? (old?.rateSeconds ?? null) : null,
    anchor: sameRhythm ? (old?.anchor ?? world.now) : world.now,
    targets: old?.targets ?? [],
  };
  return {
    output: { RuleArn: ruleArn(world, EventBusName, Name) },
    world: old ? replaceRule(world, rule) : { ...world, rules: [...world.rules, rule] },
  };
}

/** A rule that does not exist is deleted already; one with targets is refused, as by AWS. */
export function deleteRule(world: World, input: unknown): Answer {
  const { Name, EventBusName } = parse(nameInput, input);
  const rule = world.rules.find((candidate) => candidate.name === Name && candidate.bus === EventBusName);
  if (!rule) return { output: null };
  if (unmanaged(rule).targets.length > 0) throw validation("Rule can't be deleted since it has targets.");
  return { output: null, world: { ...world, rules: world.rules.filter((other) => other !== rule) } };
}

/** Rules that an AWS service made for itself are not anybody's to change. */
export function unmanaged(rule: Rule): Rule {
  if (rule.managedBy === null) return rule;
  throw new AwsError('ManagedRuleException', `Rule ${rule.name} is managed by ${rule.managedBy}.`);
}
