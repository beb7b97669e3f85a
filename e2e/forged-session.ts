import { encode, type JWT } from 'next-auth/jwt';
import type { APIRequest, APIRequestContext } from 'playwright/test';

export const SESSION_COOKIE = 'next-auth.session-token';

/** What the session of an administrator holds, beside its id and when it was checked. */
export const ADMINISTRATOR: JWT = {
  sub: 'admin',
  name: 'admin',
  groups: ['DAAdministrators'],
  provider: 'demo',
};

type Sealing = {
  readonly token?: JWT;
  readonly ageLeftSeconds?: number;
  /** How long ago the identity provider was asked about the groups. */
  readonly checkedSecondsAgo?: number;
};

/** A session as the application would seal it, with any secret and age. */
export function sealSession(
  secret: string,
  { token = ADMINISTRATOR, ageLeftSeconds = 600, checkedSecondsAgo = 0 }: Sealing = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const ours = { sid: crypto.randomUUID(), endsAt: now + ageLeftSeconds, checkedAt: now - checkedSecondsAgo };
  return encode({ token: { ...ours, ...token }, secret, maxAge: ageLeftSeconds });
}

/** A client that carries this as its session cookie. */
export function clientWith(api: APIRequest, baseURL: string, session: string): Promise<APIRequestContext> {
  return api.newContext({ baseURL, extraHTTPHeaders: { cookie: `${SESSION_COOKIE}=${session}` } });
}
