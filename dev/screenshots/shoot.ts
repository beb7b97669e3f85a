import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';

export const FOLDER = resolve(import.meta.dirname, '..', '..', 'docs', 'images');
const LARGEST_BYTES = 200_000;

/** Takes the picture `docs/images/<name>.png` of what is in sight. Throws where it is too large for a README. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = await stat(path);
  console.log(`docs/images/${name}.png  ${Math.round(size / 1000)} kB`);
  if (size > LARGEST_BYTES)
    throw new Error(`${name}.png has ${size} bytes; at most ${LARGEST_BYTES} are wanted.`);
}
