import type { Heard } from './announcement.ts';

/** Of the tab, not of the document: a page that loads itself again must not say everything anew. */
const KEY = 'maintenance-heard';

/** What was announced last in this tab; null: nothing. */
export function heardInTab(): Heard | null {
  try {
    const { mode = null, notice = null } = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return { mode, notice };
  } catch {
    return null;
  }
}

export function hearInTab(heard: Heard): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(heard));
  } catch {
    // Then it is said once more when the page is loaded again.
  }
}
