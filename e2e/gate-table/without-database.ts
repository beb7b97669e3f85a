import type { Who } from './gate-rule.ts';

/** What loads something from the database before it answers. Lists answer first: they say in place what did not load. */
const LOADS_FIRST: readonly string[] = [
  '/',
  '/admin/settings',
  '/api/cron/maintenance',
  '/api/maintenance/audit/export',
  '/api/maintenance/history/export',
  '/api/maintenance/holds',
  '/api/maintenance/plans/preview',
  '/api/maintenance/preflight',
  '/datasets/[uri]',
  '/datasets/[uri]/edit',
  '/datasets/find',
  '/datasets/new',
  '/environments/[uri]',
  '/environments/[uri]/edit',
  '/shares/[uri]',
  '/shares/new',
];
/** Loads the groups that there are; a user's own are in the session. */
const LOADS_FIRST_FOR_ADMINISTRATORS = '/environments/new';
/** Asked for something that is not there, which takes the database to know. */
const LOOKS_FOR_IT = '/admin/plans/[id]';
/** Says by itself that nobody knows the state. */
const STATE = '/api/maintenance';

/** What comes of a request that the gate has let pass, without the database; `open` is the answer with it. */
export function withoutDatabase(who: Who, route: string, open: string | undefined): string | undefined {
  if (route === LOOKS_FOR_IT && open === '404') return '500';
  if (open !== '200') return open;
  if (route === STATE) return '503';
  const forThem = who === 'administrator' && route === LOADS_FIRST_FOR_ADMINISTRATORS;
  return forThem || LOADS_FIRST.includes(route) ? '500' : open;
}
