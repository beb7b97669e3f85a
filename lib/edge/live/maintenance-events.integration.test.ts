import { NextRequest } from 'next/server';
import { decode } from 'next-auth/jwt';
import { expect, test, vi } from 'vitest';
import { cuttableLink } from '#dev/testing/cuttable-link.ts';
import { moveClock } from '#dev/testing/database-clock.ts';
import { readEvents } from '#dev/testing/event-stream.ts';
import { insertPlan } from '#dev/testing/planned-window.ts';
import { sessionCookie } from '#dev/testing/session-cookie.ts';
import { ADMIN, MEMBER, testApplication } from '#dev/testing/test-application.ts';
import { asThisApplication } from '#dev/testing/this-application.ts';
import { LISTENER_NAME } from '#lib/adapters/prisma/database-listener.ts';
import type { User } from '#lib/domain/principal.ts';
import { GET } from '../../../app/api/maintenance/events/route.ts';
import { GET as GET_STATE } from '../../../app/api/maintenance/route.ts';
import { rows } from '../../../e2e/database.ts';

const HEARTBEAT_MS = 15_000;
const START = { mode: 'NO-ACCESS', reason: null, message: 'Back soon.', withoutSchedules: true };

const requestBy = async (cookie: string | null, method = 'GET', headers: Record<string, string> = {}) =>
  new NextRequest('http://localhost:3000/api/maintenance/events', {
    method,
    headers: { ...headers, ...(cookie ? { cookie } : {}) },
  });

async function follow(user: User, cookie?: string) {
  const answer = await GET(await requestBy(cookie ?? (await sessionCookie(user))));
  if (!answer.body) throw new Error('The answer has no body.');
  const events = readEvents(answer.body);
  const next = async () => (await events.next()).value;
  return { answer, events, next, nextState: async () => JSON.parse((await next())?.data ?? 'null') };
}

async function sessionIdOf(cookie: string): Promise<string> {
  const token = await decode({ token: cookie.split('=')[1] ?? '', secret: 'a-secret-for-tests-only' });
  return String(token?.sid);
}

test('any number of viewers share one connection to the database, and all are told of a start and an end', async () => {
  const app = await testApplication();
  asThisApplication(app);
  const connections = () =>
    rows<{ name: string; count: number }>(
      app.databaseUrl,
      `select application_name as name, count(*)::int as count from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() group by 1`,
    );
  const before = await connections();
  expect(before).toContainEqual({ name: LISTENER_NAME, count: 1 });

  const viewers = await Promise.all(Array.from({ length: 300 }, () => follow(MEMBER)));
  const told = () => Promise.all(viewers.map(({ nextState }) => nextState()));
  for (const state of await told()) expect(state).toMatchObject({ status: 'INACTIVE', version: 0 });
  expect(await connections()).toEqual(before);

  await app.maintenance.startWindow(ADMIN, START);
  for (const state of await told()) {
    expect(state).toMatchObject({ status: 'PENDING', mode: 'NO-ACCESS', message: 'Back soon.' });
  }
  await app.maintenance.endWindow(ADMIN);
  for (const state of await told()) expect(state).toMatchObject({ status: 'INACTIVE', version: 2 });
});

test('an event says what GET /api/maintenance says to users, also to administrators', async () => {
  const app = await testApplication();
  asThisApplication(app);
  await app.maintenance.startWindow(ADMIN, START);
  const request = new NextRequest('http://localhost:3000/api/maintenance', {
    headers: { cookie: await sessionCookie(MEMBER) },
  });
  const { now, ...state } = await (await GET_STATE(request)).json();
  for (const user of [MEMBER, ADMIN]) {
    const { now: later, ...told } = await (await follow(user)).nextState();
    expect(told).toEqual(state);
    expect(Date.parse(later)).toBeGreaterThanOrEqual(Date.parse(now));
  }
});

