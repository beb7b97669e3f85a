import { expect, type Page } from 'playwright/test';
import type { Act } from './scene.ts';

const submit = (page: Page) => page.getByRole('button', { name: 'Sign in' }).click();

export const signedOut: Act = {
  name: 'to somebody who is not signed in',
  scenes: [
    { name: 'sign-in', by: 'nobody', page: '/signin' },
    {
      name: 'sign-in with nothing typed',
      by: 'nobody',
      page: '/signin',
      until: submit,
    },
    {
      name: 'sign-in with a wrong password',
      by: 'nobody',
      page: '/signin',
      async until(page) {
        await page.getByLabel('Username').fill('user');
        await page.getByLabel('Password').fill('wrong');
        await submit(page);
        await expect(page.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible();
      },
    },
    {
      name: 'sign-in after single sign-on failed',
      by: 'nobody',
      page: '/signin',
      at: '/signin?error=OAuthCallback',
    },
    {
      name: 'a report that is no more',
      by: 'nobody',
      page: '/report/[secret]',
      at: `/report/${'x'.repeat(43)}`,
    },
  ],
};
