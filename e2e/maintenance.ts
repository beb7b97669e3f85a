import { expect, type Locator, type Page } from 'playwright/test';

export type Mode = 'READ-ONLY' | 'NO-ACCESS';

/** Admin Settings / Maintenance, in the manual's words. */
export type Maintenance = {
  readonly page: Page;
  open(): Promise<void>;
  /** Starts maintenance by the page, and waits until it is said to be draining. */
  start(mode: Mode): Promise<void>;
  /** Ends it by the page, and waits until the platform is said to be open. */
  end(): Promise<void>;
  /** Changes the mode of the open window by the page, and waits until the page says so. */
  changeTo(mode: Mode): Promise<void>;
  /** Chooses what stands under "More", and answers the dialog that asks. */
  choose(item: string): Promise<Locator>;
  isOpenToUsers(): Promise<void>;
  isDraining(): Promise<void>;
  isQuiet(): Promise<void>;
  /** An administrator has activated it although something is not quiet, and nothing else disturbs. */
  isActiveByDecision(): Promise<void>;
  isDisturbed(): Promise<void>;
};

export function maintenanceOn(page: Page): Maintenance {
  const says = (words: string) => expect(page.getByRole('main').getByText(words).first()).toBeVisible();
  const confirm = (name: string) => page.getByRole('alertdialog').getByRole('button', { name }).click();
  const maintenance: Maintenance = {
    page,
    async open() {
      await page.goto('/admin/settings');
    },
    async start(mode) {
      await maintenance.open();
      await page.getByRole('radio', { name: mode }).check();
      await page.getByRole('button', { name: 'Start maintenance' }).click();
      await confirm('Start maintenance');
      await maintenance.isDraining();
    },
    async end() {
      await maintenance.open();
      await page.getByRole('button', { name: 'End maintenance' }).click();
      await confirm('End maintenance');
      await maintenance.isOpenToUsers();
    },
    async changeTo(mode) {
      await maintenance.open();
      await maintenance.choose(`Change to ${mode}`);
      await confirm(`Change to ${mode}`);
      await expect(page.getByRole('main').getByText(mode, { exact: true })).toBeVisible();
    },
    async choose(item) {
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: item }).click();
      return page.getByRole('alertdialog');
    },
    isOpenToUsers: () => says('Open to users'),
    isDraining: () => says('Draining: not safe to deploy yet'),
    isQuiet: () => says('Quiet: safe to deploy'),
    isActiveByDecision: () => says('Active by decision of admin: not everything is quiet'),
    isDisturbed: () => says('Disturbed: do not deploy'),
  };
  return maintenance;
}
