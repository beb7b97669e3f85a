import { posix } from 'node:path';
import { getRouteMatcher } from 'next/dist/shared/lib/router/utils/route-matcher.js';
import { getRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex.js';
import { appRoutes } from './app-routes.ts';
import { isOpenToAll } from './gate-oracle.ts';

const gatedRoutes = appRoutes()
  .map(({ path }) => path)
  .filter((route) => !route.includes('nowhere') && !route.includes('unknown'))
  .filter((route) => !isOpenToAll('GET', route.replace('[...nextauth]', 'session')))
  .map((route) => getRouteMatcher(getRouteRegex(route)));

/** By Next's own router: whether an address, however its spelling is tidied up, leads to what is not open to all. */
export function leadsToWhatIsGated(path: string): boolean {
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
