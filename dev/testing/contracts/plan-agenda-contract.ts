import { expect, test } from 'vitest';
import { RECONCILER } from '#lib/domain/audit/audit.ts';
import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { Window } from '#lib/domain/window/window.ts';
import { type AtEnd, type DrainDeadline, NO_TERMS } from '#lib/domain/window/window-terms.ts';
import type { AuditLog } from '#lib/ports/audit-log.ts';
import type { PlanAgenda } from '#lib/ports/plan-agenda.ts';
import type { PlanStore } from '#lib/ports/plan-store.ts';
import type { WindowChange, WindowStore } from '#lib/ports/window-store.ts';
import { spanFrom } from '#lib/use-cases/plans/next-occurrence.ts';
import { after, BY, command, endOpen, start } from './next-window.ts';
import { changed, inHours, newPlan, spanInHours } from './plans.ts';

export type PlanAgendaMade = {
  readonly agenda: PlanAgenda;
  readonly plans: PlanStore;
  readonly windows: WindowStore;
  readonly audit: AuditLog;
};

/** What was agreed for a window, in milliseconds from its start, and whether the time of any of it has come. */
const AGREED: readonly (readonly [
  string,
  boolean,
  { readonly endsIn: number; readonly atEnd: AtEnd; readonly quietIn: number | null },
])[] = [
  ['its end to come', false, { endsIn: 60_000, atEnd: { kind: 'end' }, quietIn: 60_000 }],
  ['a planned end after which it is kept', false, { endsIn: -1, atEnd: { kind: 'keep' }, quietIn: null }],
  ['its end', true, { endsIn: -1, atEnd: { kind: 'end' }, quietIn: null }],
  [
    'its end once it is healthy',
    true,
    { endsIn: -1, atEnd: { kind: 'end-if-healthy', url: 'https://a.example' }, quietIn: null },
  ],
  ['the deadline of its drain', true, { endsIn: 60_000, atEnd: { kind: 'keep' }, quietIn: -1 }],
];

function drainDeadline(at: Date, inMs: number): DrainDeadline {
  return { by: new Date(at.getTime() + inMs), otherwise: 'keep-waiting' };
}

const ALL = { page: 1, pageSize: 100 };

