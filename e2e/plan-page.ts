import { expect, type Locator, type Page } from 'playwright/test';

/** The form for a planned window, in the manual's words. */
export type PlanPage = {
  readonly page: Page;
  openNew(): Promise<void>;
  /** From so many minutes after `now` on, for so many minutes, as the clocks in UTC have it. */
  fillOnce(plan: {
    readonly reason: string;
    readonly now: Date;
    readonly inMinutes: number;
    readonly minutes: number;
  }): Promise<void>;
  save(): Promise<void>;
  /** Saves, and waits until the console says that it is planned. */
  saved(): Promise<void>;
  /** Its line in the console's list. */
  inList(reason: string): Locator;
};

export function planPageOn(page: Page): PlanPage {
  const plan: PlanPage = {
    page,
    async openNew() {
      await page.goto('/admin/plans/new');
      const zone = page.getByLabel('Time zone');
      // It says the reader's own as soon as the page's scripts are there.
      await expect(zone).not.toHaveValue('');
      await zone.fill('UTC');
    },
    async fillOnce({ reason, now, inMinutes, minutes }) {
      await page.getByLabel('Reason').fill(reason);
      await page.getByLabel('Start', { exact: true }).fill(utc(now, inMinutes));
      await page.getByLabel('Planned end', { exact: true }).fill(utc(now, inMinutes + minutes));
    },
    save: () => page.getByRole('button', { name: /^(Plan maintenance|Save changes)$/ }).click(),
    async saved() {
      await plan.save();
      await page.waitForURL('/admin/settings');
      await expect(
        page.getByRole('status').getByText(/^The (planned )?window (is planned|was changed)\.$/),
      ).toBeVisible();
    },
    inList: (reason) => page.getByRole('listitem').filter({ has: page.getByText(reason, { exact: true }) }),
  };
  return plan;
}

/** `YYYY-MM-DDTHH:mm`, so many minutes later. */
function utc(now: Date, minutes: number): string {
  return new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 16);
}
