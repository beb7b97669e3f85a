/**
 * What can be pressed and is smaller than 24 by 24 px. Links in running text may be as high as their line (WCAG 2.2,
 * 2.5.8); a radio or a box for a tick is as large as its label. Runs in the page.
 */
export function crampedTargets(): string[] {
  const SMALLEST = 24;
  const TARGETS =
    'a[href], button, summary, select, textarea, input:not([type="hidden"]), [role="menuitem"], [role="menuitemradio"]';
  const found: string[] = [];
  for (const target of document.querySelectorAll(TARGETS)) {
    const label = target instanceof HTMLInputElement ? target.closest('label') : null;
    const { width, height } = (label ?? target).getBoundingClientRect();
    const { clipPath, display, position } = getComputedStyle(target);
    // What is for screen readers only is clipped.
    const isShown = target.checkVisibility({ visibilityProperty: true }) && width > 0 && clipPath === 'none';
    const isInText = display === 'inline' && position === 'static';
    if (!isShown || isInText) continue;
    if (Math.round(Math.min(width, height)) < SMALLEST)
      found.push(
        `${Math.round(width)} by ${Math.round(height)} px: <${target.tagName.toLowerCase()}> ${target.textContent?.trim().slice(0, 60)}`,
      );
  }
  return found;
}
