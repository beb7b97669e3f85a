import { type OpenLink, openLink } from '#dev/testing/open-link.ts';
import { rows } from './database.ts';
import { expect, test } from './fixtures.ts';
import { endWindow, startWindow } from './window.ts';

let link: OpenLink;

test.use({
  stackOptions: {
    databaseBy: async (url) => {
      link = await openLink(url);
      return link;
    },
    env: { MAINTENANCE_MAX_STALENESS_SECONDS: '3' },
  },
});

test('without scripts and without the database NO-ACCESS says what goes on, and the wanted page comes back', async ({
  as,
  baseURL,
  browser,
  sessions,
  stack,
}) => {
  const administrator = await as('admin');
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    javaScriptEnabled: false,
    storageState: sessions.user,
  });
  const german = await browser.newContext({
    baseURL: baseURL ?? '',
    javaScriptEnabled: false,
    locale: 'de-DE',
    storageState: sessions.user,
  });
  await startWindow(administrator, 'NO-ACCESS');
  await rows(
    stack.databaseUrl,
    `with told as (update maintenance_windows set message = $1, planned_end = now() + interval '40 minutes'
       where status <> 'ENDED')
     update maintenance_state set version = version + 1`,
    ['We **move** house.\n\n- tea\n- [more](https://example.com)\n\n<img src=x onerror=alert(1)>'],
  );
  const message = async () => (await (await administrator.http.get('/api/maintenance')).json()).message;
  await expect.poll(message).toContain('house');

  link.cut();
  const readiness = async () => (await (await fetch(`${stack.baseURL}/api/health/ready`)).json()).status;
  await expect.poll(readiness).toBe('degraded');
  const user = await context.newPage();
  const answer = await user.goto('/datasets?page=2');
  expect(answer?.status()).toBe(503);
  await expect(user.getByRole('heading', { level: 1 })).toHaveText(
    'We are doing maintenance and will be back soon.',
  );
  await expect(user.getByText(/Maintenance until about \d\d:\d\d UTC\./)).toBeVisible();
  await expect(user.getByRole('listitem')).toHaveText(['tea', 'more']);
  await expect(user.locator('main img')).toHaveCount(0);
  const same = await german.newPage();
  await same.goto('/datasets');
  await expect(same.getByRole('heading', { level: 1 })).toHaveText(
    'Wir führen eine Wartung durch und sind bald zurück.',
  );
  await expect(same.locator('html')).toHaveAttribute('lang', 'de');

  link.mend();
  await expect.poll(readiness).not.toBe('degraded');
  await endWindow(administrator);
  await expect(user.getByRole('heading', { name: 'Datasets' })).toBeVisible({ timeout: 30_000 });
  await expect(user).toHaveURL(/\/datasets\?page=2$/);
  await context.close();
  await german.close();
});
