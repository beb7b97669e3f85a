/**
 * What of the page is wider than the screen, or has words that stick out of the box they stand in. Runs in the page,
 * so that it uses nothing from outside.
 */
export function overflows(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const found = new Set<string>();
  if (scrollWidth > clientWidth) found.add(`the page is ${scrollWidth - clientWidth} px too wide`);

  const BOXES =
    'button, summary, td, th, li, section, aside, header, [role="dialog"], [role="alertdialog"], [data-radix-popper-content-wrapper], main';
  const nameOf = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 60)}`;
  /** Whether something around it, up to `box`, cuts off or scrolls what sticks out, or shows it to nobody. */
  const isHeld = (element: Element, box: Element | null) => {
    for (let at: Element | null = element; at && at !== box; at = at.parentElement) {
      const { overflowX, position, visibility } = getComputedStyle(at);
      if (overflowX !== 'visible' || visibility === 'hidden') return true;
      // For screen readers only.
      if (position === 'absolute' && at.clientWidth <= 1) return true;
    }
    return false;
  };

  for (const element of document.body.querySelectorAll('*')) {
    // A row of tabs may be scrolled sideways; a dialog or a list that is scrolled downwards may not.
    const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
    if (scrolls && element.scrollWidth > element.clientWidth + 1 && !element.matches('nav, textarea'))
      found.add(`scrolls sideways: ${nameOf(element)}`);
    const { left, right, width } = element.getBoundingClientRect();
    if (width === 0 || (left >= -0.5 && right <= clientWidth + 0.5)) continue;
    if (!isHeld(element.parentElement ?? element, null) && !isHeld(element, element.parentElement))
      found.add(`off the screen: ${nameOf(element)}`);
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    const box = parent?.closest(BOXES);
    if (!parent || !box || !text.textContent?.trim() || isHeld(parent, box)) continue;
    range.selectNodeContents(text);
    const bounds = box.getBoundingClientRect();
    for (const { left, right, width } of range.getClientRects())
      if (width > 0 && (left < bounds.left - 1 || right > bounds.right + 1))
        found.add(`out of its box: ${nameOf(parent)}`);
  }
  return [...found];
}
