import { expect, type Page } from 'playwright/test';
import { lengthenWords } from './long-words.ts';
import type { Act, Stage } from './scene.ts';
import { things } from './things.ts';

/** Sends a form that is not filled in, and waits for what is wrong. */
const sent = (button: string) => async (page: Page) => {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
};
/** The same with the name taken out. */
const withoutName = (button: string) => async (page: Page) => {
  await page.getByLabel('Name').fill('');
  await sent(button)(page);
};
const edit = (thing: (stage: Stage) => Promise<string>) => async (stage: Stage) =>
  `${await thing(stage)}/edit`;

const reject = async (page: Page) => {
  await page.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

export const forms: Act = {
  name: 'of forms',
  begin: ({ stack }) => lengthenWords(stack.databaseUrl),
  scenes: [
    { name: 'new environment', by: 'user', page: '/environments/new' },
    {
      name: 'new environment, nothing typed',
      by: 'user',
      page: '/environments/new',
      until: sent('Create environment'),
    },
    {
      name: 'environment to change',
      by: 'user',
      page: '/environments/[uri]/edit',
      at: edit(things.environment),
    },
    {
      name: 'environment without its name',
      by: 'user',
      page: '/environments/[uri]/edit',
      at: edit(things.environment),
      until: withoutName('Save changes'),
    },
    { name: 'new dataset', by: 'user', page: '/datasets/new' },
    { name: 'new dataset, nothing typed', by: 'user', page: '/datasets/new', until: sent('Create dataset') },
    { name: 'dataset to change', by: 'user', page: '/datasets/[uri]/edit', at: edit(things.dataset) },
    {
      name: 'dataset without its name',
      by: 'user',
      page: '/datasets/[uri]/edit',
      at: edit(things.dataset),
      until: withoutName('Save changes'),
    },
    { name: 'request for access', by: 'user', page: '/shares/new', at: things.request },
    {
      name: 'request for access, nothing typed',
      by: 'user',
      page: '/shares/new',
      at: things.request,
      until: sent('Send request'),
    },
    {
      name: 'rejecting a request',
      by: 'user',
      page: '/shares/[uri]',
      at: (stage) => things.share(stage, 'Submitted'),
      until: reject,
    },
    {
      name: 'rejecting a request without a reason',
      by: 'user',
      page: '/shares/[uri]',
      at: (stage) => things.share(stage, 'Submitted'),
      async until(page) {
        await reject(page);
        await sent('Reject request')(page);
      },
    },
  ],
};
