/** Reading changes nothing; whatever is not known to be a read is a write. */
export type Access = 'read' | 'write';

/** What the gate is asked about. */
export type GateRequest =
  /** Signing in and out, the status, health, static files, and the cron route with its own secret. */
  | { readonly kind: 'open' }
  | { readonly kind: 'page'; readonly access: Access }
  | { readonly kind: 'api'; readonly access: Access }
  /** One GraphQL operation, as parsed; `rootFields` are its field names, never aliases. */
  | { readonly kind: 'graphql'; readonly access: Access; readonly rootFields: readonly string[] };

/** What a method and a path ask for. A GraphQL operation shows only in its body: see classify-operation. */
export type Surface = Exclude<GateRequest, { kind: 'graphql' }> | { readonly kind: 'graphql-endpoint' };

const READ_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const OPEN_PATHS: ReadonlySet<string> = new Set([
  '/api/maintenance',
  '/api/health/live',
  '/api/health/ready',
  '/api/cron/maintenance',
]);

/** Pages that are open to be read; a POST to them (a server action) is a write like any other. */
const OPEN_PAGES: ReadonlySet<string> = new Set(['/signin', '/icon.svg', '/favicon.ico']);

const OPEN_TREES: readonly string[] = ['/api/auth/', '/_next/static/'];

/**
 * Classifies a request by method and path. Paths are compared whole or by leading segments, never by
 * substring; an unknown method is a write, an unknown path is a page or API like any other.
 */
export function classifyRequest(method: string, path: string): Surface {
  const access: Access = READ_METHODS.has(method) ? 'read' : 'write';
  if (path === '/api/graphql') return { kind: 'graphql-endpoint' };
  if (OPEN_PATHS.has(path) || OPEN_TREES.some((tree) => path.startsWith(tree))) return { kind: 'open' };
  if (access === 'read' && OPEN_PAGES.has(path)) return { kind: 'open' };
  return { kind: path === '/api' || path.startsWith('/api/') ? 'api' : 'page', access };
}
