import { describe, expect, test } from 'vitest';
import type { AuditAction } from '#lib/domain/audit/audit.ts';
import { RECONCILER } from '#lib/domain/audit/audit.ts';
import type { MissedRunView, ReleasedHold } from '#lib/domain/schedules/missed-run.ts';
import type { Hold, Schedule } from '#lib/domain/schedules/schedule.ts';
import type { AuditLog } from '#lib/ports/audit-log.ts';
import type { HoldLedger } from '#lib/ports/hold-ledger.ts';
import type { FoundMissedRun, MissedRunStore } from '#lib/ports/missed-run-store.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';
import { BY, endOpen, nextWindow } from './next-window.ts';

export type MissedRunStoreMade = {
  readonly store: MissedRunStore;
  readonly ledger: HoldLedger;
  readonly windows: WindowStore;
  readonly audit: AuditLog;
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): Promise<void>;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const TASKS = ['arn:t1', 'arn:t2'];

function schedule(name: string, more: Partial<Schedule> = {}): Schedule {
  const arn = `arn:aws:events:eu-west-1:111122223333:rule/${name}`;
  const rest = {
    bus: 'default',
    expression: 'cron(0 2 * * ? *)',
    state: 'ENABLED',
    untouchable: null,
  } as const;
  return { arn, name, ...rest, ...more };
}

function foundIn(hold: ReleasedHold, dueAt: Date | null = null): FoundMissedRun {
  const { key: _, policy: __, ...rest } = hold;
  return { ...rest, runs: 2, firstAt: hold.heldFrom, lastAt: hold.heldUntil, dueAt };
}

