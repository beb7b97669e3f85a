import fc from 'fast-check';
import { NextRequest } from 'next/server';
import { beforeAll, expect, test } from 'vitest';
import { fuzzRuns } from '#dev/testing/fuzz-runs.ts';
import { mayBeSentAway, mayPass, type UsersMay, type Who } from '#dev/testing/routes/gate-oracle.ts';
import { leadsToWhatIsGated } from '#dev/testing/routes/leads-to-what-is-gated.ts';
import { type OddRequest, oddRequests } from '#dev/testing/routes/odd-requests.ts';
import { sessionCookie } from '#dev/testing/session-cookie.ts';
import { ADMIN, MEMBER } from '#dev/testing/test-application.ts';
import { asThisApplication } from '#dev/testing/this-application.ts';
import { unconfirmedCookie } from '#dev/testing/unconfirmed-cookie.ts';
import { wholeEnv } from '#dev/testing/whole-env.ts';
import { application } from '#lib/compose.ts';
import type { GateState } from '#lib/domain/gate/gate.ts';
import { active, inactive, pending } from '#lib/domain/testing.ts';
import type { Mode } from '#lib/domain/window/window.ts';
import { gateRequest } from './gate-request.ts';

const readOnly = { ...pending, mode: 'READ-ONLY' } as const;
const noAccess = { ...active, mode: 'NO-ACCESS' } as const;

/** What the store said, whether that still counts, what the configuration forces, and what users may do then. */
const STATES = {
  INACTIVE: { window: inactive, fresh: true, forced: null, users: 'change' },
  'READ-ONLY': { window: readOnly, fresh: true, forced: null, users: 'look' },
  'NO-ACCESS': { window: noAccess, fresh: true, forced: null, users: 'nothing' },
  'store never read': { window: null, fresh: false, forced: null, users: 'look' },
  'store away': { window: inactive, fresh: false, forced: null, users: 'look' },
  'store away in READ-ONLY': { window: readOnly, fresh: false, forced: null, users: 'look' },
  'store away in NO-ACCESS': { window: noAccess, fresh: false, forced: null, users: 'nothing' },
  'forced READ-ONLY': { window: inactive, fresh: true, forced: 'READ-ONLY', users: 'look' },
  'forced NO-ACCESS, no store': { window: null, fresh: false, forced: 'NO-ACCESS', users: 'nothing' },
  'forced NO-ACCESS in READ-ONLY': { window: readOnly, fresh: true, forced: 'NO-ACCESS', users: 'nothing' },
  'forced READ-ONLY in NO-ACCESS': { window: noAccess, fresh: true, forced: 'READ-ONLY', users: 'nothing' },
} as const satisfies Record<string, Situation>;

const STATE_NAMES = Object.keys(STATES) as State[];

type Situation = GateState & { readonly forced: Mode | null; readonly users: UsersMay };
type State = keyof typeof STATES;

/** Each is sent to be confirmed ten times only: the first requests of the run meet that, the later ones a user's answer. */
const UNCONFIRMED_PEOPLE = 50;

const cookies: Record<Who, string[]> = { nobody: [], user: [], unconfirmed: [], administrator: [] };
beforeAll(async () => {
  wholeEnv();
  cookies.user.push(await sessionCookie(MEMBER));
  cookies.administrator.push(await sessionCookie(ADMIN));
  for (let n = 0; n < UNCONFIRMED_PEOPLE; n += 1) {
    cookies.unconfirmed.push(await unconfirmedCookie({ ...ADMIN, id: `admin-${n}` }));
  }
});

async function passes(
  who: Who,
  { method, path, headers }: OddRequest,
): Promise<{ passed: boolean; sentAway: boolean; request: NextRequest }> {
  const cookie = cookies[who].shift();
  if (cookie) cookies[who].push(cookie);
  const request = new NextRequest(`http://localhost:3000${path}`, {
    method,
    headers: { ...headers, ...(cookie ? { cookie } : {}) },
  });
  const answer = await gateRequest(request);
  const passed = answer.headers.get('x-middleware-next') === '1' && answer.status === 200;
  const location = answer.headers.get('location') ?? '';
  return { passed, sentAway: location.includes('/api/session/recheck?'), request };
}

test('however a request is spelled, it passes where the state lets this principal, and nowhere else', async () => {
  const app = application();
  const now: { state: Situation } = { state: STATES.INACTIVE };
  const snapshot = { ...app.snapshot, current: () => now.state };
  const env = () => ({ ...app.env, forcedMode: now.state.forced });
  asThisApplication(Object.defineProperty({ ...app, snapshot }, 'env', { get: env }));
  const counts = { passed: 0, refused: 0, sentAway: 0 };

  const property = fc.asyncProperty(
    fc.constantFrom<Who>('user', 'user', 'user', 'nobody', 'unconfirmed', 'administrator'),
    fc.constantFrom<State>('NO-ACCESS', 'NO-ACCESS', 'READ-ONLY', 'INACTIVE', ...STATE_NAMES),
    oddRequests,
    async (who, name, odd) => {
      now.state = STATES[name];
      const { passed, sentAway, request } = await passes(who, odd);
      const path = request.nextUrl.pathname;
      const about = `${who} in ${name}: ${request.method} ${path}`;
      const asked = { method: request.method, path, action: request.headers.has('next-action') };
      counts[sentAway ? 'sentAway' : passed ? 'passed' : 'refused'] += 1;
      if (sentAway) expect(mayBeSentAway(who, asked), `${about} was sent away`).toBe(true);
      else expect(passed, about).toBe(mayPass(who, now.state.users, asked));
      const isUser = who === 'user' || who === 'unconfirmed';
      if (passed && now.state.users === 'nothing' && isUser && path !== '/api/graphql') {
        expect(leadsToWhatIsGated(path), `${path} passed`).toBe(false);
      }
    },
  );
  await fc.assert(property, fuzzRuns('HTTP requests at the gate', 30_000));
  expect(Math.min(...Object.values(counts)), JSON.stringify(counts)).toBeGreaterThan(0);
}, 300_000);
