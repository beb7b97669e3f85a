import { expect } from './fixtures.ts';
import { ACTS } from './scenes/acts.ts';
import { crampedTargets } from './scenes/cramped-targets.ts';
import { overflows } from './scenes/overflows.ts';
import { test } from './scenes/scene-test.ts';

const WIDTHS = [1280, 768, 360];

for (const act of ACTS) {
  test(`what is shown ${act.name} fits on every screen, and can be hit`, async ({ play }) => {
    test.setTimeout(180_000);
    await play(act, async (page, { name }) => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await expect.soft
          .poll(() => page.evaluate(overflows), { message: `${name}, ${width} px`, timeout: 2_000 })
          .toEqual([]);
        expect.soft(await page.evaluate(crampedTargets), `${name}, ${width} px`).toEqual([]);
      }
    });
  });
}
