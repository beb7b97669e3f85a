import { expect, test } from 'vitest';
import type { AuditAction } from '#lib/domain/audit/audit.ts';
import type { Hold, Schedule } from '#lib/domain/schedules/schedule.ts';
import type { AuditLog } from '#lib/ports/audit-log.ts';
import type { HoldLedger } from '#lib/ports/hold-ledger.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';
import { BY, endOpen, nextWindow } from './next-window.ts';

export type HoldLedgerMade = {
  readonly ledger: HoldLedger;
  readonly windows: WindowStore;
  readonly audit: AuditLog;
};

const SCHEDULE: Schedule = {
  arn: 'arn:aws:events:eu-west-1:111122223333:rule/a',
  name: 'a',
  bus: 'default',
  expression: 'rate(5 minutes)',
  state: 'ENABLED',
  untouchable: null,
};
const OTHER: Schedule = { ...SCHEDULE, arn: `${SCHEDULE.arn}b`, name: 'ab', state: 'DISABLED' };

/** What `HoldLedger` promises, whoever keeps it. */
export function holdLedgerContract(make: () => Promise<HoldLedgerMade>): void {
  const opened = async () => {
    const made = await make();
    const windowId = (await nextWindow(made.windows)).id;
    return { ...made, windowId, hold: await intended(made.ledger, windowId, SCHEDULE) };
  };
  type Opened = Awaited<ReturnType<typeof opened>>;
  const now = async ({ ledger, windowId }: Pick<Opened, 'ledger' | 'windowId'>): Promise<Hold> => {
    const [hold] = await ledger.ofWindow(windowId);
    if (!hold) throw new Error('The window has no hold.');
    return hold;
  };
  const restored = async (made: Opened): Promise<Hold> => {
    await made.ledger.confirmHeld(made.hold);
    await endOpen(made.windows);
    await made.ledger.confirmRestored(await now(made));
    return now(made);
  };
  const audited = async ({ audit }: Opened): Promise<AuditAction[]> => {
    const { nodes } = await audit.list({ page: 1, pageSize: 100 });
    return nodes
      .filter(({ subject }) => subject === 'a')
      .map(({ action }) => action)
      .reverse();
  };

  test('what is intended is written down as the schedule was found', async () => {
    const { hold, ledger, windowId } = await opened();
    expect(hold).toEqual({
      id: hold.id,
      windowId,
      ruleArn: SCHEDULE.arn,
      ruleName: 'a',
      bus: 'default',
      expression: 'rate(5 minutes)',
      originalState: 'ENABLED',
      phase: 'INTENDED',
      tries: 0,
      lastError: null,
      heldAt: null,
      drifts: 0,
      exception: null,
      restoredAt: null,
    });
    const other = await intended(ledger, windowId, OTHER);
    expect(await ledger.unresolved()).toEqual([hold, other]);
    expect(await ledger.ofWindow(windowId)).toEqual([hold, other]);
  });

  test('a rule has one unresolved hold, also when two intend it at once, and its first state is the true one', async () => {
    const { ledger, hold, windowId } = await opened();
    await Promise.all([1, 2, 3].map(() => ledger.intend(windowId, { ...SCHEDULE, state: 'DISABLED' })));
    expect(await ledger.unresolved()).toEqual([hold]);
  });

  test('nothing is intended for a window that is not open', async () => {
    const { ledger, windows } = await make();
    const { id } = await nextWindow(windows);
    await nextWindow(windows);
    expect(await ledger.intend(id, SCHEDULE)).toBeNull();
    await endOpen(windows);
    expect(await ledger.intend(id, SCHEDULE)).toBeNull();
    expect(await ledger.unresolved()).toEqual([]);
  });

  test('that a rule stays disabled is kept when another window takes the hold over, that it is left enabled is not', async () => {
    const { ledger, windows, hold } = await opened();
    await ledger.except(hold.id, 'stays-disabled', BY);
    const second = await nextWindow(windows);
    await ledger.adopt({ ...hold, exception: 'stays-disabled' }, second.id);
    const [kept] = await ledger.unresolved();
    expect(kept).toMatchObject({ windowId: second.id, exception: 'stays-disabled' });
    await ledger.except(hold.id, 'left-enabled', BY);
    const third = await nextWindow(windows);
    expect(await intended(ledger, third.id, SCHEDULE)).toMatchObject({ exception: null });
  });

  test('a hold to which something has happened since it was read is not resolved', async () => {
    const made = await opened();
    const { ledger, hold } = made;
    await ledger.confirmHeld(hold);
    const held = await now(made);
    await ledger.recordDrift(held);
    await ledger.resolve(held, 'GONE');
    await ledger.resolve(hold, 'RELEASED');
    expect(await ledger.unresolved()).toMatchObject([{ phase: 'INTENDED', drifts: 1 }]);
  });

  test('a new window takes over what an earlier one still owes, with the true original state', async () => {
    const made = await opened();
    await made.ledger.recordFailure(made.hold, 'AccessDenied');
    const { id } = await nextWindow(made.windows);
    const adopted = await intended(made.ledger, id, { ...SCHEDULE, state: 'DISABLED' });
    expect(adopted).toEqual({ ...made.hold, windowId: id });
    expect(await made.ledger.unresolved()).toEqual([adopted]);
    expect(await audited(made)).toEqual(['schedule-hold-intended', 'hold-adopted']);
  });

  test('adopting starts over, whatever the release of the earlier window has done so far', async () => {
    const made = await opened();
    const { ledger, windows, hold } = made;
    const released = await restored(made);
    const { id } = await nextWindow(windows);
    await ledger.adopt(released, id);
    await ledger.adopt(released, id);
    expect(await ledger.unresolved()).toMatchObject([{ id: hold.id, windowId: id, phase: 'INTENDED' }]);
    expect((await audited(made)).filter((action) => action === 'hold-adopted')).toHaveLength(1);
  });

  test('whoever knew the hold before another window took it over changes nothing', async () => {
    const { ledger, windows, hold } = await opened();
    await ledger.confirmHeld(hold);
    const { id } = await nextWindow(windows);
    await ledger.adopt(hold, id);
    const [owned] = await ledger.unresolved();
    await ledger.resolve(hold, 'RELEASED');
    await ledger.resolve(hold, 'GONE');
    await ledger.confirmRestored(hold);
    await ledger.recordFailure(hold, 'late news');
    await ledger.recordDrift({ ...hold, phase: 'HELD' });
    await ledger.adopt(hold, hold.windowId);
    expect(await ledger.unresolved()).toEqual([owned]);
  });

  test('a confirmation repeated is one transition', async () => {
    const made = await opened();
    const { ledger, hold, windows } = made;
    await Promise.all([ledger.confirmHeld(hold), ledger.confirmHeld(hold)]);
    const held = await now(made);
    expect(held).toMatchObject({ phase: 'HELD', heldAt: expect.any(Date) });
    await endOpen(windows);
    await Promise.all([ledger.confirmRestored(held), ledger.confirmRestored(held)]);
    const back = await now(made);
    expect(back).toMatchObject({ phase: 'RESTORED', restoredAt: expect.any(Date) });
    await Promise.all([ledger.resolve(back, 'RELEASED'), ledger.resolve(back, 'RELEASED')]);
    expect(await now(made)).toMatchObject({ phase: 'RELEASED' });
    expect(await ledger.unresolved()).toEqual([]);
    expect(await audited(made)).toEqual([
      'schedule-hold-intended',
      'schedule-held',
      'schedule-released',
      'schedule-release-verified',
    ]);
  });

  test('a schedule put back twice, or gone, is recorded as that', async () => {
    const again = await opened();
    await again.ledger.resolve(await restored(again), 'RELEASED', true);
    expect((await audited(again)).at(-1)).toBe('schedule-put-back-again');
    const gone = await opened();
    await gone.ledger.resolve(gone.hold, 'GONE');
    expect((await audited(gone)).at(-1)).toBe('schedule-gone');
    expect(await gone.ledger.unresolved()).toEqual([]);
  });

  test.each(['RESTORED', 'RELEASED'] as const)(
    'a schedule that is disabled late, when its hold is %s, is owed its state again',
    async (phase) => {
      const made = await opened();
      const { ledger, hold } = made;
      const back = await restored(made);
      if (phase === 'RELEASED') await ledger.resolve(back, 'RELEASED');
      await ledger.confirmHeld(hold);
      expect(await ledger.unresolved()).toMatchObject([
        { id: hold.id, phase: 'INTENDED', originalState: 'ENABLED', restoredAt: null },
      ]);
      expect((await audited(made)).at(-1)).toBe('schedule-owed-again');
    },
  );

  test('a late confirmation owes nothing twice, and nothing to a rule that is gone', async () => {
    const made = await opened();
    const { ledger, windows, hold } = made;
    await ledger.resolve(await restored(made), 'RELEASED');
    const { id } = await nextWindow(windows);
    const owned = await intended(ledger, id, SCHEDULE);
    await ledger.confirmHeld(hold);
    expect(await ledger.unresolved()).toEqual([owned]);
    await ledger.resolve(owned, 'GONE');
    await ledger.confirmHeld(owned);
    expect((await ledger.ofWindow(id)).map(({ phase }) => phase)).toEqual(['GONE']);
  });

  test('failed attempts are counted with what AWS said, and forgotten when one succeeds', async () => {
    const made = await opened();
    const { ledger, hold } = made;
    await ledger.recordFailure(hold, 'AccessDenied');
    await ledger.recordFailure(hold, 'Throttling');
    expect(await now(made)).toMatchObject({ tries: 2, lastError: 'Throttling', phase: 'INTENDED' });
    await ledger.confirmHeld(hold);
    expect(await now(made)).toMatchObject({ tries: 0, lastError: null });
    await ledger.recordFailure(hold, 'Throttling');
    await ledger.confirmRestored(await now(made));
    expect(await now(made)).toMatchObject({ tries: 0, lastError: null });
  });

  test('drift is counted once for each time that the schedule was held', async () => {
    const made = await opened();
    const { ledger, hold } = made;
    await ledger.recordDrift(hold);
    expect(await now(made)).toMatchObject({ drifts: 0, phase: 'INTENDED' });
    await ledger.confirmHeld(hold);
    const held = await now(made);
    await Promise.all([ledger.recordDrift(held), ledger.recordDrift(held)]);
    expect(await now(made)).toMatchObject({ drifts: 1, phase: 'INTENDED' });
    await ledger.confirmHeld(held);
    expect(await now(made)).toMatchObject({ drifts: 1, phase: 'HELD' });
    expect((await audited(made)).slice(-2)).toEqual(['schedule-drifted', 'schedule-held-again']);
  });

  test('a decision is kept, once, and can be withdrawn', async () => {
    const made = await opened();
    const { ledger, hold } = made;
    for (const exception of ['left-enabled', 'left-enabled', 'stays-disabled', null, null] as const) {
      expect(await ledger.except(hold.id, exception, BY)).toBe(true);
      expect(await now(made)).toMatchObject({ exception });
    }
    expect((await audited(made)).slice(1)).toEqual([
      'drift-left',
      'schedule-stays-disabled',
      'schedule-exception-withdrawn',
    ]);
  });

  test('nothing can be decided about what a window that is over owes', async () => {
    const { ledger, windows, hold } = await opened();
    await ledger.confirmHeld(hold);
    await endOpen(windows);
    expect(await ledger.except(hold.id, 'stays-disabled', BY)).toBe(false);
    expect(await ledger.unresolved()).toMatchObject([{ exception: null }]);
  });

  test('nothing can be decided about what is owed no more, or never was', async () => {
    const made = await opened();
    const back = await restored(made);
    expect(await made.ledger.except(back.id, 'stays-disabled', BY)).toBe(false);
    await made.ledger.resolve(back, 'RELEASED');
    expect(await made.ledger.except(back.id, 'stays-disabled', BY)).toBe(false);
    expect(await made.ledger.except(crypto.randomUUID(), 'stays-disabled', BY)).toBe(false);
  });
}

async function intended(ledger: HoldLedger, windowId: string, schedule: Schedule): Promise<Hold> {
  const hold: Hold | null = await ledger.intend(windowId, schedule);
  if (!hold) throw new Error('Nothing was intended.');
  return hold;
}
