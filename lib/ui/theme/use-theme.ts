'use client';

import { useSyncExternalStore } from 'react';
import { THEME_COOKIE, type Theme, themeFrom } from './theme.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

const listeners = new Set<() => void>();

/** The theme of this page, and how to choose another: at once, and for the pages that the server makes from now on. */
export function useTheme(): readonly [theme: Theme, choose: (theme: Theme) => void] {
  const theme = useSyncExternalStore(listen, shown, () => 'system' as const);
  return [theme, choose];
}

/** What the page says of itself, whoever wrote it: the server, or a choice since. */
function shown(): Theme {
  return themeFrom(document.documentElement.dataset.theme);
}

function choose(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  const keep = theme === 'system' ? 0 : YEAR_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs https, and a browser newer than some have.
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${keep}; SameSite=Lax${secure}`;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
