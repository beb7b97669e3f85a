import { RECONCILER } from '#lib/domain/audit/audit.ts';
import {
  adopted,
  canBeExcepted,
  drifted,
  excepted,
  type HoldTransition,
  heldNow,
  isOwedAsKnown,
  resolved,
  restoredNow,
} from '#lib/domain/schedules/hold-transition.ts';
import { type Hold, isUnresolved, type Schedule } from '#lib/domain/schedules/schedule.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import type { HoldLedger } from '#lib/ports/hold-ledger.ts';
import { type FakeDatabase, recordFakeAudit } from './fake-database.ts';
import { carryOut, type Turn, yields } from './turn.ts';

export function createFakeHoldLedger(database: FakeDatabase, turn: Turn = yields): HoldLedger {
  const { holds, clock } = database;
  const call = <T>(verb: string, input: unknown, effect: () => T) =>
    carryOut(turn, `holds.${verb}`, input, effect);
  const apply = (before: Hold, transition: HoldTransition | null, actor = RECONCILER): Hold => {
    if (!transition) return before;
    const after = { ...before, ...transition.change };
    holds.set(after.id, after);
    const { windowId, ruleName: subject } = after;
    recordFakeAudit(database, { actor, action: transition.action, windowId, subject, before, after });
    return after;
  };
  /** The hold as it is, if it is still as the caller knew it. */
  const asKnown = (known: Hold) => {
    const current = holds.get(known.id);
    return current && isOwedAsKnown(current, known) ? current : null;
  };
  const isTheOpenWindow = (windowId: string) => isOpen(database.window) && database.window.id === windowId;

  return {
    unresolved: () => call('unresolved', null, () => listed(holds, isUnresolved)),
    ofWindow: (windowId) =>
      call('ofWindow', windowId, () => listed(holds, (hold) => hold.windowId === windowId)),
    intend: (windowId, schedule) =>
      call('intend', schedule, () => {
        if (!isTheOpenWindow(windowId)) return null;
        const current = unresolvedOf(holds, schedule.arn);
        if (current) return apply(current, adopted(current, windowId));
        const after = intended(`hold-${holds.size + 1}`, windowId, schedule);
        holds.set(after.id, after);
        const entry = { actor: RECONCILER, action: 'schedule-hold-intended', windowId } as const;
        recordFakeAudit(database, { ...entry, subject: after.ruleName, before: null, after });
        return after;
      }),
    adopt: (known, windowId) =>
      call('adopt', known, () => {
        const current = holds.get(known.id);
        if (current?.windowId === known.windowId) apply(current, adopted(current, windowId));
      }),
    confirmHeld: (known) =>
      call('confirmHeld', known, () => {
        const current = holds.get(known.id);
        if (!current) return;
        const owedElsewhere = !isUnresolved(current) && unresolvedOf(holds, known.ruleArn) !== null;
        apply(current, heldNow(current, clock.now(), owedElsewhere));
      }),
    confirmRestored: (known) =>
      call('confirmRestored', known, () => {
        const current = asKnown(known);
        if (current) apply(current, restoredNow(current, clock.now()));
      }),
    resolve: (known, phase, putBackAgain = false) =>
      call('resolve', known, () => {
        const current = asKnown(known);
        if (current) apply(current, resolved(current, phase, putBackAgain));
      }),
    recordFailure: (known, why) =>
      call('recordFailure', known, () => {
        const current = holds.get(known.id);
        if (!current || !isUnresolved(current) || current.windowId !== known.windowId) return;
        holds.set(current.id, { ...current, tries: current.tries + 1, lastError: why });
      }),
    recordDrift: (known) =>
      call('recordDrift', known, () => {
        const current = asKnown(known);
        if (current) apply(current, drifted(current));
      }),
    except: (holdId, exception, by) =>
      call('except', holdId, () => {
        const current = holds.get(holdId);
        if (!current || !canBeExcepted(current) || !isTheOpenWindow(current.windowId)) return false;
        apply(current, excepted(current, exception), by);
        return true;
      }),
  };
}

function unresolvedOf(holds: ReadonlyMap<string, Hold>, ruleArn: string): Hold | null {
  for (const hold of holds.values()) if (hold.ruleArn === ruleArn && isUnresolved(hold)) return hold;
  return null;
}

/** By the rule's name. */
function listed(holds: ReadonlyMap<string, Hold>, which: (hold: Hold) => boolean): Hold[] {
  return [...holds.values()].filter(which).sort((a, b) => (a.ruleName < b.ruleName ? -1 : 1));
}

function intended(id: string, windowId: string, schedule: Schedule): Hold {
  return {
    id,
    windowId,
    ruleArn: schedule.arn,
    ruleName: schedule.name,
    bus: schedule.bus,
    expression: schedule.expression,
    originalState: schedule.state,
    phase: 'INTENDED',
    tries: 0,
    lastError: null,
    heldAt: null,
    drifts: 0,
    exception: null,
    restoredAt: null,
  };
}
