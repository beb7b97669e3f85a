import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const STAMP = join(ROOT, '.next', 'built-from');

/** What a production build depends on. Folders count with all they hold. */
const INPUTS = [
  'app',
  'lib',
  'public',
  'prisma/schema.prisma',
  'middleware.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/**
 * Makes the production build unless the one in `.next` was made from the files as they are now.
 * `onBuild` is told before a build begins, which takes a minute or two. Throws with the build's last lines
 * when it fails; then the next call builds again.
 */
export async function buildIfStale(
  options: { onBuild?: () => void; signal?: AbortSignal } = {},
): Promise<void> {
  const wanted = await hashOfInputs();
  if ((await stampOfBuild()) === wanted) return;
  options.onBuild?.();
  await rm(STAMP, { force: true });
  await build(options.signal);
  await writeFile(STAMP, wanted);
}

async function stampOfBuild(): Promise<string | null> {
  if (!existsSync(join(ROOT, '.next', 'BUILD_ID'))) return null;
  return readFile(STAMP, 'utf8').catch(() => null);
}

async function hashOfInputs(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(INPUTS.map(filesUnder))).flat().sort()) {
    hash
      .update(`${file}\0`)
      .update(await readFile(join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

async function filesUnder(input: string): Promise<string[]> {
  const path = join(ROOT, input);
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entries) return [input];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}

function build(signal: AbortSignal | undefined): Promise<void> {
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      __NEXT_PROCESSED_ENV: 'true',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal ? { signal } : {}),
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(String(data)));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done();
      else
        fail(
          new Error(
            `The production build failed:\n${output.join('').trimEnd().split('\n').slice(-30).join('\n')}`,
          ),
        );
    });
  });
}
