import { posix } from 'node:path';
import fc from 'fast-check';
import { getRouteMatcher } from 'next/dist/shared/lib/router/utils/route-matcher.js';
import { getRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex.js';
import { NextRequest } from 'next/server';
import { beforeAll, expect, test } from 'vitest';
import { fuzzRuns } from '#dev/testing/fuzz-runs.ts';
import { appRoutes } from '#dev/testing/routes/app-routes.ts';
import { type OddRequest, oddRequests } from '#dev/testing/routes/odd-requests.ts';
import { sessionCookie } from '#dev/testing/session-cookie.ts';
import { ADMIN, MEMBER } from '#dev/testing/test-application.ts';
import { asThisApplication } from '#dev/testing/this-application.ts';
import { wholeEnv } from '#dev/testing/whole-env.ts';
import { application } from '#lib/compose.ts';
import type { GateState } from '#lib/domain/gate.ts';
import { active, inactive, pending } from '#lib/domain/testing.ts';
import { gateRequest } from './gate-request.ts';

const STATES = {
  INACTIVE: { window: inactive, fresh: true },
  'READ-ONLY': { window: { ...pending, mode: 'READ-ONLY' }, fresh: true },
  'NO-ACCESS': { window: { ...active, mode: 'NO-ACCESS' }, fresh: true },
} as const satisfies Record<string, GateState>;

type State = keyof typeof STATES;
type Who = 'nobody' | 'user' | 'administrator';

const cookies = new Map<Who, string>();
beforeAll(async () => {
  wholeEnv();
  cookies.set('user', await sessionCookie(MEMBER)).set('administrator', await sessionCookie(ADMIN));
});

// Written down once more, and not taken from the table: what this test is for is that the two agree.
const OPEN =
  /^\/api\/(graphql|maintenance|maintenance\/events|cron\/maintenance|health\/live|health\/ready|session\/recheck)$/;
const SIGNING_IN = /^\/api\/auth(\/[^/]+)+$/;
const OPEN_TO_LOOK = /^(\/signin|\/icon\.svg|\/favicon\.ico|\/_next\/static(\/[^/]+)+)$/;
const ENCODED = /%(2f|5c|2e)/i;
const LOOKS = ['GET', 'HEAD', 'OPTIONS'];
const PAGE =
  /^\/($|datasets$|environments$|shares$|forbidden$|maintenance$|(datasets|environments)\/[^/]+(\/edit)?$|shares\/[^/]+$|admin\/settings$)/;

function isOpenToAll(method: string, path: string): boolean {
  if (OPEN.test(path)) return true;
  if (ENCODED.test(path)) return false;
  return SIGNING_IN.test(path) || (LOOKS.includes(method) && OPEN_TO_LOOK.test(path));
}

type Asked = { readonly method: string; readonly path: string; readonly action: boolean };

/** What may pass, whoever asks; a user also reads where the state lets users read. */
function mayPass(who: Who, state: State, { method, path, action }: Asked): boolean {
  if (who === 'administrator' || isOpenToAll(method, path)) return true;
  if (who === 'nobody' || state === 'NO-ACCESS') return false;
  const forAdministrators = path === '/admin/settings' || action;
  if (state === 'INACTIVE') return !forAdministrators;
  const isRead = LOOKS.includes(method) && (PAGE.test(path) || path === '/api/maintenance/holds');
  return isRead && !forAdministrators;
}

/** By Next's own router: whether an address, however its spelling is tidied up, leads to what is not open to all. */
const gatedRoutes = appRoutes()
  .map(({ path }) => path)
  .filter((route) => !route.includes('nowhere') && !route.includes('unknown'))
  .filter((route) => !isOpenToAll('GET', route.replace('[...nextauth]', 'session')))
  .map((route) => getRouteMatcher(getRouteRegex(route)));

function leadsToWhatIsGated(path: string): boolean {
  const plain = [path, decoded(path), decoded(decoded(path))].flatMap((one) => [
    one,
    one.replaceAll('\\', '/'),
  ]);
  return plain
    .map((one) => posix.normalize(one).replace(/^\/_next\/data\/[^/]+/, ''))
    .flatMap((one) => [
      one,
      one.replace(/\/$/, ''),
      one.replace(/(\.json|\.rsc|\.segments\/.+\.segment\.rsc)$/, ''),
    ])
    .some((one) => gatedRoutes.some((matches) => matches(one) !== false));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function passes(
  who: Who,
  { method, path, headers }: OddRequest,
): Promise<{ passed: boolean; request: NextRequest }> {
  const cookie = cookies.get(who);
  const request = new NextRequest(`http://localhost:3000${path}`, {
    method,
    headers: { ...headers, ...(cookie ? { cookie } : {}) },
  });
  const answer = await gateRequest(request);
  return { passed: answer.headers.get('x-middleware-next') === '1' && answer.status === 200, request };
}

test('however a request is spelled, it passes where the state lets this principal, and nowhere else', async () => {
  const app = application();
  const state: { now: GateState } = { now: STATES.INACTIVE };
  asThisApplication({ ...app, snapshot: { ...app.snapshot, current: () => state.now } });
  const counts = { passed: 0, refused: 0 };

  const property = fc.asyncProperty(
    fc.constantFrom<Who>('user', 'user', 'user', 'nobody', 'administrator'),
    fc.constantFrom<State>('NO-ACCESS', 'NO-ACCESS', 'READ-ONLY', 'INACTIVE'),
    oddRequests,
    async (who, name, odd) => {
      state.now = STATES[name];
      const { passed, request } = await passes(who, odd);
      const path = request.nextUrl.pathname;
      counts[passed ? 'passed' : 'refused'] += 1;
      expect(passed, `${who} in ${name}: ${request.method} ${path}`).toBe(
        mayPass(who, name, { method: request.method, path, action: request.headers.has('next-action') }),
      );
      if (passed && name === 'NO-ACCESS' && who === 'user' && path !== '/api/graphql') {
        expect(leadsToWhatIsGated(path), `${path} passed`).toBe(false);
      }
    },
  );
  await fc.assert(property, fuzzRuns('HTTP requests at the gate', 10_000));
  expect(Math.min(counts.passed, counts.refused)).toBeGreaterThan(0);
}, 300_000);
