const HERE = 'http://here.invalid';

/**
 * Where to go after signing in: `wanted` when it is a path of this site, else the overview. An
 * address elsewhere is never followed, however it is dressed up (`//evil.example`, `/\evil.example`).
 */
export function returnPath(wanted: string | readonly string[] | undefined): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return '/';
  const url = URL.parse(wanted, HERE);
  if (!url || url.origin !== HERE || url.pathname.startsWith('//')) return '/';
  const isSignIn = url.pathname === '/signin' || url.pathname.startsWith('/api/');
  return isSignIn ? '/' : `${url.pathname}${url.search}${url.hash}`;
}
