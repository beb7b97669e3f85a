import { defineConfig } from 'playwright/test';
import { BROWSER_ARGS } from './dev/find-browser.ts';

const executablePath = process.env.PLAYWRIGHT_CHROMIUM;

/** `npm run e2e` finds the browser and makes the build that these tests run against. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './dev/testing/stack-setup.ts',
  outputDir: 'test-results',
  workers: 2,
  // Files run side by side; the tests of one file share an application, one after the other.
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: 'retain-on-failure',
    launchOptions: { args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) },
  },
});
