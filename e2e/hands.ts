import { expect, type Locator, type Page } from 'playwright/test';

/** Somebody who works without a pointer. */
export type Hands = {
  /** Goes on with the Tab key, or back with Shift, until this has the focus. Wherever the focus is on the way, it is seen. */
  tabTo(target: Locator, way?: 'Tab' | 'Shift+Tab'): Promise<void>;
  /** Goes there and presses Enter. */
  press(target: Locator, way?: 'Tab' | 'Shift+Tab'): Promise<void>;
  /** Goes to a field and types, in place of what is there. */
  type(field: Locator, text: string): Promise<void>;
  /** Goes to a field for date and time and types both, as they are written in the United States. */
  typeMoment(field: Locator, date: string, time: string): Promise<void>;
  keys(...keys: string[]): Promise<void>;
};

const MOST_STEPS = 120;

export function handsOn(page: Page): Hands {
  const has = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  const hands: Hands = {
    async tabTo(target, way = 'Tab') {
      await expect(target).toHaveCount(1);
      for (let step = 0; step < MOST_STEPS && !(await has(target)); step++) {
        await page.keyboard.press(way);
        expect(await page.evaluate(unseenFocus)).toBeNull();
      }
      await expect(target).toBeFocused();
    },
    async press(target, way) {
      await hands.tabTo(target, way);
      await page.keyboard.press('Enter');
    },
    async type(field, text) {
      await hands.tabTo(field);
      if (await field.evaluate((element) => element instanceof HTMLInputElement))
        await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
    async typeMoment(field, date, time) {
      await hands.tabTo(field);
      await page.keyboard.type(date);
      await page.keyboard.press('Tab');
      await page.keyboard.type(time);
    },
    async keys(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
  };
  return hands;
}

/**
 * What is wrong with how the focus is shown: nothing has it, it has no outline, or something covers it. Null when it is
 * seen, and where a page ends, which is where the browser's own controls begin. Runs in the page.
 */
export function unseenFocus(): string | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const shows = (element: Element | null, part?: string) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, part);
    return outlineStyle !== 'none' && outlineWidth !== '0px' && !/, 0\)$|transparent/.test(outlineColor);
  };
  const name = `<${focused.tagName.toLowerCase()}> ${focused.textContent?.trim().slice(0, 60)}`;
  if (!shows(focused) && !shows(focused, '::after') && !shows(focused.closest('label')))
    return `no outline: ${name}`;
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, top + 2],
    [right - 2, bottom - 2],
  ] as const;
  const isSeen = points.some(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (focused.contains(there) || there.contains(focused));
  });
  return isSeen ? null : `covered or off the screen: ${name}`;
}
