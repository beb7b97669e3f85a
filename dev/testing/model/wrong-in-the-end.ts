import { type Hold, isUnresolved } from '#lib/domain/schedules/schedule.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import type { ModelWorld } from './model-world.ts';
import type { RuleHistory } from './rule-history.ts';

/** What is not as it must be when a window is over and everything has been quiet for long enough. */
export function wrongInTheEnd({ database, truth }: ModelWorld): string[] {
  const holds = [...database.holds.values()];
  const last = new Map(holds.map((hold) => [hold.ruleName, hold]));
  return [
    ...(isOpen(database.window) ? ['the window is open'] : []),
    ...holds.filter(isUnresolved).map(({ ruleName, phase }) => `${ruleName} is still ${phase}`),
    ...truth.rules.all().flatMap((rule) => wrongWithRule(rule, last.get(rule.name) ?? null)),
  ];
}

/** `hold` is the last one that the rule has had. */
function wrongWithRule(rule: RuleHistory, hold: Hold | null): string[] {
  const { name, state, before, touched, lastChangedBy, staysDisabledBy } = rule;
  if (state === null || lastChangedBy === 'others') return [];
  const wasDecided = staysDisabledBy !== null && staysDisabledBy === hold?.id;
  if (wasDecided && state === 'ENABLED') return [`${name} was to stay disabled, and was enabled`];
  if (hold?.exception === 'stays-disabled') return [];
  if (!touched && before !== null) return state === before ? [] : [`${name} was ${before} and is ${state}`];
  const isAsFound = state === 'ENABLED' || hold?.originalState === 'DISABLED';
  return isAsFound ? [] : [`${name} was left disabled`];
}
