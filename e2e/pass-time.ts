import { expect, type Page } from 'playwright/test';
import type { Stack } from '#dev/stack.ts';
import { databaseTime } from '#dev/testing/database-clock.ts';

/**
 * Time passes on the server and in the page, which has its clock installed. The server's comes first, until the page
 * would be told of it: a page believes the server, and would go back to what it says.
 */
export async function passTime(page: Page, stack: Stack, seconds: number): Promise<void> {
  await stack.moveTime(seconds);
  const moved = await databaseTime(stack.databaseUrl);
  await expect
    .poll(async () => {
      const { now } = await (await page.request.get('/api/maintenance')).json();
      return Date.parse(now);
    })
    // The server reckons from what the database told it last, which was a while on its way.
    .toBeGreaterThan(moved.getTime() - 1_000);
  await page.clock.fastForward(Math.round(seconds * 1_000));
}
