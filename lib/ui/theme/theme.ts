/** Light, dark, or as the reader's system has it. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Kept in a cookie, so that the server can write it into the page: nothing flashes while it loads. */
export const THEME_COOKIE = 'theme';

/** What a reader has chosen; as the system for whatever is no theme. */
export function themeFrom(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
