import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from './fixtures.ts';

const square = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><script>document.title = 'run'</script><rect width="8" height="8" fill="${colour}"/></svg>`;

test.use({
  stackOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off the pattern.
    async ({}, use) => {
      // The configuration file is in the folder for temporary files, and names what is below that.
      const folder = mkdtempSync(join(tmpdir(), 'brand-'));
      const here = basename(folder);
      writeFileSync(join(folder, 'logo.svg'), square('red'));
      writeFileSync(join(folder, 'dark.svg'), square('blue'));
      writeFileSync(join(folder, 'fr.json'), JSON.stringify({ overview: { title: 'Vue d’ensemble' } }));
      await use({
        config: {
          platform: { name: 'Acme data', logo: `${here}/logo.svg`, logoDark: `${here}/dark.svg` },
          texts: here,
          modules: { maintenance: { active: true } },
        },
      });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

test('a platform’s own logo is shown where its name is, before signing in too, and another in dark mode', async ({
  browser,
  baseURL,
}) => {
  for (const [colorScheme, dark] of [
    ['light', false],
    ['dark', true],
  ] as const) {
    const page = await browser.newPage({ baseURL: baseURL ?? '', colorScheme });
    await page.goto('/signin');
    await expect(page.getByRole('heading', { name: 'Sign in to Acme data' })).toBeVisible();
    const shown = page.locator('img[src^="/logo"]').filter({ visible: true });
    await expect(shown).toHaveCount(1);
    expect((await shown.getAttribute('src'))?.includes('in=dark')).toBe(dark);
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await page.close();
  }
});

test('opened by itself, a logo is an image and runs no script', async ({
  browser,
  baseURL,
  expectErrors,
}) => {
  expectErrors(/Content Security Policy|sandboxed/);
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  const answer = await page.goto('/logo');
  expect(answer?.headers()).toMatchObject({
    'content-type': 'image/svg+xml',
    'x-content-type-options': 'nosniff',
  });
  expect(await page.title()).not.toBe('run');
  await page.close();
});

test('a language that the platform brings is spoken to those who want it', async ({
  browser,
  sessions,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    storageState: sessions.user,
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('heading', { name: 'Vue d’ensemble' })).toBeVisible();
  await expect(page.getByText('Changed last')).toBeVisible();
  await context.close();
});
