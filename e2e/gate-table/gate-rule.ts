/** Who asks, and what goes on. The cron caller is nobody who knows the cron secret. */
export const PRINCIPALS = ['nobody', 'cron caller', 'user', 'administrator'] as const;
export const MODES = ['INACTIVE', 'READ-ONLY', 'NO-ACCESS'] as const;
export type Who = (typeof PRINCIPALS)[number];
export type GateMode = (typeof MODES)[number];

/** Open to everybody in every state, by every method: what tells of maintenance, signs in, or proves itself otherwise. */
const OPEN: readonly string[] = [
  '/api/auth/[...nextauth]',
  '/api/cron/maintenance',
  '/api/health/live',
  '/api/health/ready',
  '/api/maintenance',
  '/api/maintenance/events',
  '/api/session/recheck',
];
/** Open to be looked at: what the sign-in page is made of. */
const OPEN_TO_LOOK: readonly string[] = ['/signin', '/icon.svg', '/favicon.ico', '/_next/static/[...file]'];
/** Looked at here with a query for data, by the two methods that GraphQL knows. */
const GRAPHQL = '/api/graphql';
const FOR_ADMINISTRATORS = '/admin/settings';

/**
 * Where the older router of Next would have a page's data. Middleware is told of the page, and nothing answers
 * afterwards: what is refused shows as a redirect for scripts, or as not found.
 */
const DATA_OF_PAGES = '/_next/data/';
const AS_DATA: Readonly<Record<string, string>> = { '307 /signin': '307', '503': '404' };

export type Asked = { readonly method: string; readonly route: string; readonly known: boolean };

/**
 * What the gate answers, in few words and taken from no table: null lets pass. `known` is whether the address is one
 * of the platform's.
 */
export function gateRule(who: Who, mode: GateMode, asked: Asked): string | null {
  const looks = asked.method === 'GET' || asked.method === 'HEAD';
  if (!asked.route.startsWith(DATA_OF_PAGES)) return refusal(who, mode, asked, looks);
  const answer = refusal(who, mode, { ...asked, known: true }, looks);
  return looks && answer ? (AS_DATA[answer] ?? answer) : answer;
}

function refusal(who: Who, mode: GateMode, { method, route, known }: Asked, looks: boolean): string | null {
  const reads = known && (looks || method === 'OPTIONS');
  if (OPEN.includes(route) || who === 'administrator') return null;
  if (OPEN_TO_LOOK.includes(route) && reads) return null;
  if (route === GRAPHQL && method !== 'GET' && method !== 'POST') return null;
  if (who !== 'user') return looks && !/^\/api(\/|$)/.test(route) ? '307 /signin' : '401';
  if (mode === 'NO-ACCESS') return '503';
  if (mode === 'READ-ONLY' && !reads && route !== GRAPHQL) return '503';
  return route === FOR_ADMINISTRATORS ? '403' : null;
}
