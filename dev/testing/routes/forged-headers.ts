const MIDDLEWARE_NAMES = [
  'middleware',
  'src/middleware',
  'pages/_middleware',
  'middleware.ts',
  'proxy',
  'src/proxy',
];

/** Headers that only the server, or a proxy in front of it, may set, as somebody outside may send them. */
export const FORGED_HEADERS: readonly Readonly<Record<string, string>>[] = [
  ...MIDDLEWARE_NAMES.flatMap((name) => [
    { 'x-middleware-subrequest': name },
    { 'x-middleware-subrequest': Array(5).fill(name).join(':') },
  ]),
  { 'x-middleware-subrequest': 'middleware', 'x-middleware-subrequest-id': '0'.repeat(16) },
  { 'x-middleware-next': '1' },
  { 'x-middleware-skip': '1' },
  { 'x-middleware-rewrite': '/datasets' },
  { 'x-middleware-redirect': '/datasets' },
  { 'x-middleware-override-headers': 'cookie', 'x-middleware-request-cookie': '' },
  { 'x-middleware-prefetch': '1', purpose: 'prefetch' },
  { 'x-middleware-set-cookie': 'a=b' },
  { 'x-nextjs-data': '1' },
  { 'x-nextjs-rewritten-path': '/datasets', 'x-nextjs-rewritten-query': 'a=b' },
  { 'x-nextjs-prerender': '1', 'x-nextjs-postponed': '1' },
  { 'x-nextjs-html-request-id': '1', 'x-nextjs-request-id': '1' },
  { 'x-matched-path': '/datasets' },
  { 'x-now-route-matches': '1=datasets' },
  { 'x-invoke-path': '/datasets', 'x-invoke-status': '200', 'x-invoke-output': '/datasets' },
  { 'x-invoke-query': '%7B%7D', 'x-invoke-error': '{}' },
  { 'x-original-url': '/api/health/live', 'x-rewrite-url': '/api/health/live' },
  { 'x-forwarded-uri': '/api/health/live', 'x-forwarded-host': 'elsewhere.example' },
  { 'x-forwarded-prefix': '/api/health/live', 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' },
  { 'x-http-method-override': 'GET', 'x-http-method': 'GET', 'x-method-override': 'GET' },
  { 'x-prerender-revalidate': 'x', 'next-resume': '1' },
];

/** What a page in the browser sends for its own data, for what it may show next, and for a server action. */
export const ROUTER_HEADERS: readonly Readonly<Record<string, string>>[] = [
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D', 'next-url': '/datasets' },
  { rsc: '1', 'next-hmr-refresh': '1' },
  { 'next-action': '0'.repeat(42) },
];
