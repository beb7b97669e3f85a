import { describe, expect, test } from 'vitest';
import { START } from '#dev/testing/story-world.ts';
import { ADMIN, testApplication } from '#dev/testing/test-application.ts';
import { isOpen } from '#lib/domain/window/window.ts';

/** Of a reason: PostgreSQL keeps the one in no text, and the other in no JSON, as the audit is. */
const UNSTORABLE = [
  ['NUL', 'release\0 2.8'],
  ['half of a surrogate pair', 'release \ud83d 2.8'],
] as const;

const refusedBeside = (field: string) => ({
  ok: false,
  refusal: { code: 'bad-input', fields: { [field]: expect.stringContaining('cannot be kept') } },
});

describe.each(UNSTORABLE)('what holds %s is refused beside its field, and nothing fails', (_what, text) => {
  test.each(['reason', 'message'])('at a start: %s', async (field) => {
    const app = await testApplication();
    const start = { ...START, withoutSchedules: true, [field]: text };
    expect(await app.maintenance.startWindow(ADMIN, start)).toMatchObject(refusedBeside(field));
  });

  test.each(['reason', 'message', 'ticketUrl'])('in a plan: %s', async (field) => {
    const app = await testApplication();
    const times = { kind: 'recurring', zone: 'UTC', cron: '0 2 * * 1', durationMinutes: 60 } as const;
    const plan = { ...START, reason: 'release', noticeMinutes: null, withoutSchedules: true, times };
    const said = field === 'ticketUrl' ? `https://tickets.example/${text}` : text;
    expect(await app.plans.planWindow(ADMIN, { ...plan, [field]: said })).toMatchObject(refusedBeside(field));
  });

  test('during a window: its message, and the reason to go on anyway', async () => {
    const app = await testApplication();
    const started = await app.maintenance.startWindow(ADMIN, { ...START, withoutSchedules: true });
    if (!started.ok || !isOpen(started.value)) throw new Error('No window is open.');
    const windowId = started.value.id;
    expect(await app.maintenance.changeMessage(ADMIN, { windowId, message: text })).toMatchObject(
      refusedBeside('message'),
    );
    expect(await app.maintenance.activateAnyway(ADMIN, { windowId, reason: text, seen: [] })).toMatchObject(
      refusedBeside('reason'),
    );
  });
});

test('a deadline of the drain that no calendar has is refused, and nothing fails', async () => {
  const app = await testApplication();
  const start = { ...START, withoutSchedules: true, drainMinutes: 1e15 };
  expect(await app.maintenance.startWindow(ADMIN, start)).toMatchObject({
    ok: false,
    refusal: { code: 'bad-input', fields: { drainMinutes: expect.stringContaining('seven days') } },
  });
});
