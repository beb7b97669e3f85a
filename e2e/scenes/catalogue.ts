import { expect } from 'playwright/test';
import { lengthenWords } from './long-words.ts';
import type { Act } from './scene.ts';
import { things } from './things.ts';

export const catalogue: Act = {
  name: 'to users, on an ordinary day',
  begin: ({ stack }) => lengthenWords(stack.databaseUrl),
  scenes: [
    { name: 'overview', by: 'user', page: '/' },
    { name: 'overview of an administrator', by: 'admin', page: '/' },
    {
      name: 'user menu',
      by: 'user',
      page: '/',
      until: (page) => page.getByRole('button', { name: 'Account of user' }).click(),
    },
    { name: 'datasets', by: 'user', page: '/datasets' },
    { name: 'all datasets, page 2', by: 'admin', page: '/datasets', at: '/datasets?page=2' },
    { name: 'no dataset found', by: 'user', page: '/datasets', at: '/datasets?term=nothing-of-this-name' },
    { name: 'find data', by: 'user', page: '/datasets/find' },
    {
      name: 'no data found',
      by: 'user',
      page: '/datasets/find',
      at: '/datasets/find?term=nothing-of-this-name',
    },
    { name: 'dataset', by: 'user', page: '/datasets/[uri]', at: things.dataset },
    {
      name: 'deleting a dataset',
      by: 'user',
      page: '/datasets/[uri]',
      at: things.dataset,
      async until(page) {
        await page.getByRole('button', { name: 'Delete' }).click();
        await expect(page.getByRole('alertdialog')).toBeVisible();
      },
    },
    { name: 'environments', by: 'user', page: '/environments' },
    {
      name: 'no environment found',
      by: 'user',
      page: '/environments',
      at: '/environments?term=nothing-of-this-name',
    },
    { name: 'environment', by: 'user', page: '/environments/[uri]', at: things.environment },
    { name: 'shares', by: 'user', page: '/shares' },
    { name: 'shares of one status', by: 'user', page: '/shares', at: '/shares?status=Rejected' },
    { name: 'no share found', by: 'user', page: '/shares', at: '/shares?term=nothing-of-this-name' },
    {
      name: 'share to decide about',
      by: 'user',
      page: '/shares/[uri]',
      at: (stage) => things.share(stage, 'Submitted'),
    },
    {
      name: 'share that was rejected',
      by: 'user',
      page: '/shares/[uri]',
      at: (stage) => things.shareAskedFor(stage, 'Rejected'),
    },
    {
      name: 'share that was approved',
      by: 'user',
      page: '/shares/[uri]',
      at: (stage) => things.shareAskedFor(stage, 'Approved'),
    },
    { name: 'page of administrators, to a user', by: 'user', page: '/forbidden', at: '/admin/settings' },
    { name: 'address that leads nowhere', by: 'user', page: '/[...nowhere]', at: '/no-such-page' },
    { name: 'dataset that is not there', by: 'user', page: '/datasets/[uri]', at: '/datasets/none' },
  ],
};
