import { expect, test } from 'vitest';
import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { AuditLog } from '#lib/ports/audit-log.ts';
import type { PlanChange, PlanStore } from '#lib/ports/plan-store.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';
import { BY, nextWindow } from './next-window.ts';
import { changed, inHours, newPlan, spanInHours } from './plans.ts';

export type PlanStoreMade = {
  readonly plans: PlanStore;
  readonly windows: WindowStore;
  readonly audit: AuditLog;
};

const ALL = { page: 1, pageSize: 100 };

/** What `PlanStore` promises, whoever keeps it. */
export function planStoreContract(make: () => Promise<PlanStoreMade>): void {
  const add = async (plans: PlanStore, after: WindowPlan) => {
    const { mark } = await plans.planned();
    expect(await plans.commit({ kind: 'made', after, mark })).toBe('committed');
    return after;
  };
  const audited = async (audit: AuditLog) =>
    (await audit.list(ALL)).nodes.map(({ action, actor, subject }) => [action, actor, subject]);

  test('a plan is read back whole, whatever its terms', async () => {
    const { plans } = await make();
    const bare = await add(plans, newPlan());
    const rich = await add(
      plans,
      newPlan({
        mode: 'NO-ACCESS',
        zone: 'America/New_York',
        cron: '30 2 * * SUN',
        next: spanInHours(5),
        ticketUrl: 'https://tickets.example.org/42',
        message: 'Back **soon**',
        noticeMinutes: 0,
        atEnd: { kind: 'end-if-healthy', url: 'https://example.org/health' },
        drainDeadline: { minutes: 30, otherwise: 'cancel' },
        withoutSchedules: true,
      }),
    );
    expect(await plans.get(bare.id)).toEqual(bare);
    expect(await plans.get(rich.id)).toEqual(rich);
    expect(await plans.get(crypto.randomUUID())).toBeNull();
  });

  test('what is to come is listed by its next start, and nothing else is', async () => {
    const { plans } = await make();
    const later = await add(plans, newPlan({ next: spanInHours(50) }));
    const sooner = await add(plans, newPlan({ next: spanInHours(10) }));
    const cancelled = await add(plans, newPlan({ next: spanInHours(20) }));
    await plans.commit({
      kind: 'cancelled',
      before: cancelled,
      after: changed(cancelled, { status: 'CANCELLED' }),
    });
    expect((await plans.planned()).plans.map(({ id }) => id)).toEqual([sooner.id, later.id]);
    expect(await plans.get(cancelled.id)).toMatchObject({ status: 'CANCELLED' });
  });

  test('of plans that are made at once, each seeing the same, one is committed', async () => {
    const { plans, audit } = await make();
    const { mark } = await plans.planned();
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => plans.commit({ kind: 'made', after: newPlan(), mark })),
    );
    expect(results.sort()).toEqual(['committed', 'overtaken', 'overtaken', 'overtaken']);
    expect((await plans.planned()).plans).toHaveLength(1);
    expect(await audited(audit)).toHaveLength(1);
  });

  test('what rests on a mark is overtaken by any change of a plan or of the window', async () => {
    const { plans, windows } = await make();
    const plan = await add(plans, newPlan());
    const disturb: readonly (() => Promise<unknown>)[] = [
      () => add(plans, newPlan()),
      () => plans.commit({ kind: 'cancelled', before: plan, after: changed(plan, { status: 'CANCELLED' }) }),
      () => nextWindow(windows),
    ];
    for (const happens of disturb) {
      const { mark } = await plans.planned();
      await happens();
      expect(await plans.commit({ kind: 'made', after: newPlan(), mark })).toBe('overtaken');
    }
  });

  test('a change of a plan that is at another version is overtaken, and changes nothing', async () => {
    const { plans, audit } = await make();
    const plan = await add(plans, newPlan());
    const first = changed(plan, { reason: 'the first' });
    const commit = async (change: Omit<Extract<PlanChange, { kind: 'changed' }>, 'mark' | 'kind'>) =>
      plans.commit({ kind: 'changed', ...change, mark: (await plans.planned()).mark });
    expect(await commit({ before: plan, after: first })).toBe('committed');
    expect(await commit({ before: plan, after: changed(plan, { reason: 'the second' }) })).toBe('overtaken');
    const gone = changed(plan, { status: 'CANCELLED' });
    expect(await plans.commit({ kind: 'cancelled', before: plan, after: gone })).toBe('overtaken');
    expect(await plans.get(plan.id)).toEqual(first);
    expect((await plans.occurrences(ALL)).nodes).toEqual([]);
    expect(await audited(audit)).toEqual([
      ['plan-changed', BY, 'the first'],
      ['plan-made', BY, plan.reason],
    ]);
  });

  test('a cancelled plan leaves what became of its next occurrence', async () => {
    const { plans, audit } = await make();
    const plan = await add(plans, newPlan());
    const after = changed(plan, { status: 'CANCELLED', changedBy: 'anna' });
    await plans.commit({ kind: 'cancelled', before: plan, after });
    expect((await plans.occurrences(ALL)).nodes).toEqual([
      {
        ...plan.next,
        planId: plan.id,
        mode: plan.mode,
        reason: plan.reason,
        outcome: 'CANCELLED',
        windowId: null,
        why: null,
        by: 'anna',
        at: after.changedAt,
      },
    ]);
    expect(await audited(audit)).toContainEqual(['plan-cancelled', 'anna', plan.reason]);
  });

  test('a skipped occurrence is kept with its plan until it is restored, or fits it no more', async () => {
    const { plans, audit } = await make();
    const plan = await add(plans, newPlan({ cron: '0 2 * * *', zone: 'UTC' }));
    const [one, two, three] = [spanInHours(48), spanInHours(72), spanInHours(96)];
    let before = plan;
    for (const occurrence of [two, one, three]) {
      const starts = [...before.skipped, occurrence.startsAt].sort((a, b) => a.getTime() - b.getTime());
      const after = changed(before, { skipped: starts });
      expect(await plans.commit({ kind: 'skipped', before, after, occurrence })).toBe('committed');
      before = after;
    }
    expect((await plans.get(plan.id))?.skipped).toEqual([one.startsAt, two.startsAt, three.startsAt]);

    const { mark } = await plans.planned();
    const restored = changed(before, { skipped: [one.startsAt, three.startsAt] });
    await plans.commit({ kind: 'restored', before, after: restored, occurrence: two, mark });
    expect((await plans.planned()).plans).toEqual([restored]);

    const moved = changed(restored, { cron: '0 3 * * *', skipped: [three.startsAt] });
    await plans.commit({
      kind: 'changed',
      before: restored,
      after: moved,
      mark: (await plans.planned()).mark,
    });
    expect(await plans.get(plan.id)).toEqual(moved);
    const left = (await plans.occurrences(ALL)).nodes;
    expect(left.map(({ startsAt, outcome }) => [startsAt, outcome])).toEqual([[three.startsAt, 'SKIPPED']]);
    expect((await audit.list({ ...ALL, action: 'plan-occurrence-restored' })).nodes).toMatchObject([
      { subject: plan.reason, after: { planId: plan.id, startsAt: two.startsAt.toISOString() } },
    ]);
  });

  test('a skipped occurrence stays with its plan although the next one is later', async () => {
    const { plans } = await make();
    const plan = await add(plans, newPlan({ cron: '0 2 * * *', zone: 'UTC' }));
    const after = changed(plan, { skipped: [plan.next.startsAt], next: spanInHours(48) });
    await plans.commit({ kind: 'skipped', before: plan, after, occurrence: plan.next });
    expect(await plans.get(plan.id)).toEqual(after);
  });

  test('what became of occurrences is listed in pages, the latest start first', async () => {
    const { plans } = await make();
    for (const hours of [10, 30, 20]) {
      const plan = await add(plans, newPlan({ next: spanInHours(hours) }));
      await plans.commit({ kind: 'cancelled', before: plan, after: changed(plan, { status: 'CANCELLED' }) });
    }
    const page = await plans.occurrences({ page: 1, pageSize: 2 });
    expect(page).toMatchObject({ count: 3, page: 1, pages: 2, pageSize: 2 });
    expect(page.nodes.map(({ startsAt }) => startsAt)).toEqual([inHours(30), inHours(20)]);
    const last = await plans.occurrences({ page: 2, pageSize: 2 });
    expect(last.nodes.map(({ startsAt }) => startsAt)).toEqual([inHours(10)]);
    expect((await plans.occurrences({ page: 3, pageSize: 2 })).nodes).toEqual([]);
  });
}