/** What `MissedRunStore` promises, whoever keeps it. */
export function missedRunStoreContract(make: () => Promise<MissedRunStoreMade>): void {
  /** Holds these through a window, which ends; then they are put back. */
  const throughWindow = async (made: MissedRunStoreMade, schedules: readonly Schedule[]) => {
    const { ledger, windows } = made;
    const { id } = await nextWindow(windows);
    for (const one of schedules) await ledger.confirmHeld(await intended(ledger, id, one));
    await made.pass(10 * MINUTE_MS);
    await endOpen(windows);
    for (const hold of await ledger.ofWindow(id)) await ledger.confirmRestored(hold);
    return id;
  };
  const recorded = async (dueAt: (now: Date) => Date | null = () => null) => {
    const made = await make();
    const windowId = await throughWindow(made, [schedule('daily')]);
    const holds = await made.store.unexamined(HOUR_MS, []);
    const due = dueAt(await made.windows.now());
    await made.store.record(holds.map((hold) => foundIn(hold, due)));
    const [run] = await made.store.list(HOUR_MS);
    if (!run) throw new Error('Nothing was recorded.');
    return { ...made, windowId, run };
  };
  const audited = async ({ audit }: MissedRunStoreMade): Promise<(readonly [AuditAction, string])[]> => {
    const { nodes } = await audit.list({ page: 1, pageSize: 100 });
    return nodes
      .filter(({ action }) => action.startsWith('missed-run'))
      .map(({ action, actor }) => [action, actor] as const)
      .reverse();
  };
  const now = async (made: MissedRunStoreMade, { id }: MissedRunView) => {
    const run = await made.store.find(id);
    if (!run) throw new Error('It is not there.');
    return run;
  };

  describe('what there is to examine', () => {
    test('is what a window that is over has held and put back, with the time between', async () => {
      const made = await make();
      const windowId = await throughWindow(made, [schedule('nightly'), schedule('daily')]);
      const holds = await made.store.unexamined(HOUR_MS, []);
      const [hold] = (await made.ledger.ofWindow(windowId)).filter(({ ruleName }) => ruleName === 'daily');
      expect(holds.map(({ ruleName }) => ruleName)).toEqual(['daily', 'nightly']);
      expect(holds[0]).toEqual({
        key: `${hold?.id} ${windowId}`,
        windowId,
        ruleArn: hold?.ruleArn,
        ruleName: 'daily',
        bus: 'default',
        expression: 'cron(0 2 * * ? *)',
        heldFrom: hold?.heldAt,
        heldUntil: hold?.restoredAt,
        policy: 'SKIP',
      });
      const resolve = (await made.ledger.unresolved()).map((one) => made.ledger.resolve(one, 'RELEASED'));
      await Promise.all(resolve);
      expect(await made.store.unexamined(HOUR_MS, [])).toEqual(holds);
    });

    test('is not what was examined or recorded already, nor what was long ago', async () => {
      const made = await make();
      await throughWindow(made, [schedule('nightly'), schedule('daily')]);
      const [daily, nightly] = await made.store.unexamined(HOUR_MS, []);
      if (!daily || !nightly) throw new Error('Two were held.');
      expect(await made.store.unexamined(HOUR_MS, [daily.key])).toEqual([nightly]);
      await made.store.record([foundIn(daily)]);
      expect(await made.store.unexamined(HOUR_MS, [])).toEqual([nightly]);
      await made.pass(HOUR_MS + 1000);
      expect(await made.store.unexamined(HOUR_MS, [])).toEqual([]);
    });

    test('is also what a later window has taken over, put back again', async () => {
      const made = await make();
      await throughWindow(made, [schedule('daily')]);
      const [first] = await made.store.unexamined(HOUR_MS, []);
      const windowId = await throughWindow(made, [schedule('daily')]);
      const again = await made.store.unexamined(HOUR_MS, [first?.key ?? '']);
      expect(again).toMatchObject([{ windowId, ruleName: 'daily' }]);
    });

    test('is nothing of an open window, and nothing that did not fire before or does not after', async () => {
      const made = await make();
      const { ledger, windows, store } = made;
      const off = schedule('off', { state: 'DISABLED' });
      const pattern = schedule('pattern', { expression: null });
      const { id } = await nextWindow(windows);
      for (const one of [schedule('daily'), schedule('stays'), off, pattern]) {
        await ledger.confirmHeld(await intended(ledger, id, one));
      }
      const stays = (await ledger.ofWindow(id)).find(({ ruleName }) => ruleName === 'stays');
      await ledger.except(stays?.id ?? '', 'stays-disabled', BY);
      expect(await store.unexamined(HOUR_MS, [])).toEqual([]);
      await endOpen(windows);
      expect(await store.unexamined(HOUR_MS, []), 'not put back yet').toEqual([]);
      for (const hold of await ledger.ofWindow(id)) await ledger.confirmRestored(hold);
      expect(await store.unexamined(HOUR_MS, [])).toMatchObject([{ ruleName: 'daily' }]);
    });
  });

  test('what was missed is recorded once, whoever finds it, and waits for an administrator', async () => {
    const made = await make();
    await throughWindow(made, [schedule('daily')]);
    const [hold] = await made.store.unexamined(HOUR_MS, []);
    if (!hold) throw new Error('One was held.');
    const found = foundIn(hold);
    await Promise.all([made.store.record([found]), made.store.record([{ ...found, runs: 7 }])]);
    const listed = await made.store.list(HOUR_MS);
    expect(listed).toHaveLength(1);
    const { runs: _, ...rest } = found;
    const expected = {
      ...rest,
      status: 'OPEN',
      taskArns: [],
      decidedBy: null,
      lastError: null,
      policy: 'SKIP',
    };
    expect(listed).toMatchObject([expected]);
    expect(await audited(made)).toEqual([]);
    expect(await made.store.startable()).toEqual([]);
  });

  test('what is due later is queued, and can be started from then on', async () => {
    const made = await recorded((at) => new Date(at.getTime() + MINUTE_MS));
    const { store, run } = made;
    expect(run).toMatchObject({ status: 'QUEUED' });
    expect(await store.lastQueued()).toEqual(run.dueAt);
    expect([await store.startable(), await store.begin(run.id)]).toEqual([[], null]);
    await made.pass(MINUTE_MS);
    expect(await store.startable()).toEqual([run.id]);
    expect(await store.begin(run.id)).toMatchObject({ status: 'STARTING' });
    expect(await audited(made)).toEqual([['missed-run-queued', RECONCILER]]);
  });

  test('an administrator’s run is due at once, is started once and says by whom', async () => {
    const made = await recorded();
    const { store, run } = made;
    expect(await store.queueNow(run.id, BY)).toBe('done');
    const begun = await store.begin(run.id);
    expect(begun).toMatchObject({ status: 'STARTING', decidedBy: BY });
    expect(await store.begin(run.id), 'after a crash').toEqual(begun);
    expect(await store.startable()).toEqual([run.id]);
    await store.finish(run.id, { kind: 'unknown', why: 'AWS is throttling calls.' });
    expect(await now(made, run)).toMatchObject({ status: 'STARTING', lastError: 'AWS is throttling calls.' });
    await store.finish(run.id, { kind: 'started', taskArns: TASKS });
    await store.finish(run.id, { kind: 'failed', taskArns: [], why: 'too late' });
    expect(await now(made, run)).toMatchObject({ status: 'STARTED', taskArns: TASKS, lastError: null });
    expect(await store.begin(run.id)).toBeNull();
    expect(await audited(made)).toEqual([
      ['missed-run-queued', BY],
      ['missed-run-started', BY],
    ]);
  });

  test('a run that has failed says why, and can be tried again', async () => {
    const made = await recorded();
    const { store, run } = made;
    await store.queueNow(run.id, BY);
    await store.begin(run.id);
    await store.finish(run.id, { kind: 'failed', taskArns: ['arn:t1'], why: 'No capacity.' });
    expect(await now(made, run)).toMatchObject({
      status: 'FAILED',
      taskArns: ['arn:t1'],
      lastError: 'No capacity.',
    });
    expect(await store.startable()).toEqual([]);
    expect(await store.queueNow(run.id, BY)).toBe('done');
    expect(await now(made, run)).toMatchObject({ status: 'QUEUED', lastError: null });
    expect((await audited(made))[1]).toEqual(['missed-run-failed', BY]);
  });

  test('of two administrators one decides', async () => {
    const made = await recorded();
    const { store, run } = made;
    const both = await Promise.all([store.queueNow(run.id, 'one'), store.queueNow(run.id, 'other')]);
    expect(both.sort()).toEqual(['decided', 'done']);
    await store.begin(run.id);
    expect(await store.queueNow(run.id, BY)).toBe('decided');
    expect(await store.dismiss([run.id], BY)).toBe(0);
    expect(await store.queueNow(crypto.randomUUID(), BY)).toBe('not-found');
  });

  test('what is dismissed stays so', async () => {
    const made = await recorded((at) => at);
    const { store, run } = made;
    expect(await store.dismiss([run.id, crypto.randomUUID()], BY)).toBe(1);
    expect(await store.dismiss([run.id], BY)).toBe(0);
    expect(await store.queueNow(run.id, BY)).toBe('decided');
    expect([await store.startable(), await store.begin(run.id)]).toEqual([[], null]);
    expect(await now(made, run)).toMatchObject({ status: 'DISMISSED', decidedBy: BY });
    expect((await audited(made)).at(-1)).toEqual(['missed-run-dismissed', BY]);
  });

  test('nothing is started while a window is open, also nothing that was begun', async () => {
    const made = await recorded((at) => at);
    const { store, run, windows } = made;
    await nextWindow(windows);
    expect(await store.begin(run.id)).toBeNull();
    expect(await store.queueNow(run.id, BY)).toBe('window-open');
    await endOpen(windows);
    await store.begin(run.id);
    await nextWindow(windows);
    expect(await store.begin(run.id)).toBeNull();
    await endOpen(windows);
    expect(await store.begin(run.id)).toMatchObject({ id: run.id });
  });

  test('listed is what is undecided for a while, what is on its way, and all of the last window', async () => {
    const made = await recorded();
    const { store, run } = made;
    const ids = async () => (await store.list(HOUR_MS)).map(({ id }) => id);
    await store.dismiss([run.id], BY);
    expect(await ids(), 'decided, but of the last window').toEqual([run.id]);
    await throughWindow(made, [schedule('weekly')]);
    expect(await ids()).toEqual([]);
    const holds = await store.unexamined(HOUR_MS, []);
    await store.record(holds.map((hold) => foundIn(hold)));
    const [weekly] = await ids();
    await throughWindow(made, [schedule('daily')]);
    expect(await ids(), 'undecided').toEqual([weekly]);
    await made.pass(HOUR_MS + 1000);
    expect(await ids(), 'undecided for too long').toEqual([]);
    await store.queueNow(weekly ?? '', BY);
    expect(await ids(), 'on its way').toEqual([weekly]);
  });

  test('a schedule keeps what shall be done about its missed runs, once somebody has said so', async () => {
    const made = await recorded();
    const { store, run } = made;
    expect(await store.setPolicy(run.ruleArn, 'SKIP', BY), 'as it is').toBe(true);
    expect(await store.setPolicy(run.ruleArn, 'RUN-ONCE', BY)).toBe(true);
    expect(await store.setPolicy(run.ruleArn, 'RUN-ONCE', BY)).toBe(true);
    expect(await store.setPolicy('arn:aws:events:eu-west-1:111122223333:rule/never', 'RUN-ONCE', BY)).toBe(
      false,
    );
    expect(await now(made, run), 'what was missed before stays as it is').toMatchObject({
      policy: 'RUN-ONCE',
      status: 'OPEN',
    });
    await throughWindow(made, [schedule('daily')]);
    expect(await store.unexamined(HOUR_MS, [])).toMatchObject([{ policy: 'RUN-ONCE' }]);
    expect(await audited(made)).toEqual([['missed-run-policy-changed', BY]]);
  });
}

async function intended(ledger: HoldLedger, windowId: string, one: Schedule): Promise<Hold> {
  const hold: Hold | null = await ledger.intend(windowId, one);
  if (!hold) throw new Error('Nothing was intended.');
  return hold;
}
