import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '..');
const STAMP = join(ROOT, '.next', 'built-from');
const SOMEBODY_ELSE_BUILDS = 'Another next build process is already running';

/** What a production build depends on. Folders count with all they hold. */
const INPUTS = [
  'app',
  'lib',
  'public',
  'texts',
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
 * `onBuild` is told before a build begins, which takes a minute or two. Waits while somebody else builds.
 * Throws with the build's last lines when it fails; then the next call builds again.
 */
export async function buildIfStale(
  options: { onBuild?: () => void; signal?: AbortSignal } = {},
): Promise<void> {
  let announce = options.onBuild;
  for (;;) {
    const wanted = await hashOfInputs();
    if ((await stampOfBuild()) === wanted) return;
    announce?.();
    announce = undefined;
    const { code, output } = await build(options.signal);
    if (code === 0) return writeFile(STAMP, wanted);
    if (!output.includes(SOMEBODY_ELSE_BUILDS)) {
      throw new Error(`The production build failed:\n${output.trimEnd().split('\n').slice(-30).join('\n')}`);
    }
    await wait(1_000, undefined, { ...(options.signal ? { signal: options.signal } : {}) });
  }
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

function build(signal: AbortSignal | undefined): Promise<{ code: number | null; output: string }> {
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
    child.once('close', (code) => done({ code, output: output.join('') }));
  });
}
