import { expect, test, vi } from 'vitest';
import { ALL_DISABLED, AS_BEFORE, RULES, ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, testApplication } from '#dev/testing/test-application.ts';
import { NOBODY } from '#lib/domain/principal.ts';

test('two starts at once open one window, and each rule is disabled once', async () => {
  const app = await testApplication({ rules: RULES });
  const starts = await Promise.all(
    [app, app.replica(), app.replica()].map((one) => one.maintenance.startWindow(ADMIN, START)),
  );
  expect(starts.filter((outcome) => outcome.ok)).toHaveLength(1);
  for (const outcome of starts) {
    if (!outcome.ok) expect(outcome.refusal.code).toBe('window-already-open');
  }
  await app.tickUntil('ACTIVE');
  expect(await app.aws.control.calls('DisableRule')).toHaveLength(2);
});

test('another replica learns of a start and an end by itself', async () => {
  const app = await testApplication({ rules: RULES });
  const other = app.replica();
  await other.snapshot.start();
  await app.maintenance.startWindow(ADMIN, { ...START, mode: 'NO-ACCESS' });
  await vi.waitFor(() =>
    expect(other.snapshot.current()).toMatchObject({ window: { status: 'PENDING', mode: 'NO-ACCESS' } }),
  );
  await app.maintenance.endWindow(ADMIN);
  await vi.waitFor(() => expect(other.snapshot.current()).toMatchObject({ window: { status: 'INACTIVE' } }));
});

test('what cannot work is refused before anything is changed', async () => {
  const app = await testApplication({ rules: RULES });
  const refused = async (
    one: typeof app.maintenance,
    who: Parameters<typeof one.startWindow>[0],
    input = START,
  ) => {
    const outcome = await one.startWindow(who, input);
    return outcome.ok ? 'started' : outcome.refusal.code;
  };
  expect(await refused(app.maintenance, NOBODY)).toBe('not-signed-in');
  expect(await refused(app.maintenance, MEMBER)).toBe('not-administrator');
  expect(await refused(app.maintenance, ADMIN, { ...START, mode: 'read-only' })).toBe('mode-unknown');
  expect(await refused(app.replica({ ECS_CLUSTERS: 'dataall,dataal' }).maintenance, ADMIN)).toBe(
    'cluster-unknown',
  );
  expect(await refused(app.replica({ SCHEDULE_RULES: 'no-such-rule' }).maintenance, ADMIN)).toBe(
    'schedule-unknown',
  );
  await app.aws.control.addFaults({ kind: 'unrecognized-client' });
  expect(await refused(app.replica().maintenance, ADMIN)).toBe('aws-credentials-refused');
  expect(await app.maintenance.endWindow(ADMIN)).toMatchObject({
    ok: false,
    refusal: { code: 'window-not-open' },
  });
  expect(await app.maintenance.endWindow(MEMBER)).toMatchObject({
    ok: false,
    refusal: { code: 'not-administrator' },
  });
  await app.aws.control.clearFaults();
  expect(await app.tick()).toMatchObject({ outcome: 'done', window: { status: 'INACTIVE', version: 0 } });
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('with the module off nothing starts, nothing ticks, and the fields say so', async () => {
  const app = await testApplication({ rules: RULES }, { moduleActive: false });
  expect(await app.maintenance.startWindow(ADMIN, START)).toMatchObject({
    ok: false,
    refusal: { code: 'module-off' },
  });
  expect(await app.maintenance.endWindow(ADMIN)).toMatchObject({
    ok: false,
    refusal: { code: 'module-off' },
  });
  expect(await app.maintenance.readWindow(ADMIN)).toMatchObject({
    ok: false,
    refusal: { code: 'module-off' },
  });
  expect(await app.tick()).toEqual({ outcome: 'module-off' });
  expect(await app.aws.control.calls()).toEqual([]);
});

test('End ends the window that was looked at, never another that was started since', async () => {
  const app = await testApplication({ rules: RULES });
  const first = await app.maintenance.startWindow(ADMIN, START);
  const firstId = first.ok && first.value.status !== 'INACTIVE' ? first.value.id : '';
  await app.maintenance.endWindow(ADMIN, firstId);
  const second = await app.maintenance.startWindow(ADMIN, START);
  expect(await app.maintenance.endWindow(ADMIN, firstId)).toMatchObject({
    ok: false,
    refusal: { code: 'state-changed' },
  });
  expect(await app.maintenance.readWindow(ADMIN)).toEqual(second);
});

test('with the module switched off in the middle of a window, the schedules left behind are named', async () => {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  expect(await app.maintenance.listStranded()).toEqual(['catalog-indexer', 'share-verifier']);
});

test('a change of mode keeps holds and status, reaches the gate, and is refused for a window that is over', async () => {
  const app = await testApplication({ rules: RULES });
  const started = await app.maintenance.startWindow(ADMIN, START);
  const windowId = started.ok && started.value.status !== 'INACTIVE' ? started.value.id : null;
  await app.tickUntil('ACTIVE');
  const change = (mode: string) => app.maintenance.changeMode(ADMIN, { mode, windowId });
  expect(await change('NO-ACCESS')).toMatchObject({
    ok: true,
    value: { status: 'ACTIVE', mode: 'NO-ACCESS' },
  });
  expect(app.snapshot.current().window).toMatchObject({ status: 'ACTIVE', mode: 'NO-ACCESS' });
  expect(await ruleStates(app)).toEqual(ALL_DISABLED);
  expect(await change('READ-ONLY')).toMatchObject({
    ok: true,
    value: { status: 'ACTIVE', mode: 'READ-ONLY' },
  });
  expect(await change('OPEN')).toMatchObject({ ok: false, refusal: { code: 'mode-unknown' } });
  const byMember = app.maintenance.changeMode(MEMBER, { mode: 'NO-ACCESS', windowId });
  expect(await byMember).toMatchObject({ ok: false, refusal: { code: 'not-administrator' } });
  await app.maintenance.endWindow(ADMIN);
  expect(await change('NO-ACCESS')).toMatchObject({ ok: false, refusal: { code: 'window-not-open' } });
  await app.maintenance.startWindow(ADMIN, START);
  expect(await change('NO-ACCESS')).toMatchObject({ ok: false, refusal: { code: 'state-changed' } });
});

test('what AWS says about a schedule that was taken over from an earlier window is kept on its hold', async () => {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  await app.maintenance.endWindow(ADMIN);
  await expect.poll(() => app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] });
  await app.aws.control.addFaults({ operation: 'DisableRule', kind: 'access-denied' });
  await app.maintenance.startWindow(ADMIN, START);
  const report = await app.tickUntil('PENDING');
  expect(report.owedHolds.filter(({ originalState }) => originalState === 'ENABLED')).toMatchObject([
    { phase: 'INTENDED', lastError: expect.stringContaining('AccessDenied') },
    { phase: 'INTENDED', lastError: expect.stringContaining('AccessDenied') },
  ]);
});
