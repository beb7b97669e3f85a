import type { Hold } from '#lib/domain/schedules/schedule.ts';
import type { FakeAuditRow } from '../fakes/fake-database.ts';

/** There is one entry for each transition: each begins where the one before has ended, and nothing is left out. */
export function wrongInTheAudit(audit: readonly FakeAuditRow[], holds: ReadonlyMap<string, Hold>): string[] {
  const wrong: string[] = [];
  const states = new Map<string, string>();
  let window: object | null = null;
  for (const { action, before, after } of audit) {
    if (action === 'tasks-stopped') continue;
    if (isHold(after)) {
      const from = isHold(before) ? stateOf(before) : null;
      const known = states.get(after.id) ?? null;
      if (known !== from) wrong.push(`${after.ruleName}: ${action} begins at ${from}, not at ${known}`);
      if (from === stateOf(after)) wrong.push(`${after.ruleName}: ${action} changes nothing`);
      states.set(after.id, stateOf(after));
    } else {
      if (window !== null && before !== window) wrong.push(`${action} begins where nothing has ended`);
      window = after;
    }
  }
  for (const hold of holds.values()) {
    if (states.get(hold.id) !== stateOf(hold))
      wrong.push(`${hold.ruleName}: the audit lacks ${stateOf(hold)}`);
  }
  return wrong;
}

function stateOf({ phase, windowId, exception, drifts }: Hold): string {
  return `${phase} ${windowId} ${exception} ${drifts}`;
}

function isHold(value: object | null): value is Hold {
  return value !== null && 'ruleArn' in value;
}
