import { matchRoute } from './match-route.ts';
import type { Access, RouteClass } from './surfaces.ts';

/** What a method and a path ask for. What a GraphQL request asks for shows only in its body. */
export type Surface = {
  /** Null: the address is not classified. */
  readonly route: RouteClass | null;
  readonly access: Access;
  /** Whether programs ask here, who are answered in JSON. */
  readonly api: boolean;
};

const READ_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Classifies a request by its method and the path as it came, still encoded. Paths are compared by whole
 * segments; an unknown method is a write, and so is an address that the table does not list.
 */
export function classifyRequest(method: string, path: string): Surface {
  const route = matchRoute(path);
  if (route !== null) return READ_METHODS.has(method) ? READ[route] : WRITE[route];
  return path === '/api' || path.startsWith('/api/') ? UNCLASSIFIED_API : UNCLASSIFIED_PAGE;
}

// Made once: the gate allocates nothing for a request.
const READ: Readonly<Record<RouteClass, Surface>> = {
  open: { route: 'open', access: 'open', api: true },
  'open-page': { route: 'open-page', access: 'open', api: false },
  page: { route: 'page', access: 'read', api: false },
  'administrators-page': { route: 'administrators-page', access: 'read', api: false },
  api: { route: 'api', access: 'read', api: true },
  graphql: { route: 'graphql', access: 'write', api: true },
};

const WRITE: Readonly<Record<RouteClass, Surface>> = {
  ...READ,
  'open-page': { route: 'open-page', access: 'write', api: false },
  page: { route: 'page', access: 'write', api: false },
  'administrators-page': { route: 'administrators-page', access: 'write', api: false },
  api: { route: 'api', access: 'write', api: true },
};

const UNCLASSIFIED_PAGE: Surface = { route: null, access: 'write', api: false };
const UNCLASSIFIED_API: Surface = { route: null, access: 'write', api: true };
