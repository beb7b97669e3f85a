import { ROUTES, type RouteClass } from './surfaces.ts';

type Pattern = {
  /** What the path begins with: told apart by it at once, most patterns are not walked. */
  readonly prefix: string;
  readonly segments: readonly string[];
  readonly is: RouteClass;
};

const EXACT = new Map<string, RouteClass>();
const PATTERNS: Pattern[] = [];
for (const [path, is] of Object.entries(ROUTES)) {
  const parameter = path.indexOf('[');
  if (parameter >= 0) PATTERNS.push({ prefix: path.slice(0, parameter), segments: path.split('/'), is });
  else EXACT.set(path, is);
}

/**
 * The class of the route that a path leads to, or null when none is listed. A route without parameters comes first, as
 * in Next. What is open to everybody takes no encoded slash or dot in any parameter: nobody could take it for another.
 */
export function matchRoute(path: string): RouteClass | null {
  const exact = EXACT.get(path);
  if (exact !== undefined) return exact;
  for (const { prefix, segments, is } of PATTERNS) {
    if (path.startsWith(prefix) && fits(path, segments))
      return is === 'open-page' && ENCODED_STEP.test(path) ? null : is;
  }
  return null;
}

/** Walks the path segment by segment, without taking it apart. An empty segment fits nothing. */
function fits(path: string, segments: readonly string[]): boolean {
  let at = 0;
  for (const segment of segments) {
    if (segment.startsWith('[...')) return isPlainRest(path, at);
    const slash = path.indexOf('/', at);
    const end = slash < 0 ? path.length : slash;
    const given = end - at;
    if (segment.startsWith('[')) {
      if (given === 0) return false;
    } else if (given !== segment.length || !path.startsWith(segment, at)) return false;
    at = end + 1;
  }
  return at === path.length + 1;
}

/**
 * One or more segments that no server, proxy or router could take for others: none is empty, and no slash or dot
 * is encoded.
 */
function isPlainRest(path: string, at: number): boolean {
  return (
    at < path.length && !path.endsWith('/') && path.indexOf('//', at - 1) < 0 && !ENCODED_STEP.test(path)
  );
}

const ENCODED_STEP = /%(?:2f|5c|2e)/i;
