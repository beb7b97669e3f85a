import { isUnresolved } from '#lib/domain/schedules/schedule.ts';
import type { FakeDatabase } from '../fakes/fake-database.ts';

/** Names of the rules that an administrator has decided to leave enabled. */
export function leftEnabledRules({ holds }: FakeDatabase): Set<string> {
  const left = new Set<string>();
  for (const hold of holds.values()) {
    if (isUnresolved(hold) && hold.exception === 'left-enabled') left.add(hold.ruleName);
  }
  return left;
}
