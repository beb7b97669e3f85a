import { spawn } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from 'playwright';

const DOWNLOAD_TIMEOUT_MS = 180_000;
const APT_TIMEOUT_MS = 300_000;
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const WHAT_TO_DO =
  'No browser for the end-to-end tests: install Chromium or Chrome, or set PLAYWRIGHT_CHROMIUM to the path of one.';

/**
 * A Chromium to test with: PLAYWRIGHT_CHROMIUM, one that is installed, Playwright's own; else it
 * installs one, Playwright's download or, as root where there is `apt-get`, the distribution's package. Without a
 * path, Playwright's own is meant. Throws one sentence that says what to do when there is none.
 */
export async function findBrowser(): Promise<{ executablePath?: string }> {
  const wanted = process.env.PLAYWRIGHT_CHROMIUM;
  if (wanted) {
    if (await isExecutable(wanted)) return { executablePath: wanted };
    throw new Error(`PLAYWRIGHT_CHROMIUM is ${wanted}, and that cannot be executed: correct or unset it.`);
  }
  const installed = await findInstalled();
  if (installed) return { executablePath: installed };
  if (existsSync(chromium.executablePath())) return {};

  console.log('No Chromium found: downloading the one of Playwright.');
  const cli = resolve(import.meta.dirname, '..', 'node_modules', 'playwright', 'cli.js');
  const download = await run(process.execPath, [cli, 'install', 'chromium'], DOWNLOAD_TIMEOUT_MS);
  if (download && (await starts())) return {};

  if (process.getuid?.() === 0 && (await onPath('apt-get'))) {
    console.log("That did not work: installing the distribution's Chromium.");
    await run('apt-get', ['update'], APT_TIMEOUT_MS);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], APT_TIMEOUT_MS);
    const packaged = await findInstalled();
    if (packaged) return { executablePath: packaged };
  }
  throw new Error(WHAT_TO_DO);
}

/** Chromium's own sandbox does not work as root. */
export const BROWSER_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

async function findInstalled(): Promise<string | null> {
  for (const command of COMMANDS) {
    const found = await onPath(command);
    if (found) return found;
  }
  for (const place of USUAL_PLACES) if (await isExecutable(place)) return place;
  return null;
}

async function onPath(command: string): Promise<string | null> {
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, command);
    if (await isExecutable(path)) return path;
  }
  return null;
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** A download may lack the system libraries it needs; only starting it tells. */
async function starts(): Promise<boolean> {
  const browser = await chromium.launch({ args: BROWSER_ARGS }).catch(() => null);
  await browser?.close();
  return browser !== null;
}

/** Whether the command ended well within its time. What it says goes to our standard error. */
function run(command: string, args: string[], timeoutMs: number): Promise<boolean> {
  const child = spawn(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return new Promise((done) => {
    child.once('error', () => done(false));
    child.once('close', (code) => done(code === 0));
  });
}
