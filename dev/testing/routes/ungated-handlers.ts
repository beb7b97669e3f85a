import { join, resolve } from 'node:path';
import { gated } from '#lib/edge/gate/gated-route.ts';
import type { AppRoute } from './app-routes.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Every function that `gated` makes is written like this, and no other function is. */
const GATED = String(gated(() => new Response()));

/**
 * The functions that route handlers export without having them wrapped by `gated`, as `POST /api/graphql`. The modules
 * are loaded and asked, so that it does not matter how an export is spelled.
 */
export async function ungatedHandlers(routes: readonly AppRoute[]): Promise<string[]> {
  const found = await Promise.all(routes.filter(({ kind }) => kind === 'handler').map(ungatedIn));
  return found.flat().sort();
}

async function ungatedIn({ path, source }: AppRoute): Promise<string[]> {
  const exported: Readonly<Record<string, unknown>> = await import(join(ROOT, source));
  return Object.entries(exported)
    .filter(([, value]) => typeof value === 'function' && String(value) !== GATED)
    .map(([name]) => `${name} ${path}`);
}
