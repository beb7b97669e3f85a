import * as z from 'zod';
import { DEFAULT_BUS, lastPart } from './arn.ts';
import { invalidPageToken, resourceNotFound, validation } from './aws-error.ts';
import { parseInput } from './operation.ts';
import { type PageRequest, page } from './page.ts';
import type { Rule } from './rule.ts';
import type { World } from './world.ts';

export const ruleName = z.string().regex(/^[.\-_A-Za-z0-9]{1,64}$/);
export const busName = z.string().min(1).default(DEFAULT_BUS).transform(lastPart);
export const pageInput = {
  Limit: z.number().int().min(1).max(100).default(100),
  NextToken: z.string().min(1).optional(),
};

/** EventBridge complains with ValidationException where ECS says InvalidParameterException. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  return parseInput(schema, input, (message) => validation(`1 validation error detected: ${message}`));
}

/** One page of rules or names, as EventBridge pages; refuses with InvalidToken. */
export function pageOf<T>(items: readonly T[], keyOf: (item: T) => string, request: PageRequest) {
  const inOrder = items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const found = page(inOrder, keyOf, request);
  if (!found) throw invalidPageToken('EventBridge');
  return found;
}

/** Refuses with ResourceNotFoundException. */
export function findRule(world: World, name: string, bus: string): Rule {
  const rule = world.rules.find((candidate) => candidate.name === name && candidate.bus === bus);
  if (!rule) throw resourceNotFound(`Rule ${name} on EventBus ${bus}`);
  return rule;
}

/** The default bus always exists, another one when a rule is on it. Refuses with ResourceNotFoundException. */
export function rulesOf(world: World, bus: string): Rule[] {
  const rules = world.rules.filter((rule) => rule.bus === bus);
  if (rules.length === 0 && bus !== DEFAULT_BUS) throw resourceNotFound(`Event bus ${bus}`);
  return rules;
}
