import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** In place of what Next has built from `middleware.ts`: Next's own adapter around a function that does nothing. */
const EMPTY_MIDDLEWARE = `const { adapter } = require('next/dist/server/web/adapter');
const { NextResponse } = require('next/server');
const handler = () => NextResponse.next();
module.exports = { default: (options) => adapter({ ...options, page: '/middleware', handler }) };
`;

/**
 * A folder from which `next start` serves the present production build with a middleware that does nothing,
 * everything else the same. For measuring what the gate costs, and for showing that it is not the only
 * guard. Resolves with its path and a function that removes it.
 */
export async function withoutMiddleware(): Promise<{ root: string; remove(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'maintenance-window-without-middleware-'));
  const skip = new Set(['.next', '.data', '.git', 'test-results']);
  for (const entry of await readdir(ROOT)) {
    if (!skip.has(entry)) await symlink(join(ROOT, entry), join(root, entry));
  }
  const unused = new Set(['cache', 'standalone'].map((folder) => join(ROOT, '.next', folder)));
  await cp(join(ROOT, '.next'), join(root, '.next'), {
    recursive: true,
    filter: (source) => !unused.has(source),
  });
  await writeFile(join(root, '.next', 'server', 'middleware.js'), EMPTY_MIDDLEWARE);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
