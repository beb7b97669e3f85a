/** A cookie and not the browser's storage: the server leaves a notice out, and no page jumps when its scripts arrive. */
export const DISMISSED_NOTICES_COOKIE = 'dismissed-notices';

/** Some planned windows ahead; the oldest are over by then. */
const MOST = 8;
const MAX_AGE_SECONDS = 60 * 24 * 60 * 60;

/** The notices that were hidden in this browser; nothing else, whatever the cookie says. */
export function dismissedNotices(cookie: string | undefined): readonly string[] {
  return (cookie ?? '').split('.').filter((key) => /^[0-9a-z]{1,8}$/.test(key));
}

/** The cookie with one more hidden notice, as `document.cookie` takes it. */
export function withDismissed(cookies: string, key: string, secure: boolean): string {
  const name = `${DISMISSED_NOTICES_COOKIE}=`;
  const now = cookies.split('; ').find((cookie) => cookie.startsWith(name));
  const before = dismissedNotices(now?.slice(name.length)).filter((known) => known !== key);
  const value = [...before, key].slice(-MOST).join('.');
  return `${name}${value}; Path=/; Max-Age=${MAX_AGE_SECONDS}; SameSite=Lax${secure ? '; Secure' : ''}`;
}
