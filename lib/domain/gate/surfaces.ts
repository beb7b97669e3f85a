/**
 * What using a surface means to the gate. `open` passes in every state, to be read changes nothing, and
 * whatever is not known to be one of the two is a write.
 */
export type Access = 'open' | 'read' | 'write';

/** What a route is. */
export type RouteClass =
  /** Every method passes: status and events, health, signing in and out, and what proves itself by a secret. */
  | 'open'
  /** Open to be read; a POST to it (a server action) is a write like any other. */
  | 'open-page'
  | 'page'
  /** A page that users are shown a 403 for. */
  | 'administrators-page'
  | 'api'
  /** Decided by its handler, because what is asked shows only in the parsed document; see ROOT_FIELDS. */
  | 'graphql';

/**
 * Every route of `app/`, spelled as its folders are: `[name]` is one segment, `[...name]` one or more. An
 * address that is not listed here (so also what only the two not-found routes answer) is a write by
 * whatever method: refused in READ-ONLY and in NO-ACCESS. A test walks `app/` and fails for a route
 * that is missing here.
 */
export const ROUTES: Readonly<Record<string, RouteClass>> = {
  '/': 'page',
  '/admin/plans/[id]': 'administrators-page',
  '/admin/plans/new': 'administrators-page',
  '/admin/settings': 'administrators-page',
  '/admin/settings/audit': 'administrators-page',
  '/admin/settings/history': 'administrators-page',
  '/admin/settings/history/[id]': 'administrators-page',
  '/datasets': 'page',
  '/datasets/[uri]': 'page',
  '/datasets/[uri]/edit': 'page',
  '/datasets/find': 'page',
  '/datasets/new': 'page',
  '/environments': 'page',
  '/environments/[uri]': 'page',
  '/environments/[uri]/edit': 'page',
  '/environments/new': 'page',
  '/shares': 'page',
  '/shares/[uri]': 'page',
  '/shares/new': 'page',
  '/forbidden': 'page',
  '/maintenance': 'page',
  // Whoever knows the secret in its address may read that one report, and nothing else.
  '/report/[secret]': 'open-page',
  '/signin': 'open-page',
  '/logo': 'open-page',
  '/icon.svg': 'open-page',
  '/favicon.ico': 'open-page',
  '/_next/static/[...file]': 'open-page',
  '/api/auth/[...nextauth]': 'open',
  '/api/cron/maintenance': 'open',
  '/api/graphql': 'graphql',
  '/api/health/live': 'open',
  '/api/health/ready': 'open',
  '/api/maintenance': 'open',
  '/api/maintenance/audit/export': 'api',
  '/api/maintenance/events': 'open',
  '/api/maintenance/history/export': 'api',
  '/api/maintenance/holds': 'api',
  '/api/maintenance/plans/preview': 'api',
  '/api/maintenance/preflight': 'api',
  // Answers nothing to whoever has not got its token.
  '/api/metrics': 'open',
  '/api/session/recheck': 'open',
};

/** The routes that answer "not found" to whatever no other route answers; not classified on purpose. */
export const NOT_FOUND_ROUTES: readonly string[] = ['/[...nowhere]', '/api/[...unknown]'];

export type OperationType = 'query' | 'mutation' | 'subscription';

/**
 * Every root field of the GraphQL schema. The open ones tell a locked-out user who they are and what goes on,
 * as in data.all. A field that is not listed is a write, a query's also. A test compares this with the schema.
 */
export const ROOT_FIELDS: Readonly<Record<OperationType, Readonly<Record<string, Access>>>> = {
  query: {
    __typename: 'open',
    __schema: 'read',
    __type: 'read',
    getDataset: 'read',
    getEnvironment: 'read',
    getGroupsForUser: 'open',
    getMaintenanceWindowStatus: 'open',
    getShare: 'read',
    listDatasets: 'read',
    listEnvironments: 'read',
    listGroups: 'read',
    listShares: 'read',
    searchDatasets: 'read',
  },
  mutation: {
    approveShare: 'write',
    createDataset: 'write',
    createEnvironment: 'write',
    createShare: 'write',
    deleteDataset: 'write',
    deleteEnvironment: 'write',
    rejectShare: 'write',
    revokeShare: 'write',
    startMaintenanceWindow: 'write',
    stopMaintenanceWindow: 'write',
    updateDataset: 'write',
    updateEnvironment: 'write',
  },
  subscription: {
    __typename: 'open',
    maintenanceWindowStatus: 'open',
  },
};
