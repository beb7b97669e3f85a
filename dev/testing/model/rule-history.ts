import { type Hold, isUnresolved, type ScheduleState } from '#lib/domain/schedules/schedule.ts';
import { type FakeAws, type FakeRule, fakeRule, ruleKey } from '../fakes/fake-aws.ts';
import type { FakeDatabase } from '../fakes/fake-database.ts';
import { FIRES_ON_MS } from './model-rules.ts';

/** What has happened to one rule, by whom. */
export type RuleHistory = {
  readonly name: string;
  /** null while it does not exist. */
  readonly state: ScheduleState | null;
  /** Goes up with every change of its state. */
  readonly changes: number;
  readonly lastChangedBy: 'us' | 'others';
  /** Its state when the first of the windows that still owe it something was started. */
  readonly before: ScheduleState | null;
  /** Whether somebody else has changed it since. */
  readonly touched: boolean;
  /** When a caller who was not held up has really disabled it for the last time. */
  readonly disabledByUsAtMs: number | null;
  /** The hold about which an administrator was promised that the rule stays disabled at the end. */
  readonly staysDisabledBy: string | null;
  /** EventBridge may start its tasks until then although it is disabled. */
  readonly firesUntilMs: number;
};

export type RuleHistories = {
  of(name: string): RuleHistory | null;
  all(): RuleHistory[];
  /** Somebody else sets the rule's state, makes the rule, or with null deletes it. */
  changedByOthers(name: string, state: ScheduleState | null): void;
  /** After a call of ours: answers the rule before it when that has changed its state. */
  noticeOurs(name: string, heldUp: boolean): RuleHistory | null;
  /** An administrator has decided about it. */
  decided(hold: Hold): void;
  /** Nothing is owed to it any more: where it was to stay disabled, that is what it was before the next window. */
  resolved(hold: Hold): void;
  /** A window opens: what owes nothing to an earlier one is to be put back as it is now. */
  windowOpens(): void;
};

export function createRuleHistories(aws: FakeAws, database: FakeDatabase): RuleHistories {
  const histories = new Map<string, RuleHistory>();
  const nowMs = () => database.clock.now().getTime();
  const write = (history: RuleHistory) => void histories.set(history.name, history);
  for (const { name, state } of aws.rules.values()) write(newHistory(name, state));
  const isOwed = (name: string) =>
    [...database.holds.values()].some((hold) => hold.ruleName === name && isUnresolved(hold));

  return {
    of: (name) => histories.get(name) ?? null,
    all: () => [...histories.values()],
    changedByOthers(name, state) {
      const known = histories.get(name) ?? newHistory(name, null);
      if (known.state === state) return;
      const rule = aws.rules.get(keyOf(name)) ?? fakeRule(name);
      if (state === null) aws.rules.delete(keyOf(name));
      else aws.rules.set(keyOf(name), { ...rule, state });
      const isNew = known.state === null && !isOwed(name);
      write({
        ...changed(known, state, 'others', nowMs()),
        before: isNew ? state : known.before,
        touched: !isNew,
        staysDisabledBy: null,
      });
    },
    noticeOurs(name, heldUp) {
      const known = histories.get(name);
      const rule: FakeRule | undefined = aws.rules.get(keyOf(name));
      if (!known || !rule || known.state === rule.state) return null;
      const after = changed(known, rule.state, 'us', nowMs());
      const disabledOnTime = rule.state === 'DISABLED' && !heldUp;
      write(disabledOnTime ? { ...after, disabledByUsAtMs: nowMs() } : after);
      return known;
    },
    decided({ id, ruleName, exception }) {
      const known = histories.get(ruleName);
      if (known) write({ ...known, staysDisabledBy: exception === 'stays-disabled' ? id : null });
    },
    resolved({ ruleName, phase, exception }) {
      const known = histories.get(ruleName);
      if (known?.state === 'DISABLED' && phase === 'RELEASED' && exception === 'stays-disabled') {
        write({ ...known, before: 'DISABLED', staysDisabledBy: null });
      }
    },
    windowOpens() {
      for (const history of histories.values()) {
        if (!isOwed(history.name)) write({ ...history, before: history.state, touched: false });
      }
    },
  };
}

function newHistory(name: string, state: ScheduleState | null): RuleHistory {
  return {
    name,
    state,
    changes: 0,
    lastChangedBy: 'others',
    before: state,
    touched: false,
    disabledByUsAtMs: null,
    staysDisabledBy: null,
    firesUntilMs: 0,
  };
}

function changed(
  known: RuleHistory,
  state: ScheduleState | null,
  lastChangedBy: RuleHistory['lastChangedBy'],
  nowMs: number,
): RuleHistory {
  const firesUntilMs = state === 'DISABLED' ? nowMs + FIRES_ON_MS : known.firesUntilMs;
  return { ...known, state, lastChangedBy, changes: known.changes + 1, firesUntilMs };
}

function keyOf(name: string): string {
  return ruleKey({ name, bus: 'default' });
}
