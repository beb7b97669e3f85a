import * as z from 'zod';
import { ruleArn } from './arn.ts';
import { busName, findRule, pageInput, pageOf, parse, ruleName, rulesOf } from './eventbridge-input.ts';
import type { Answer } from './operation.ts';
import type { Rule } from './rule.ts';
import type { World } from './world.ts';

const listRulesInput = z.object({ ...pageInput, NamePrefix: z.string().default(''), EventBusName: busName });

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html */
export function listRules(world: World, input: unknown, pageSize: number): Answer {
  const { NamePrefix, EventBusName, Limit, NextToken } = parse(listRulesInput, input);
  const rules = rulesOf(world, EventBusName).filter((rule) => rule.name.startsWith(NamePrefix));
  const found = pageOf(rules, (rule) => rule.name, {
    size: Math.min(Limit, pageSize),
    token: NextToken,
    scope: JSON.stringify(['rules', EventBusName, NamePrefix]),
  });
  return { output: { Rules: found.items.map((rule) => onTheWire(world, rule)), NextToken: found.next } };
}

const byTargetInput = z.object({ ...pageInput, TargetArn: z.string().min(1), EventBusName: busName });

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRuleNamesByTarget.html */
export function listRuleNamesByTarget(world: World, input: unknown, pageSize: number): Answer {
  const { TargetArn, EventBusName, Limit, NextToken } = parse(byTargetInput, input);
  const names = rulesOf(world, EventBusName)
    .filter((rule) => rule.targets.some((target) => target.Arn === TargetArn))
    .map((rule) => rule.name);
  const found = pageOf(names, (name) => name, {
    size: Math.min(Limit, pageSize),
    token: NextToken,
    scope: JSON.stringify(['by-target', EventBusName, TargetArn]),
  });
  return { output: { RuleNames: found.items, NextToken: found.next } };
}

const describeInput = z.object({ Name: ruleName, EventBusName: busName });

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DescribeRule.html */
export function describeRule(world: World, input: unknown): Answer {
  const { Name, EventBusName } = parse(describeInput, input);
  const rule = findRule(world, Name, EventBusName);
  return { output: { ...onTheWire(world, rule), CreatedBy: world.account } };
}

const listTargetsInput = z.object({ ...pageInput, Rule: ruleName, EventBusName: busName });

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTargetsByRule.html */
export function listTargetsByRule(world: World, input: unknown, pageSize: number): Answer {
  const { Rule: name, EventBusName, Limit, NextToken } = parse(listTargetsInput, input);
  const { targets } = findRule(world, name, EventBusName);
  const found = pageOf(targets, (target) => target.Id, {
    size: Math.min(Limit, pageSize),
    token: NextToken,
    scope: JSON.stringify(['targets', EventBusName, name]),
  });
  return { output: { Targets: found.items, NextToken: found.next } };
}

function onTheWire(world: World, rule: Rule): object {
  return {
    Name: rule.name,
    Arn: ruleArn(world, rule.bus, rule.name),
    EventBusName: rule.bus,
    State: rule.state,
    ScheduleExpression: rule.expression ?? undefined,
    EventPattern: rule.pattern ?? undefined,
    Description: rule.description ?? undefined,
    ManagedBy: rule.managedBy ?? undefined,
  };
}
