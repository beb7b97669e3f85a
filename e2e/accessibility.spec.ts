import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { appRoutes } from '#dev/testing/routes/app-routes.ts';
import { expect } from './fixtures.ts';
import { ACTS } from './scenes/acts.ts';
import { test } from './scenes/scene-test.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on colours. Nothing else is another in the dark: the markup is the same. */
const ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

function everyRule(page: Page): AxeBuilder {
  return new AxeBuilder({ page })
    .options({
      resultTypes: ['violations'],
      // Of WCAG 2.5.3, and not among the standards' rules yet: who says what a button shows must hit it.
      rules: { 'label-content-name-mismatch': { enabled: true } },
    })
    .withTags(STANDARDS);
}

function rulesAboutColour(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withRules(ABOUT_COLOUR);
}

/** What axe finds wrong with the page, each with where and why. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  // There are no frames, and so no need for a page of its own to put them together in.
  const found = await axe.setLegacyMode().analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

for (const act of ACTS) {
  test(`what is shown ${act.name} is accessible in light and in dark`, async ({ play }) => {
    test.setTimeout(180_000);
    await play(act, async (page, { name }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      expect.soft(await violations(everyRule(page)), `${name}, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await violations(rulesAboutColour(page)), `${name}, dark`).toEqual([]);
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
