import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { isExecutable, onPath, runCommand } from './run-command.ts';

const DOWNLOAD_TIMEOUT_MS = 180_000;
const APT_TIMEOUT_MS = 300_000;
const VERSION_TIMEOUT_MS = 20_000;
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Chromium's own sandbox does not work as root. */
export const BROWSER_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Where a Chromium is; without a path, Playwright's own is meant. */
export type FoundBrowser = { readonly executablePath?: string };

/**
 * A Chromium to test with: PLAYWRIGHT_CHROMIUM, one that is installed, Playwright's own; else it
 * installs one, Playwright's download or, as root where there is `apt-get`, the distribution's package. Throws one
 * sentence that says what to do when there is none.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const wanted = process.env.PLAYWRIGHT_CHROMIUM;
  if (wanted) {
    if (await isExecutable(wanted)) return { executablePath: wanted };
    throw new Error(`PLAYWRIGHT_CHROMIUM is ${wanted}, and that cannot be executed: correct or unset it.`);
  }
  const found = (await findInstalled()) ?? (await playwrightsOwn()) ?? (await installOne());
  if (found) return found;
  throw new Error(
    'No browser for the end-to-end tests: install Chromium or Chrome, or set PLAYWRIGHT_CHROMIUM to the path of one.',
  );
}

/** One that answers `--version`: what is called chromium-browser may only tell to install something else. */
async function findInstalled(): Promise<FoundBrowser | null> {
  const quickly = { timeoutMs: VERSION_TIMEOUT_MS, quiet: true };
  for (const place of [...(await Promise.all(COMMANDS.map(onPath))), ...USUAL_PLACES]) {
    if (place && (await isExecutable(place)) && (await runCommand(place, ['--version'], quickly))) {
      return { executablePath: place };
    }
  }
  return null;
}

/** A download may lack the system's libraries that it needs; only starting it tells. */
async function playwrightsOwn(): Promise<FoundBrowser | null> {
  if (!existsSync(chromium.executablePath())) return null;
  const browser = await chromium.launch({ args: BROWSER_ARGS }).catch(() => null);
  await browser?.close();
  return browser && {};
}

async function installOne(): Promise<FoundBrowser | null> {
  console.log('No Chromium found: downloading the one of Playwright.');
  const mayInstall = process.getuid?.() === 0 && (await onPath('apt-get')) !== null;
  if (await playwright('install', DOWNLOAD_TIMEOUT_MS)) {
    const own = await playwrightsOwn();
    if (own) return own;
    if (mayInstall && (await playwright('install-deps', APT_TIMEOUT_MS))) {
      const complete = await playwrightsOwn();
      if (complete) return complete;
    }
  }
  if (!mayInstall) return null;
  console.log("That did not work: installing the distribution's Chromium.");
  const inTime = { timeoutMs: APT_TIMEOUT_MS };
  await runCommand('apt-get', ['update'], inTime);
  await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], inTime);
  return findInstalled();
}

function playwright(command: 'install' | 'install-deps', timeoutMs: number): Promise<boolean> {
  const cli = resolve(import.meta.dirname, '..', 'node_modules', 'playwright', 'cli.js');
  return runCommand(process.execPath, [cli, command, 'chromium'], { timeoutMs });
}
