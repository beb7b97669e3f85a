import { type Ask, ask, graphql } from './http.ts';

const NOBODY = '401 problem NOT_SIGNED_IN';
const GRAPHQL_NOBODY = '401 graphql NOT_SIGNED_IN';

/** One request per kind of surface, and how it is answered when the cookie that comes with it is worth nothing. */
export const REFUSED_TO_NOBODY: readonly [asked: Ask, answer: string][] = [
  [ask('GET /'), '307 /signin'],
  [ask('GET /datasets'), '307 /signin'],
  [ask('GET /admin/settings'), '307 /signin'],
  [ask('GET /no-such-page'), '307 /signin'],
  [ask('GET /datasets', { rsc: '1' }), '307 /signin'],
  [ask('POST /admin/settings', { 'next-action': '0'.repeat(42) }), NOBODY],
  [ask('DELETE /datasets'), NOBODY],
  [ask('GET /api/maintenance'), NOBODY],
  [ask('GET /api/maintenance/holds'), NOBODY],
  [ask('POST /api/no-such'), NOBODY],
  [graphql('{ listDatasets { count } }'), GRAPHQL_NOBODY],
  [graphql('{ getGroupsForUser }'), GRAPHQL_NOBODY],
  [graphql('mutation { startMaintenanceWindow(mode: "NO-ACCESS") }'), GRAPHQL_NOBODY],
];
