/**
 * Who asks. The first three have nothing, a cookie kept from before signing out, and one that has expired (both of an
 * administrator); the cron caller is nobody who knows the cron secret; the unconfirmed administrator has a session
 * whose last check is old, and follows no redirect.
 */
export const PRINCIPALS = [
  'nobody',
  'signed out',
  'expired',
  'cron caller',
  'user',
  'unconfirmed administrator',
  'administrator',
] as const;
export type Who = (typeof PRINCIPALS)[number];

/** What goes on: as the store says; forced by a replica's configuration; or nobody knows, the store being away. */
export const STATES = [
  'INACTIVE',
  'READ-ONLY',
  'forced READ-ONLY',
  'NO-ACCESS',
  'forced NO-ACCESS',
  'UNKNOWN',
] as const;
export type State = (typeof STATES)[number];

const USERS_MAY: Readonly<Record<State, 'change' | 'look' | 'nothing'>> = {
  INACTIVE: 'change',
  'READ-ONLY': 'look',
  'forced READ-ONLY': 'look',
  'NO-ACCESS': 'nothing',
  'forced NO-ACCESS': 'nothing',
  UNKNOWN: 'look',
};

/** Open to everybody in every state, by every method: what tells of maintenance, signs in, or proves itself otherwise. */
const OPEN: readonly string[] = [
  '/api/auth/[...nextauth]',
  '/api/cron/maintenance',
  '/api/health/live',
  '/api/health/ready',
  '/api/maintenance',
  '/api/maintenance/events',
  '/api/metrics',
  '/api/session/recheck',
];
/** Open to be looked at: what the sign-in page is made of, and what proves itself by the secret in its address. */
const OPEN_TO_LOOK: readonly string[] = [
  '/report/[secret]',
  '/signin',
  '/logo',
  '/icon.svg',
  '/favicon.ico',
  '/_next/static/[...file]',
];
/** Looked at here with a query for data, by the two methods that GraphQL knows. */
const GRAPHQL = '/api/graphql';
const FOR_ADMINISTRATORS: readonly string[] = [
  '/admin/plans/[id]',
  '/admin/plans/new',
  '/admin/settings',
  '/admin/settings/audit',
  '/admin/settings/history',
  '/admin/settings/history/[id]',
];

/**
 * Where the older router of Next would have a page's data. Middleware is told of the page, and nothing answers
 * afterwards: what is refused shows as a redirect for scripts, or as not found.
 */
const DATA_OF_PAGES = '/_next/data/';
const AS_DATA: Readonly<Record<string, string>> = {
  '307 /signin': '307',
  '307 /api/session/recheck': '307',
  '503': '404',
};

export type Asked = { readonly method: string; readonly route: string; readonly known: boolean };

/**
 * What the gate answers, in few words and taken from no table: null lets pass. `known` is whether the address is one
 * of the platform's.
 */
export function gateRule(who: Who, state: State, asked: Asked): string | null {
  const looks = asked.method === 'GET' || asked.method === 'HEAD';
  if (!asked.route.startsWith(DATA_OF_PAGES)) return refusal(who, state, asked, looks);
  const answer = refusal(who, state, { ...asked, known: true }, looks);
  return looks && answer ? (AS_DATA[answer] ?? answer) : answer;
}

function refusal(who: Who, state: State, { method, route, known }: Asked, looks: boolean): string | null {
  const reads = known && (looks || method === 'OPTIONS');
  if (OPEN.includes(route) || who === 'administrator') return null;
  if (OPEN_TO_LOOK.includes(route) && reads) return null;
  if (route === GRAPHQL && method !== 'GET' && method !== 'POST') return null;
  const isPage = !/^\/api(\/|$)/.test(route);
  if (who !== 'user' && who !== 'unconfirmed administrator') return looks && isPage ? '307 /signin' : '401';
  if (who === 'unconfirmed administrator' && method === 'GET' && isPage) return '307 /api/session/recheck';
  if (USERS_MAY[state] === 'nothing') return '503';
  if (USERS_MAY[state] === 'look' && !reads && route !== GRAPHQL) return '503';
  return FOR_ADMINISTRATORS.includes(route) ? '403' : null;
}
