import type { Page } from 'playwright/test';

/** What a screen reader would say from now on of what changes on the page, in order, until the page is loaded anew. */
export async function listenTo(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const LIVE =
      '[role="status"], [role="alert"], [role="log"], [role="timer"], [aria-live]:not([aria-live="off"])';
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      const regions = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
        if (around) regions.add(around);
        // Of regions that come with their words only an alert is spoken.
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const alert of node.querySelectorAll('[role="alert"]')) regions.add(alert);
      }
      for (const region of regions) if (region.textContent) said.push(region.textContent);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}
