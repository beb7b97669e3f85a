import { type AuditAction, RECONCILER } from '#lib/domain/audit/audit.ts';
import {
  canBeQueued,
  isDue,
  isUndecided,
  type MissedRun,
  type MissedRunView,
  type ReleasedHold,
} from '#lib/domain/schedules/missed-run.ts';
import type { Hold } from '#lib/domain/schedules/schedule.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import type { FoundMissedRun, MissedRunStore } from '#lib/ports/missed-run-store.ts';
import { type FakeDatabase, recordFakeAudit } from './fake-database.ts';
import { carryOut, type Turn, yields } from './turn.ts';

export function createFakeMissedRunStore(database: FakeDatabase, turn: Turn = yields): MissedRunStore {
  const { missedRuns, policies, clock } = database;
  const call = <T>(verb: string, input: unknown, effect: () => T) =>
    carryOut(turn, `missedRuns.${verb}`, input, effect);
  const all = () => [...missedRuns.values()];
  const put = (before: MissedRun, change: Partial<MissedRun>): MissedRun => {
    const after = { ...before, ...change };
    missedRuns.set(after.id, after);
    return after;
  };
  const change = (before: MissedRun, made: Partial<MissedRun>, action: AuditAction, actor: string) => {
    const after = put(before, made);
    const { windowId, ruleName: subject } = before;
    recordFakeAudit(database, { actor, action, windowId, subject, before, after });
  };
  const endedWithin = (windowId: string, ms: number) => {
    const endedAt = database.ended.get(windowId);
    return endedAt !== undefined && clock.now().getTime() - endedAt.getTime() <= ms;
  };
  const view = (run: MissedRun): MissedRunView => ({ ...run, policy: policies.get(run.ruleArn) ?? 'SKIP' });

  return {
    unexamined: (endedWithinMs, examined) =>
      call('unexamined', examined, () =>
        [...database.holds.values()]
          .filter((hold) => endedWithin(hold.windowId, endedWithinMs) && !examined.includes(keyOf(hold)))
          .filter(
            (hold) => !all().some((run) => run.windowId === hold.windowId && run.ruleArn === hold.ruleArn),
          )
          .flatMap((hold) => releasedHold(database, hold) ?? [])
          .sort(byName),
      ),
    lastQueued: () =>
      call('lastQueued', null, () => {
        const due = all().flatMap(({ status, dueAt }) => (status === 'QUEUED' && dueAt ? [dueAt] : []));
        return due.sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
      }),
    record: (found) =>
      call('record', found, () => {
        for (const one of found) {
          if (all().some(({ windowId, ruleArn }) => windowId === one.windowId && ruleArn === one.ruleArn))
            continue;
          const run = recorded(one);
          missedRuns.set(run.id, run);
          if (run.status !== 'QUEUED') continue;
          const entry = { actor: RECONCILER, action: 'missed-run-queued', before: null, after: run } as const;
          recordFakeAudit(database, { ...entry, windowId: run.windowId, subject: run.ruleName });
        }
      }),
    list: (endedWithinMs) =>
      call('list', endedWithinMs, () => {
        const last = [...database.ended].sort(([, a], [, b]) => b.getTime() - a.getTime())[0]?.[0];
        return all()
          .filter(({ status, windowId }) => {
            if (windowId === last || status === 'QUEUED' || status === 'STARTING') return true;
            return isUndecided(status) && endedWithin(windowId, endedWithinMs);
          })
          .sort((a, b) => byName(a, b) || b.heldUntil.getTime() - a.heldUntil.getTime())
          .map(view);
      }),
    find: (id) =>
      call('find', id, () => {
        const run = missedRuns.get(id);
        return run ? view(run) : null;
      }),
    queueNow: (id, by) =>
      call('queueNow', id, () => {
        if (isOpen(database.window)) return 'window-open';
        const run = missedRuns.get(id);
        if (!run) return 'not-found';
        const now = clock.now();
        if (!canBeQueued(run, now)) return 'decided';
        const decision = { decidedBy: by, decidedAt: now, dueAt: now, lastError: null };
        change(run, { ...decision, status: 'QUEUED' }, 'missed-run-queued', by);
        return 'done';
      }),
    dismiss: (ids, by) =>
      call('dismiss', ids, () => {
        const undecided = all().filter(({ id, status }) => ids.includes(id) && isUndecided(status));
        const decision = { decidedBy: by, decidedAt: clock.now(), dueAt: null };
        for (const run of undecided) {
          change(run, { ...decision, status: 'DISMISSED' }, 'missed-run-dismissed', by);
        }
        return undecided.length;
      }),
    startable: () =>
      call('startable', null, () =>
        all()
          .filter((run) => run.status === 'STARTING' || isDue(run, clock.now()))
          .sort((a, b) => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0))
          .map(({ id }) => id),
      ),
    begin: (id) =>
      call('begin', id, () => {
        const run = missedRuns.get(id);
        if (isOpen(database.window) || !run) return null;
        if (run.status === 'STARTING') return run;
        if (!isDue(run, clock.now())) return null;
        return put(run, { status: 'STARTING', dueAt: clock.now(), lastError: null });
      }),
    finish: (id, result) =>
      call('finish', result, () => {
        const run = missedRuns.get(id);
        if (run?.status !== 'STARTING') return;
        const by = run.decidedBy ?? RECONCILER;
        switch (result.kind) {
          case 'started': {
            const { taskArns } = result;
            return change(run, { status: 'STARTED', taskArns, lastError: null }, 'missed-run-started', by);
          }
          case 'failed': {
            const { taskArns, why } = result;
            return change(run, { status: 'FAILED', taskArns, lastError: why }, 'missed-run-failed', by);
          }
          case 'unknown':
            put(run, { lastError: result.why });
        }
      }),
    setPolicy: (ruleArn, policy, actor) =>
      call('setPolicy', policy, () => {
        const hold = [...database.holds.values()].findLast((one) => one.ruleArn === ruleArn);
        if (!hold) return false;
        const before = policies.get(ruleArn) ?? 'SKIP';
        if (before === policy) return true;
        policies.set(ruleArn, policy);
        const entry = { actor, action: 'missed-run-policy-changed', windowId: null } as const;
        const subject = hold.ruleName;
        recordFakeAudit(database, { ...entry, subject, before: { policy: before }, after: { policy } });
        return true;
      }),
  };
}

function keyOf({ id, windowId }: Hold): string {
  return `${id} ${windowId}`;
}

function releasedHold(database: FakeDatabase, hold: Hold): ReleasedHold | null {
  const { windowId, ruleArn, ruleName, bus, expression, heldAt, restoredAt } = hold;
  if (hold.originalState !== 'ENABLED' || hold.exception !== null || expression === null) return null;
  if (hold.phase !== 'RESTORED' && hold.phase !== 'RELEASED') return null;
  if (!heldAt || !restoredAt) return null;
  const policy = database.policies.get(ruleArn) ?? 'SKIP';
  return {
    key: keyOf(hold),
    windowId,
    ruleArn,
    ruleName,
    bus,
    expression,
    heldFrom: heldAt,
    heldUntil: restoredAt,
    policy,
  };
}

function recorded(found: FoundMissedRun): MissedRun {
  return {
    ...found,
    id: crypto.randomUUID(),
    status: found.dueAt ? 'QUEUED' : 'OPEN',
    taskArns: [],
    lastError: null,
    decidedBy: null,
    decidedAt: null,
  };
}

function byName(a: { readonly ruleName: string }, b: { readonly ruleName: string }): number {
  return a.ruleName < b.ruleName ? -1 : a.ruleName > b.ruleName ? 1 : 0;
}
