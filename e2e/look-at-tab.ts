import type { Page } from 'playwright/test';

/** Has the page believe that somebody looks at its tab, or that nobody does. */
export async function look(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}