test('everybody is told of a planned window from its notice on, that it was moved, and that it is cancelled', async () => {
  const app = await testApplication({}, { movableClock: true });
  asThisApplication(app);
  const member = await follow(MEMBER);
  expect(await member.nextState()).toMatchObject({ notices: [], missed: [] });
  const planId = await insertPlan(app.databaseUrl, {
    startsIn: 2 * 3_600,
    noticeMinutes: 60,
    message: 'Soon.',
  });
  await moveClock(app.databaseUrl, 3_601);
  const { now, notices } = await member.nextState();
  expect(notices).toMatchObject([{ planId, mode: 'READ-ONLY', message: 'Soon.' }]);
  expect((Date.parse(notices[0].startsAt) - Date.parse(now)) / 60_000).toBeCloseTo(60, 0);
  await rows(app.databaseUrl, "update window_plans set starts_at = starts_at - interval '5 minutes'");
  const moved = (await member.nextState()).notices;
  expect(Date.parse(notices[0].startsAt) - Date.parse(moved[0].startsAt)).toBe(300_000);
  await rows(app.databaseUrl, "update window_plans set status = 'CANCELLED'");
  expect(await member.nextState()).toMatchObject({ notices: [] });
});

test('what another replica does is told, and administrators hear that the drain moves on', async () => {
  const app = await testApplication();
  asThisApplication(app);
  const [member, admin] = [await follow(MEMBER), await follow(ADMIN)];
  await Promise.all([member.next(), admin.next()]);
  const other = app.replica();
  await other.maintenance.startWindow(ADMIN, START);
  expect(await member.nextState()).toMatchObject({ status: 'PENDING' });
  const heard = [(await admin.next())?.event, (await admin.next())?.event];
  expect(heard.sort()).toEqual(['progress', 'state']);
});

test('a stream ends by the next heartbeat once its session was signed out, on whatever replica', async () => {
  const app = await testApplication();
  asThisApplication(app);
  vi.useFakeTimers({ toFake: ['setInterval'] });
  try {
    const cookie = await sessionCookie(MEMBER);
    const [leaving, staying] = [await follow(MEMBER, cookie), await follow(MEMBER)];
    await Promise.all([leaving.next(), staying.next()]);
    vi.advanceTimersByTime(HEARTBEAT_MS);
    expect(await leaving.next()).toMatchObject({ event: 'heartbeat' });

    const id = await sessionIdOf(cookie);
    await app.replica().revokedSessions.revoke(id, new Date(Date.now() + 60_000));
    await vi.waitFor(() => expect(app.revokedSessions.has(id)).toBe(true), { timeout: 10_000 });
    vi.advanceTimersByTime(HEARTBEAT_MS);
    expect((await leaving.events.next()).done).toBe(true);
    expect(await staying.next()).toMatchObject({ event: 'heartbeat' });
  } finally {
    vi.useRealTimers();
  }
});

test('while the store is away the state is told as unknown, and then as what it is', async () => {
  const app = await testApplication();
  const link = await cuttableLink(app.databaseUrl);
  const cutOff = app.replica({ DATABASE_URL: link.url, MAINTENANCE_MAX_STALENESS_SECONDS: '1' });
  await cutOff.snapshot.start();
  asThisApplication(cutOff);
  const viewer = await follow(MEMBER);
  expect(await viewer.nextState()).toMatchObject({ status: 'INACTIVE' });
  link.cut();
  expect(await viewer.nextState()).toMatchObject({ status: null, version: null, mode: null });
  link.mend();
  expect(await viewer.nextState()).toMatchObject({ status: 'INACTIVE' });
});

test('only the signed-in may follow; HEAD opens no stream; with the module off there is none', async () => {
  const app = await testApplication();
  asThisApplication(app);
  expect((await GET(await requestBy(null))).status).toBe(401);
  const cookie = await sessionCookie(MEMBER);
  const head = await GET(await requestBy(cookie, 'HEAD'));
  expect([head.status, head.body]).toEqual([200, null]);
  const { headers } = (await follow(MEMBER)).answer;
  expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store, no-transform');
  expect(headers.get('x-accel-buffering')).toBe('no');

  asThisApplication(await testApplication({}, { moduleActive: false }));
  expect((await GET(await requestBy(cookie))).status).toBe(404);
});
