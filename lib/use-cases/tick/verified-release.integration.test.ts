import { expect, test } from 'vitest';
import { passTime } from '#dev/testing/pass-time.ts';
import { AS_BEFORE, RULES, ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, type TestApplication, testApplication } from '#dev/testing/test-application.ts';

/** After so long nobody can have a late call under way. */
const LEASE_SECONDS = 30;

/** Through a whole window, until everything is enabled again but not yet looked at once more. */
async function released(): Promise<TestApplication> {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  await app.maintenance.endWindow(ADMIN);
  await expect.poll(() => app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] });
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
  return app;
}

async function actions(app: TestApplication, rule: string): Promise<string[]> {
  const page = await app.listAudit(ADMIN, { page: 1, pageSize: 100 });
  if (!page.ok) throw new Error(page.refusal.message);
  return page.value.nodes.filter(({ subject }) => subject === rule).map(({ action }) => action);
}

test('a schedule that a stalled caller disables after the release is put back when it is looked at once more', async () => {
  const app = await released();
  await app.aws.control.setRuleState('share-verifier', 'DISABLED');
  await app.tick();
  expect(await ruleStates(app), 'before the lease of that caller is over').toMatchObject({
    'share-verifier': 'DISABLED',
  });
  await passTime(app, LEASE_SECONDS);
  await app.tick();
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
  expect((await actions(app, 'share-verifier')).slice(0, 2)).toEqual([
    'schedule-put-back-again',
    'schedule-released',
  ]);
  expect((await actions(app, 'catalog-indexer'))[0]).toBe('schedule-release-verified');
});

test('a schedule that an operator disables after that stays disabled', async () => {
  const app = await released();
  await passTime(app, LEASE_SECONDS);
  await app.tick();
  await app.aws.control.setRuleState('share-verifier', 'DISABLED');
  await app.tick();
  expect(await ruleStates(app)).toMatchObject({ 'share-verifier': 'DISABLED' });
});

test('a window that starts before the second look takes over, and the original state stays the true one', async () => {
  const app = await released();
  await app.aws.control.setRuleState('share-verifier', 'DISABLED');
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  await app.maintenance.endWindow(ADMIN);
  await expect.poll(() => app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] });
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('a rule that is deleted before the second look is owed nothing, and the others are looked at', async () => {
  const app = await released();
  await app.aws.control.deleteRule('share-verifier');
  await passTime(app, LEASE_SECONDS);
  await app.tick();
  expect((await actions(app, 'share-verifier'))[0]).toBe('schedule-gone');
  expect((await actions(app, 'catalog-indexer'))[0]).toBe('schedule-release-verified');
});

test('a second look that AWS refuses is told and tried again', async () => {
  const app = await released();
  await app.aws.control.addFaults({ operation: 'DescribeRule', kind: 'access-denied' });
  await passTime(app, LEASE_SECONDS);
  expect(await app.tick()).toMatchObject({ owedHolds: [{ tries: 1 }, { tries: 1 }] });
  await app.aws.control.clearFaults();
  expect(await app.tick()).toMatchObject({ owedHolds: [] });
  expect((await actions(app, 'share-verifier'))[0]).toBe('schedule-release-verified');
});
