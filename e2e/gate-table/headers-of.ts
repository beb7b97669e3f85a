import type { APIRequest } from 'playwright/test';
import { DEMO_TEAM } from '#lib/domain/catalogue/demo-team.ts';
import { SESSION_COOKIE, sealSession } from '../forged-session.ts';
import type { Who } from './gate-rule.ts';

type Headers = Readonly<Record<string, string>>;

/** What a request brings to be taken for each of them; asked for anew for every request. */
export type HeadersOf = Readonly<Record<Who, () => Headers | Promise<Headers>>>;

const USER = { sub: 'user', name: 'user', groups: [DEMO_TEAM], provider: 'demo' };

/** `keptCookie` is the one from before signing out. Sealed anew for each state: a check counts for minutes only. */
export async function headersOf(
  secret: string,
  { cronSecret, keptCookie }: { readonly cronSecret: string; readonly keptCookie: string },
): Promise<HeadersOf> {
  const always = (headers: Headers) => () => headers;
  return {
    nobody: always({}),
    'signed out': always(withSession(keptCookie)),
    expired: always(withSession(await sealSession(secret, { ageLeftSeconds: -3 }))),
    'cron caller': always({ authorization: `Bearer ${cronSecret}` }),
    user: always(withSession(await sealSession(secret, { token: USER }))),
    // Somebody else each time: who comes back unconfirmed again and again is at last answered as a user.
    'unconfirmed administrator': async () => {
      const token = { ...USER, sub: crypto.randomUUID(), groups: ['DAAdministrators', DEMO_TEAM] };
      return withSession(await sealSession(secret, { token, checkedSecondsAgo: 400 }));
    },
    administrator: always(withSession(await sealSession(secret))),
  };
}

/** Signs an administrator in and out again as a program does: the session's cookie from in between. */
export async function cookieFromBeforeSigningOut(api: APIRequest, baseURL: string): Promise<string> {
  const http = await api.newContext({ baseURL });
  const token = async () => (await (await http.get('/api/auth/csrf')).json()).csrfToken;
  const form = { csrfToken: await token(), username: 'admin', password: 'demo', json: 'true' };
  await http.post('/api/auth/callback/demo', { form });
  const { cookies } = await http.storageState();
  await http.post('/api/auth/signout', { form: { csrfToken: await token(), json: 'true' } });
  await http.dispose();
  const kept = cookies.find(({ name }) => name === SESSION_COOKIE)?.value;
  if (!kept) throw new Error('Signing in gave no session cookie.');
  return kept;
}

function withSession(session: string): Headers {
  return { cookie: `${SESSION_COOKIE}=${session}` };
}
