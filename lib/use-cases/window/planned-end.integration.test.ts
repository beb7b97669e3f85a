import { expect, test } from 'vitest';
import { RULES, START } from '#dev/testing/story-world.ts';
import { ADMIN, testApplication } from '#dev/testing/test-application.ts';

test('the end that was promised at the start is kept with the window, also when its mode changes', async () => {
  const app = await testApplication({ rules: RULES });
  const started = await app.maintenance.startWindow(ADMIN, { ...START, expectedMinutes: 30 });
  if (!started.ok || started.value.status !== 'PENDING') throw new Error('The window did not start.');
  const { startedAt, plannedEnd } = started.value;
  expect(plannedEnd).toEqual(new Date(startedAt.getTime() + 30 * 60_000));
  expect(await app.maintenance.readWindow(ADMIN)).toMatchObject({ value: { plannedEnd } });
  expect(app.snapshot.current().window).toMatchObject({ plannedEnd });
  await app.maintenance.changeMode(ADMIN, { mode: 'NO-ACCESS', windowId: null });
  expect(await app.maintenance.readWindow(ADMIN)).toMatchObject({ value: { mode: 'NO-ACCESS', plannedEnd } });
  await app.maintenance.endWindow(ADMIN);
});

test('a window that nobody promised an end of has none', async () => {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  expect(await app.maintenance.readWindow(ADMIN)).toMatchObject({ value: { plannedEnd: null } });
  await app.maintenance.endWindow(ADMIN);
});

test('an end that makes no sense is refused with its field, and nothing is changed', async () => {
  const app = await testApplication({ rules: RULES });
  for (const expectedMinutes of [0, -1, Number.NaN, 7 * 24 * 60 + 1]) {
    expect(await app.maintenance.startWindow(ADMIN, { ...START, expectedMinutes })).toMatchObject({
      ok: false,
      refusal: { code: 'bad-input', fields: { expectedMinutes: expect.any(String) } },
    });
  }
  expect(await app.maintenance.readWindow(ADMIN)).toMatchObject({
    value: { status: 'INACTIVE', version: 0 },
  });
  expect(await app.aws.control.calls()).toEqual([]);
});
