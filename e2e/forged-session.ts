import { encode, type JWT } from 'next-auth/jwt';
import type { APIRequest, APIRequestContext } from 'playwright/test';

const COOKIE = 'next-auth.session-token';

/** What the session of an administrator holds. */
export const ADMINISTRATOR: JWT = { sub: 'admin', name: 'admin', groups: ['DAAdministrators'] };

/** A session as the application would seal it, with any secret and age. */
export function sealSession(
  secret: string,
  { token = ADMINISTRATOR, ageLeftSeconds = 600 }: { token?: JWT; ageLeftSeconds?: number } = {},
): Promise<string> {
  return encode({ token, secret, maxAge: ageLeftSeconds });
}

/** A client that carries this as its session cookie. */
export function clientWith(api: APIRequest, baseURL: string, session: string): Promise<APIRequestContext> {
  return api.newContext({ baseURL, extraHTTPHeaders: { cookie: `${COOKIE}=${session}` } });
}
