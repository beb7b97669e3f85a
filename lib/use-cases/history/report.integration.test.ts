import { expect, test } from 'vitest';
import { ADMIN, MEMBER, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import { NOBODY } from '#lib/domain/principal.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import { rows } from '../../../e2e/database.ts';

const START = { mode: 'NO-ACCESS', reason: 'release 2.8', message: null, withoutSchedules: true };
const DAY_MS = 24 * 60 * 60_000;
const NOT_FOUND = {
  ok: false,
  refusal: { code: 'not-found', message: 'This report does not exist, or it is no longer shared.' },
};

async function start(app: TestApplication): Promise<string> {
  const started = await app.maintenance.startWindow(ADMIN, START);
  if (!started.ok || !isOpen(started.value)) throw new Error(JSON.stringify(started));
  return started.value.id;
}

async function share(app: TestApplication, windowId: string) {
  const shared = await app.history.shareReport(ADMIN, windowId);
  if (!shared.ok) throw new Error(shared.refusal.message);
  return shared.value;
}

test('whoever has the link reads that one window, also while it is open', async () => {
  const app = await testApplication();
  const first = await start(app);
  await app.maintenance.endWindow(ADMIN);
  await start(app);
  const { secret, link } = await share(app, first);
  const read = await app.history.readReport(secret);
  expect(read).toMatchObject({ ok: true, value: { link, story: { record: { entry: { id: first } } } } });
  const happened = read.ok ? read.value.story.happened : [];
  expect(new Set(happened.map(({ windowId }) => windowId))).toEqual(new Set([first]));
});

test('a report is not loaded for each who reads it, and yet anew once its window has changed', async () => {
  const app = await testApplication();
  const windowId = await start(app);
  const { secret } = await share(app, windowId);
  const messageNow = async () => {
    const read = await app.history.readReport(secret);
    return read.ok && read.value.story.record.message;
  };
  expect(await messageNow()).toBeNull();
  // Behind the application's back, to see whether the tables are asked.
  await rows(app.databaseUrl, `update maintenance_windows set message = 'Soon.' where id = $1`, [windowId]);
  expect(await messageNow()).toBeNull();
  await app.maintenance.endWindow(ADMIN);
  await expect.poll(messageNow).toBe('Soon.');
});

test('the secret has 256 bits, is new each time, and only its hash is kept', async () => {
  const app = await testApplication();
  const windowId = await start(app);
  const shared = await Promise.all([share(app, windowId), share(app, windowId)]);
  const [one, other] = shared.map(({ secret }) => secret);
  expect(one).not.toBe(other);
  for (const secret of [one, other]) expect(Buffer.from(secret ?? '', 'base64url')).toHaveLength(32);
  const kept = JSON.stringify(await rows(app.databaseUrl, 'select * from report_links'));
  const audited = JSON.stringify(await rows(app.databaseUrl, 'select * from audit_entries'));
  for (const secret of [one, other]) expect(kept + audited).not.toContain(secret);
});

test('a link can be read for ninety days by the database’s time, and then no more', async () => {
  const app = await testApplication();
  const { secret, link } = await share(app, await start(app));
  expect(link.expiresAt.getTime() - link.createdAt.getTime()).toBe(90 * DAY_MS);
  expect(await app.history.readReport(secret)).toMatchObject({ ok: true });
  await rows(app.databaseUrl, 'update report_links set expires_at = now()');
  expect(await app.history.readReport(secret)).toEqual(NOT_FOUND);
  expect(await app.history.read(ADMIN, link.windowId)).toMatchObject({ value: { links: [] } });
});

test('a withdrawn link dies at once, the others live on, and both is audited with who did it', async () => {
  const app = await testApplication();
  const windowId = await start(app);
  const [one, other] = [await share(app, windowId), await share(app, windowId)];
  expect(await app.history.withdrawReport({ ...ADMIN, name: 'second admin' }, one.link.id)).toMatchObject({
    ok: true,
  });
  expect(await app.history.readReport(one.secret)).toEqual(NOT_FOUND);
  expect(await app.history.readReport(other.secret)).toMatchObject({ ok: true });
  expect(await app.history.read(ADMIN, windowId)).toMatchObject({
    value: { links: [{ id: other.link.id }] },
  });
  expect(await app.history.withdrawReport(ADMIN, one.link.id)).toMatchObject({
    refusal: { code: 'not-found' },
  });

  const audit = await app.listAudit(ADMIN, { windowId, page: 1, pageSize: 10 });
  expect(audit.ok && audit.value.nodes.slice(0, 3)).toMatchObject([
    { actor: 'second admin', action: 'report-withdrawn', before: { linkId: one.link.id }, after: null },
    { actor: 'admin', action: 'report-shared', before: null, after: { linkId: other.link.id } },
    { actor: 'admin', action: 'report-shared', before: null, after: { linkId: one.link.id } },
  ]);
});

test('a secret that is wrong is answered as one that is withdrawn, and what cannot be one is not looked for', async () => {
  const app = await testApplication();
  await share(app, await start(app));
  const wrong = Buffer.alloc(32).toString('base64url');
  for (const secret of [wrong, '', 'a', `${wrong}a`, "' or true --", '../../datasets']) {
    expect(await app.history.readReport(secret)).toEqual(NOT_FOUND);
  }
});

test('only administrators share and withdraw, and nothing that does not exist', async () => {
  const app = await testApplication();
  const { link } = await share(app, await start(app));
  for (const [principal, code] of [
    [MEMBER, 'not-administrator'],
    [NOBODY, 'not-signed-in'],
  ] as const) {
    expect(await app.history.shareReport(principal, link.windowId)).toMatchObject({ refusal: { code } });
    expect(await app.history.withdrawReport(principal, link.id)).toMatchObject({ refusal: { code } });
  }
  for (const id of ['', 'a', crypto.randomUUID()]) {
    expect(await app.history.shareReport(ADMIN, id)).toMatchObject({ refusal: { code: 'not-found' } });
    expect(await app.history.withdrawReport(ADMIN, id)).toMatchObject({ refusal: { code: 'not-found' } });
  }
  expect(await rows(app.databaseUrl, 'select 1 from report_links')).toHaveLength(1);
});
