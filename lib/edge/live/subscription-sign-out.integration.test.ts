import { NextRequest } from 'next/server';
import { decode } from 'next-auth/jwt';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readResults } from '#dev/testing/graphql/read-results.ts';
import { sessionCookie } from '#dev/testing/session-cookie.ts';
import { ADMIN, MEMBER, testApplication } from '#dev/testing/test-application.ts';
import { asThisApplication } from '#dev/testing/this-application.ts';
import { POST } from '../../../app/api/graphql/route.ts';

const WITHIN_MS = 15_000;
const START = { mode: 'READ-ONLY', reason: null, message: null, withoutSchedules: true };

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** A subscription that has been told the state, and to which nothing happens any more. */
async function idleSubscription(cookie: string) {
  const request = new NextRequest('http://localhost:3000/api/graphql', {
    method: 'POST',
    headers: { cookie, accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'subscription { maintenanceWindowStatus { status } }' }),
  });
  const results = readResults(await POST(request));
  expect((await results.next()).value).toEqual({ data: { maintenanceWindowStatus: { status: 'INACTIVE' } } });
  return results;
}

test('an idle subscription ends within 15 seconds once its user has signed out, and no other does', async () => {
  // Trusted for longer than the test takes, so that the state changes only where it is made to.
  const app = await testApplication({}, { variables: { MAINTENANCE_MAX_STALENESS_SECONDS: '60' } });
  asThisApplication(app);
  const cookie = await sessionCookie(MEMBER);
  const [leaving, staying] = [
    await idleSubscription(cookie),
    await idleSubscription(await sessionCookie(MEMBER)),
  ];
  const nextOfStaying = staying.next();
  vi.advanceTimersByTime(WITHIN_MS);
  const token = await decode({ token: cookie.split('=')[1] ?? '', secret: 'a-secret-for-tests-only' });
  await app.revokedSessions.revoke(String(token?.sid), new Date(Date.now() + 60_000));
  vi.advanceTimersByTime(WITHIN_MS);

  expect((await leaving.next()).value).toMatchObject({ errors: [{ extensions: { code: 'NOT_SIGNED_IN' } }] });
  expect((await leaving.next()).done).toBe(true);
  await app.maintenance.startWindow(ADMIN, START);
  expect((await nextOfStaying).value).toEqual({ data: { maintenanceWindowStatus: { status: 'PENDING' } } });
});
