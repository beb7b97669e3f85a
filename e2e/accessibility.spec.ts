import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { appRoutes } from '#dev/testing/routes/app-routes.ts';
import { expect } from './fixtures.ts';
import { ACTS } from './scenes/acts.ts';
import { test } from './scenes/scene-test.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page, each with where and why. */
async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(STANDARDS)
    // There are no frames, and so no need for a page of its own to put them together in.
    .setLegacyMode()
    .analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

for (const act of ACTS) {
  test(`what is shown ${act.name} is accessible in light and in dark`, async ({ play }) => {
    test.setTimeout(180_000);
    await play(act, async (page, { name }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
      }
    });
  });
}

test('every page has a scene', () => {
  const pages = appRoutes()
    .filter(({ kind }) => kind === 'page')
    .map(({ path }) => path);
  const seen = new Set(ACTS.flatMap(({ scenes }) => scenes.map(({ page }) => page)));
  expect(pages.filter((page) => !seen.has(page))).toEqual([]);
});
