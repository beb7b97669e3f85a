/** A control to type in or choose from: what a dialog that asks for something is about. */
const FIELD = 'input:not([type="hidden"]), select, textarea';

/** Puts the focus on the first field of a dialog that has one; else the dialog decides. */
export function focusFirstField(event: Event): void {
  const field = within(event)?.querySelector<HTMLElement>(FIELD);
  if (!field) return;
  event.preventDefault();
  field.focus();
}

/** What has the focus; for a menu's item, which is gone when it is wanted again, the menu's button. */
export function focusedNow(): HTMLElement | null {
  const focused = document.activeElement;
  const button = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  if (button) return document.getElementById(button);
  return focused instanceof HTMLElement ? focused : null;
}

/**
 * Gives the focus back when a dialog closes: to what had it before, or, where that is gone, to the
 * page. What has taken the focus meanwhile keeps it.
 */
export function giveFocusBack(event: Event, opener: HTMLElement | null): void {
  event.preventDefault();
  if (document.activeElement && document.activeElement !== document.body) return;
  const target = opener?.isConnected ? opener : document.querySelector('main');
  target?.focus({ preventScroll: true });
}

function within(event: Event): HTMLElement | null {
  return event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
}
