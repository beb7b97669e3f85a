import type { Page } from 'playwright/test';
import { test as base, expect } from '../fixtures.ts';
import { forgetPlans } from '../planned.ts';
import type { Act, Scene, Stage, Viewer } from './scene.ts';
import { sceneWorld } from './scene-world.ts';

type Look = (page: Page, scene: Scene) => Promise<void>;

type SceneFixtures = {
  stage: Stage;
  /** Brings an act about and looks at each of its scenes; one that is not as it should be does not hide the others. */
  play(act: Act, look: Look): Promise<void>;
};

export const test = base.extend<SceneFixtures>({
  stackOptions: { world: sceneWorld },

  stage: async ({ as, baseURL, browser, consoleWatch, sessions, stack }, use) => {
    const pages = new Map<Viewer, Page>();
    await use({
      stack,
      as,
      async page(viewer) {
        const opened = pages.get(viewer);
        if (opened) return opened;
        const context = await browser.newContext({
          baseURL: baseURL ?? '',
          reducedMotion: 'reduce',
          ...(viewer === 'nobody' ? {} : { storageState: sessions[viewer] }),
        });
        consoleWatch.watch(context);
        const page = await context.newPage();
        pages.set(viewer, page);
        return page;
      },
    });
    for (const page of pages.values()) await page.context().close();
  },

  play: async ({ expectErrors, stage }, use) => {
    // Refusals, and pages that are not there, are what some scenes are about.
    expectErrors(/status of (400|401|403|404|503)/);
    await forgetPlans(stage.stack.databaseUrl);
    await use(async (act, look) => {
      await act.begin?.(stage);
      for (const scene of act.scenes) {
        await test.step(scene.name, async () => {
          const page = await stage.page(scene.by);
          const failure = await enter(page, scene, stage).catch((error: unknown) => error);
          expect.soft(String(failure ?? 'reached'), scene.name).toBe('reached');
          if (failure === undefined) await look(page, scene);
        });
      }
    });
  },
});

/** Goes to a scene, and waits until nothing is on its way any more. */
async function enter(page: Page, scene: Scene, stage: Stage): Promise<void> {
  const { at = scene.page } = scene;
  await page.goto(typeof at === 'string' ? at : await at(stage));
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  // Until React listens a button is off.
  await settled(page);
  await scene.until?.(page, stage);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"], button:disabled, .animate-pulse')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
