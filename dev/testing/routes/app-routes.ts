import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import {
  fillMetadataSegment,
  normalizeMetadataPageToRoute,
  normalizeMetadataRoute,
} from 'next/dist/lib/metadata/get-metadata-route.js';
import { isMetadataRouteFile, isStaticMetadataFile } from 'next/dist/lib/metadata/is-metadata-route.js';
import { normalizeAppPath } from 'next/dist/shared/lib/router/utils/app-paths.js';
import {
  extractInterceptionRouteInformation,
  isInterceptionRouteAppPath,
} from 'next/dist/shared/lib/router/utils/interception-routes.js';

const ROOT = resolve(import.meta.dirname, '../../..');

export type AppRoute = {
  /** The address, spelled as the folders are: `/datasets/[uri]`. */
  readonly path: string;
  readonly kind: 'page' | 'handler' | 'file';
  /** Relative to the project. */
  readonly source: string;
};

/**
 * Every address that the files of a folder answer at, by Next's own rules: pages, route handlers, metadata files
 * (icons, sitemaps, robots), in route groups, parallel and intercepting routes as well. An intercepting
 * route counts at the address that it intercepts.
 */
export function appRoutes(folder = join(ROOT, 'app')): AppRoute[] {
  return filesUnder(folder).flatMap((file) => {
    const source = `/${relative(folder, file)}`;
    if (source.split('/').some((segment) => segment.startsWith('_'))) return [];
    const kind = kindOf(source);
    if (!kind) return [];
    const path = kind === 'file' ? metadataAddress(source) : addressOf(source);
    return [{ path, kind, source: relative(ROOT, file) }];
  });
}

/** What `public/` serves, at addresses that no folder of `app/` shows. */
export function publicFiles(folder = join(ROOT, 'public')): AppRoute[] {
  return filesUnder(folder).map((file) => ({
    path: `/${relative(folder, file)}`,
    kind: 'file',
    source: relative(ROOT, file),
  }));
}

function kindOf(source: string): AppRoute['kind'] | null {
  if (/^page\.(tsx?|jsx?)$/.test(basename(source))) return 'page';
  if (/^route\.(tsx?|jsx?)$/.test(basename(source))) return 'handler';
  return isMetadataRouteFile(source, ['tsx', 'ts', 'jsx', 'js'], true) ? 'file' : null;
}

function addressOf(source: string): string {
  const path = normalizeAppPath(source.replace(/\.\w+$/, ''));
  return isInterceptionRouteAppPath(path) ? extractInterceptionRouteInformation(path).interceptedRoute : path;
}

function metadataAddress(source: string): string {
  if (isStaticMetadataFile(source)) return fillMetadataSegment(dirname(source), {}, basename(source), true);
  const route = normalizeMetadataRoute(source.replace(/\.\w+$/, ''));
  return addressOf(`${normalizeMetadataPageToRoute(route, false)}.ts`);
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
