import { decode, type JWT } from 'next-auth/jwt';
import type { BrowserContext, Page } from 'playwright/test';
import { type OidcProvider, startOidcProvider } from '#dev/testing/oidc-provider.ts';
import { test as base, expect } from './fixtures.ts';
import { SESSION_COOKIE, sealSession } from './forged-session.ts';

export { expect };

export const NEXTAUTH_SECRET = 'the-secret-that-seals-the-sessions-of-this-file';

/** An organisation's identity provider, and the one person in it. */
export type Organisation = {
  readonly idp: OidcProvider;
  groups: readonly string[];
  /** How its token endpoint answers refresh tokens: each is good for once, unless something is the matter. */
  refreshing: 'works' | 'refuses' | 'fails';
};

export const test = base.extend<{ freshOrganisation: undefined }, { organisation: Organisation }>({
  organisation: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off the pattern.
    async ({}, use) => {
      const idp = await startOidcProvider();
      await use(organisationOf(idp));
      await idp.stop();
    },
    { scope: 'worker' },
  ],
  stackOptions: [
    async ({ organisation }, use) =>
      use({
        env: {
          NEXTAUTH_SECRET,
          AUTH_OIDC_ISSUER: organisation.idp.issuer,
          AUTH_OIDC_CLIENT_ID: 'platform',
          AUTH_OIDC_CLIENT_SECRET: 'secret',
        },
      }),
    { scope: 'worker' },
  ],
  freshOrganisation: [
    async ({ organisation }, use) => {
      Object.assign(organisation, { groups: ['DAAdministrators'], refreshing: 'works' });
      await use(undefined);
    },
    { auto: true },
  ],
});

function organisationOf(idp: OidcProvider): Organisation {
  const organisation: Organisation = { idp, groups: [], refreshing: 'works' };
  let given = 0;
  const unused = new Set<string>();
  idp.token = ({ grant_type, code = '', refresh_token = '' }) => {
    if (grant_type === 'refresh_token') {
      if (organisation.refreshing === 'fails') return { status: 503, body: 'away' };
      const good = unused.delete(refresh_token) && organisation.refreshing === 'works';
      if (!good) return { status: 400, body: { error: 'invalid_grant' } };
    }
    given += 1;
    unused.add(`refresh ${given}`);
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: idp.issuer, aud: 'platform', sub: 'ann-1', name: 'Ann', iat: now, exp: now + 300 },
      ...{ groups: organisation.groups, nonce: code.slice('code:'.length) },
    };
    const tokens = {
      access_token: `access ${given}`,
      refresh_token: `refresh ${given}`,
      token_type: 'Bearer',
    };
    return { body: { ...tokens, expires_in: 300, id_token: idp.idToken(claims) } };
  };
  return organisation;
}

/** Signs in by the organisation's provider, as people do. */
export async function signInAsAnn(page: Page): Promise<void> {
  await page.goto('/signin');
  const heartbeat = page.waitForResponse('**/api/auth/session');
  await page.getByRole('button', { name: 'Continue with single sign-on' }).click();
  // The cookie that it brings must not come after one that the test puts in its place.
  await heartbeat;
  await expect(page.getByRole('button', { name: 'Account of Ann' })).toBeVisible();
}

/** What the session of this browser holds. */
export async function sessionOf(context: BrowserContext): Promise<JWT> {
  const cookies = await context.cookies();
  const token = cookies.find(({ name }) => name === SESSION_COOKIE)?.value;
  return (token && (await decode({ token, secret: NEXTAUTH_SECRET }))) || {};
}

/** Makes the session of this browser one that was checked so long ago. Answers its cookie's value. */
export async function ageCheck(context: BrowserContext, baseURL: string, seconds: number): Promise<string> {
  const { checkedAt: _later, ...token } = await sessionOf(context);
  const value = await sealSession(NEXTAUTH_SECRET, { token, checkedSecondsAgo: seconds });
  await context.addCookies([{ name: SESSION_COOKIE, value, url: baseURL }]);
  return value;
}
