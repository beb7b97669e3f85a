import { expect, test } from 'vitest';
import type { ScheduleState } from '#lib/domain/schedules/schedule.ts';
import type { ScheduleControl } from '#lib/ports/schedule-control.ts';

export type ScheduleControlMade = {
  readonly control: ScheduleControl;
  /** Somebody makes or replaces a rule on the default bus, with a rate of five minutes. */
  put(rule: {
    readonly name: string;
    readonly state?: ScheduleState;
    readonly managed?: boolean;
    /** Its target is none of the configured clusters. */
    readonly elsewhere?: boolean;
  }): Promise<void>;
  remove(name: string): Promise<void>;
  /** What the rule truly is. */
  state(name: string): Promise<string | null>;
  /** The next call of this kind about this rule fails; `takesEffect`: only its answer is lost. */
  fail(call: 'describe' | 'disable' | 'enable', name: string, takesEffect?: boolean): Promise<void>;
  /** The next attempt to find the rules fails. */
  failToList(): Promise<void>;
};

const ref = (ruleName: string) => ({ ruleName, bus: 'default' });

/** What `ScheduleControl` promises, whoever stands behind it. */
export function scheduleControlContract(make: () => Promise<ScheduleControlMade>): void {
  test('every schedule that starts tasks here is found as it is, and no other', async () => {
    const { control, put } = await make();
    await put({ name: 'on' });
    await put({ name: 'off', state: 'DISABLED' });
    await put({ name: 'elsewhere', elsewhere: true });
    const { schedules, failures } = await control.discover([]);
    expect(failures).toEqual([]);
    const common = { bus: 'default', expression: 'rate(5 minutes)', untouchable: null };
    expect([...schedules].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { arn: expect.stringMatching(/rule\/off$/), name: 'off', state: 'DISABLED', ...common },
      { arn: expect.stringMatching(/rule\/on$/), name: 'on', state: 'ENABLED', ...common },
    ]);
  });

  test('what is known is looked at once, whatever it starts by now, and left out when it is gone', async () => {
    const { control, put } = await make();
    await put({ name: 'here' });
    await put({ name: 'elsewhere', elsewhere: true });
    const found = await control.discover([ref('here'), ref('elsewhere'), ref('gone')]);
    expect(found.failures).toEqual([]);
    expect(found.schedules.map(({ name }) => name).sort()).toEqual(['elsewhere', 'here']);
  });

  test('a schedule that cannot be looked at is named among the failures, and the others are found', async () => {
    const { control, put, fail } = await make();
    await put({ name: 'a' });
    await put({ name: 'b' });
    await fail('describe', 'a');
    const found = await control.discover([]);
    expect(found.schedules.map(({ name }) => name)).toEqual(['b']);
    expect(found.failures).toMatchObject([{ concerns: 'schedules', what: expect.stringContaining('a') }]);
    expect((await control.discover([])).schedules).toHaveLength(2);
  });

  test('when the schedules cannot be found out, that is a failure and no empty list', async () => {
    const { control, put, failToList } = await make();
    await put({ name: 'a' });
    await failToList();
    const found = await control.discover([]);
    expect(found.failures).toMatchObject([{ kind: 'unavailable', concerns: 'schedules' }]);
  });

  test('a schedule is disabled and enabled, and may be so again', async () => {
    const { control, put, state } = await make();
    await put({ name: 'a' });
    for (const _ of [1, 2]) {
      expect(await control.disable(ref('a'))).toEqual({ kind: 'done' });
      expect(await state('a')).toBe('DISABLED');
    }
    expect(await control.look(ref('a'))).toEqual({ kind: 'found', state: 'DISABLED' });
    for (const _ of [1, 2]) {
      expect(await control.enable(ref('a'))).toEqual({ kind: 'done' });
      expect(await state('a')).toBe('ENABLED');
    }
    expect(await control.look(ref('a'))).toEqual({ kind: 'found', state: 'ENABLED' });
  });

  test('a schedule that does not exist any more is gone', async () => {
    const { control, put, remove } = await make();
    await put({ name: 'a' });
    await remove('a');
    expect(await control.disable(ref('a'))).toEqual({ kind: 'gone' });
    expect(await control.enable(ref('a'))).toEqual({ kind: 'gone' });
    expect(await control.look(ref('a'))).toEqual({ kind: 'gone' });
  });

  test.each(['disable', 'enable'] as const)(
    'a call to %s that fails says why in words, whether it was done or not, and can be repeated',
    async (verb) => {
      const { control, put, state, fail } = await make();
      const [before, wanted] =
        verb === 'disable' ? (['ENABLED', 'DISABLED'] as const) : (['DISABLED', 'ENABLED'] as const);
      await put({ name: 'a', state: before });
      await fail(verb, 'a');
      expect(await control[verb](ref('a'))).toEqual({ kind: 'failed', why: expect.stringMatching(/\.$/) });
      expect(await state('a')).toBe(before);
      await fail(verb, 'a', true);
      expect(await control[verb](ref('a'))).toMatchObject({ kind: 'failed' });
      expect(await state('a')).toBe(wanted);
      expect(await control[verb](ref('a'))).toEqual({ kind: 'done' });
    },
  );

  test('a look that fails says so', async () => {
    const { control, put, fail } = await make();
    await put({ name: 'a' });
    await fail('describe', 'a');
    expect(await control.look(ref('a'))).toEqual({ kind: 'failed', why: expect.any(String) });
  });

  test('a schedule that must not be touched says why, and refuses', async () => {
    const { control, put, state } = await make();
    await put({ name: 'a', managed: true });
    const { schedules } = await control.discover([]);
    expect(schedules).toMatchObject([{ name: 'a', untouchable: expect.any(String) }]);
    expect(await control.disable(ref('a'))).toEqual({ kind: 'failed', why: expect.any(String) });
    expect(await state('a')).toBe('ENABLED');
  });
}
