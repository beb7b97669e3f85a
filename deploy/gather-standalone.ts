import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { configuredFiles } from './configured-files.ts';
import { copyPackage } from './copy-package.ts';

const ROOT = resolve(import.meta.dirname, '..');
const STANDALONE = join(ROOT, '.next', 'standalone');

/** Where a file or folder of the project lies in the gathered folder. Next's own output has none of these. */
const BESIDE_THE_SERVER: readonly (readonly [from: string, to: string])[] = [
  ['.next/static', '.next/static'],
  ['config.json', 'config.json'],
  ['prisma/migrations', 'prisma/migrations'],
  ['prisma/migrate.ts', 'prisma/migrate.ts'],
  ['prisma/schema-engine.ts', 'prisma/schema-engine.ts'],
  ['deploy/healthcheck.mjs', 'healthcheck.mjs'],
];

/** What `prisma/migrate.ts` imports. */
const MIGRATION_PACKAGES = [
  '@prisma/adapter-pg',
  '@prisma/driver-adapter-utils',
  '@prisma/schema-engine-wasm',
];

/**
 * Puts into `folder` all that the application needs to run, from the production build in `.next`: `node server.js`
 * serves, `node prisma/migrate.ts` brings its database up to date, `node healthcheck.mjs` asks whether it is ready.
 * The folder can be moved anywhere; nothing in it leads back here. Throws when it holds something already.
 */
export async function gatherStandalone(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty.`);
  await cp(STANDALONE, folder, { recursive: true, verbatimSymlinks: true, filter: isServed });
  const own = configuredFiles(await readFile(join(ROOT, 'config.json'), 'utf8'));
  const optional = [...own, ...['public'].filter((path) => existsSync(join(ROOT, path)))];
  for (const [from, to] of [...BESIDE_THE_SERVER, ...optional.map((path) => [path, path] as const)]) {
    await mkdir(dirname(join(folder, to)), { recursive: true });
    await cp(join(ROOT, from), join(folder, to), { recursive: true });
  }
  for (const name of MIGRATION_PACKAGES) await copyPackage(ROOT, name, folder);
}

/**
 * Next takes the builder's .env files along, which are no part of an image, and the sources in `lib`, because files
 * are read there by names that come at run time. Those are the configuration's, and lie elsewhere.
 */
function isServed(source: string): boolean {
  return source !== join(STANDALONE, 'lib') && !basename(source).startsWith('.env');
}

// node deploy/gather-standalone.ts FOLDER, after `npm run build`. Node 24 runs TypeScript as it is.
if (process.argv[1] === import.meta.filename) {
  const folder = process.argv[2];
  if (!folder) {
    console.error('Name the folder to fill: node deploy/gather-standalone.ts FOLDER');
    process.exit(1);
  }
  await gatherStandalone(resolve(folder));
}
