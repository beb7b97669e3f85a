import type { Page } from 'playwright/test';

/** Answers whether the page is still the one that it was: neither loaded again nor another. */
export async function stays(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  return () => page.evaluate(() => 'stillHere' in window);
}
