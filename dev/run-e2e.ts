import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildIfStale } from './build-if-stale.ts';
import { findBrowser } from './find-browser.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Runs Playwright's tests; answers its exit code. Arguments are Playwright's. */
async function runE2e(args: readonly string[]): Promise<number> {
  const { executablePath } = await findBrowser();
  console.log(`Browser: ${executablePath ?? "Playwright's Chromium"}`);
  await buildIfStale({ onBuild: () => console.log('Building the application.') });
  const cli = resolve(ROOT, 'node_modules', 'playwright', 'cli.js');
  const child = spawn(process.execPath, [cli, 'test', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(executablePath ? { PLAYWRIGHT_CHROMIUM: executablePath } : {}) },
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  });
}

try {
  process.exitCode = await runE2e(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