/** What `PlanAgenda` promises, and what `WindowStore` does of starts that have to do with plans, whoever keeps them. */
export function planAgendaContract(make: () => Promise<PlanAgendaMade>): void {
  const add = async ({ plans }: PlanAgendaMade, rest: Partial<WindowPlan> = {}) => {
    const plan = newPlan(rest);
    const { mark } = await plans.planned();
    expect(await plans.commit({ kind: 'made', after: plan, mark })).toBe('committed');
    return plan;
  };
  const begin = async ({ windows }: PlanAgendaMade, more: Partial<WindowChange>) => {
    const [before, at] = [await windows.load(), await windows.now()];
    const opened: Window = after(before, start(at));
    return { opened, result: await windows.commit({ before, after: opened, by: BY, at, ...more }) };
  };

  test('what has begun is due, the earliest first, and nothing that is not to come', async () => {
    const made = await make();
    const second = await add(made, { next: spanInHours(2) });
    const first = await add(made, { next: spanInHours(1) });
    await add(made, { next: spanInHours(3) });
    const gone = await add(made, { next: spanInHours(0) });
    const cancelled = changed(gone, { status: 'CANCELLED' });
    await made.plans.commit({ kind: 'cancelled', before: gone, after: cancelled });
    expect(await made.agenda.due(inHours(2))).toEqual([first, second]);
    expect(await made.agenda.find(first.id)).toEqual(first);
    expect(await made.agenda.find(crypto.randomUUID())).toBeNull();
  });

  test('anything is due once a plan should have begun, until that is settled', async () => {
    const made = await make();
    const now = (await made.windows.now()).getTime();
    const around = (ms: number) => ({ startsAt: new Date(now + ms), endsAt: new Date(now + ms + 3_600_000) });
    expect(await made.agenda.anythingDue()).toBe(false);
    await add(made, { next: around(3_600_000) });
    expect(await made.agenda.anythingDue()).toBe(false);
    const begun = await add(made, { next: around(-60_000) });
    expect(await made.agenda.anythingDue()).toBe(true);
    await made.agenda.miss({ plan: begun, next: null, why: 'late' });
    expect(await made.agenda.anythingDue()).toBe(false);
  });

  test.each(AGREED)(
    'a window with %s: anything is due: %s',
    async (_, due, { endsIn, quietIn, ...terms }) => {
      const { agenda, windows } = await make();
      const agreed = (at: Date) => ({
        plannedEnd: new Date(at.getTime() + endsIn),
        terms: { ...NO_TERMS, ...terms, drainDeadline: quietIn === null ? null : drainDeadline(at, quietIn) },
      });
      await command(windows, (at) => start(at, agreed(at)));
      expect(await agenda.anythingDue()).toBe(due);
      await endOpen(windows);
      expect(await agenda.anythingDue()).toBe(false);
    },
  );

  test('once it was quiet the deadline of the drain has no say any more', async () => {
    const { agenda, windows } = await make();
    const terms = (at: Date) => ({ ...NO_TERMS, drainDeadline: drainDeadline(at, -1) });
    await command(windows, (at) => start(at, { terms: terms(at) }));
    await command(windows, (at) => ({ type: 'promote', at }));
    expect(await agenda.anythingDue()).toBe(false);
  });

  test('the first plan in the way is found; one that only touches is not in the way', async () => {
    const made = await make();
    const later = await add(made, { next: spanInHours(7) });
    const sooner = await add(made, { next: spanInHours(5) });
    const within = (from: number, to: number, except?: string) =>
      made.agenda.firstWithin({ startsAt: inHours(from), endsAt: inHours(to) }, except);
    expect(await within(4, 8)).toEqual(sooner);
    expect(await within(4, 8, sooner.id)).toEqual(later);
    expect(await within(5.2, 5.4)).toEqual(sooner);
    expect(await within(4, 5)).toBeNull();
    expect(await within(6, 7)).toBeNull();
  });

  test('what was missed is recorded once, and the plan goes on to its next occurrence', async () => {
    const made = await make();
    const plan = await add(made, { cron: '0 2 * * *', skipped: [inHours(48)] });
    const missed = { plan, next: spanInHours(72), why: 'The application was not running.' };
    expect(await Promise.all([made.agenda.miss(missed), made.agenda.miss(missed)])).toContain(false);
    const advanced = { ...plan, version: 2, next: spanInHours(72), skipped: [] };
    expect(await made.agenda.find(plan.id)).toEqual(advanced);
    const { nodes } = await made.plans.occurrences(ALL);
    expect(nodes.find(({ outcome }) => outcome === 'MISSED')).toMatchObject({
      ...plan.next,
      planId: plan.id,
      why: missed.why,
      by: RECONCILER,
      windowId: null,
    });
    const audited = (await made.audit.list(ALL)).nodes.filter(({ action }) => action === 'plan-missed');
    expect(audited).toMatchObject([{ actor: RECONCILER, subject: plan.reason, after: { why: missed.why } }]);
  });

  test('the last occurrence of a plan settles it', async () => {
    const made = await make();
    const plan = await add(made);
    expect(await made.agenda.miss({ plan, next: null, why: 'late' })).toBe(true);
    expect(await made.agenda.find(plan.id)).toEqual({ ...plan, version: 2, status: 'SETTLED' });
    expect(await made.agenda.due(inHours(1_000))).toEqual([]);
    expect(await made.agenda.firstWithin(plan.next)).toBeNull();
  });

  test('a start that carries out a plan records it with its window, in one change', async () => {
    const made = await make();
    const plan = await add(made);
    const { opened, result } = await begin(made, { carriesOut: { plan, next: null } });
    expect(result).toBe('committed');
    if (opened.status === 'INACTIVE') throw new Error('It is not open.');
    expect((await made.plans.occurrences(ALL)).nodes).toMatchObject([
      { ...plan.next, outcome: 'STARTED', windowId: opened.id, by: BY, why: null },
    ]);
    expect(await made.agenda.find(plan.id)).toMatchObject({ status: 'SETTLED', version: 2 });
  });

  test('an occurrence that was started ahead of its time is kept with its plan', async () => {
    const made = await make();
    const now = (await made.windows.now()).getTime();
    const within = (hours: number) => spanFrom(new Date(now + hours * 3_600_000), spanInHours(0));
    const plan = await add(made, { cron: '0 2 * * *', next: within(2) });
    await begin(made, { carriesOut: { plan, next: within(26) } });
    const startedAhead = [plan.next.startsAt];
    expect(await made.agenda.find(plan.id)).toEqual({ ...plan, version: 2, next: within(26), startedAhead });
    expect((await made.plans.planned()).plans).toMatchObject([{ startedAhead }]);

    const punctual = await add(made, { cron: '0 2 * * *', next: within(-0.1) });
    await endOpen(made.windows);
    await begin(made, { carriesOut: { plan: punctual, next: within(23.9) } });
    expect(await made.agenda.find(punctual.id)).toMatchObject({ startedAhead: [] });
  });

  test('what became of an occurrence stays so, whatever its plan is made to say later', async () => {
    const made = await make();
    const plan = await add(made, { cron: '0 2 * * *' });
    const { opened } = await begin(made, { carriesOut: { plan, next: spanInHours(48) } });
    const before = await made.agenda.find(plan.id);
    if (!before || opened.status === 'INACTIVE') throw new Error('It was not carried out.');
    const again = changed(before, { next: plan.next });
    const { mark } = await made.plans.planned();
    await made.plans.commit({ kind: 'changed', before, after: again, mark });
    expect(await made.agenda.miss({ plan: again, next: spanInHours(48), why: 'late' })).toBe(true);
    expect((await made.plans.occurrences(ALL)).nodes).toMatchObject([
      { ...plan.next, outcome: 'STARTED', windowId: opened.id, why: null },
    ]);
    expect(await made.agenda.find(plan.id)).toMatchObject({ version: 4, next: spanInHours(48) });
  });

  test('what has begun or was missed of a plan is known from a moment on, the latest last', async () => {
    const made = await make();
    const since = await made.windows.now();
    const plan = await add(made, { cron: '0 2 * * *', next: spanInHours(1) });
    await made.agenda.miss({ plan, next: spanInHours(25), why: 'late' });
    const second = await made.agenda.find(plan.id);
    if (!second) throw new Error('The plan is gone.');
    await begin(made, { carriesOut: { plan: second, next: spanInHours(49) } });
    await made.agenda.miss({ plan: await add(made), next: null, why: 'of another' });
    const settled = await made.plans.settledSince(plan.id, since);
    expect(settled.map(({ outcome, startsAt }) => [outcome, startsAt])).toEqual([
      ['MISSED', inHours(1)],
      ['STARTED', inHours(25)],
    ]);
    const [missed, started] = settled.map(({ at }) => at.getTime());
    expect(await made.plans.settledSince(plan.id, new Date((started ?? 0) + 1))).toEqual([]);
    expect(started).toBeGreaterThanOrEqual(missed ?? 0);
  });

  test('what was missed is found from a moment on, the latest start first, whatever else became of occurrences', async () => {
    const made = await make();
    const since = await made.windows.now();
    const miss = async (hours: number) => {
      const plan = await add(made, { next: spanInHours(hours) });
      await made.agenda.miss({ plan, next: null, why: 'late' });
    };
    await miss(1);
    await miss(3);
    const cancelled = await add(made, { next: spanInHours(5) });
    const after = changed(cancelled, { status: 'CANCELLED', changedAt: await made.windows.now() });
    await made.plans.commit({ kind: 'cancelled', before: cancelled, after });
    const starts = async (limit: number) =>
      (await made.plans.missedSince(since, limit)).map(({ startsAt }) => startsAt);
    expect(await starts(10)).toEqual([inHours(3), inHours(1)]);
    expect(await starts(1)).toEqual([inHours(3)]);
    const hourLater = new Date((await made.windows.now()).getTime() + 3_600_000);
    expect(await made.plans.missedSince(hourLater, 10)).toEqual([]);
  });

  test('a start that carries out a plan as it was before is overtaken, and nothing is changed', async () => {
    const made = await make();
    const plan = await add(made);
    await made.agenda.miss({ plan, next: spanInHours(48), why: 'late' });
    const { result } = await begin(made, { carriesOut: { plan, next: null } });
    expect(result).toBe('overtaken');
    expect(await made.windows.load()).toEqual({ status: 'INACTIVE', version: 0 });
    expect(await made.agenda.find(plan.id)).toMatchObject({ status: 'PLANNED', version: 2 });
    expect((await made.plans.occurrences(ALL)).count).toBe(1);
  });

  test('a start that would run into a plan is overtaken; the plan that it carries out is not in its way', async () => {
    const made = await make();
    const plan = await add(made);
    expect(await begin(made, { clearOfPlans: plan.next })).toMatchObject({ result: 'overtaken' });
    expect(await made.windows.load()).toEqual({ status: 'INACTIVE', version: 0 });
    const carriesOut = { plan, next: spanInHours(48) };
    expect(await begin(made, { clearOfPlans: spanInHours(48), carriesOut })).toMatchObject({
      result: 'overtaken',
    });
    expect(await made.agenda.find(plan.id)).toEqual(plan);
    expect(await begin(made, { clearOfPlans: plan.next, carriesOut })).toMatchObject({ result: 'committed' });
  });
}
