import type { Account, NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { application } from '#lib/compose.ts';
import type { Env } from '#lib/env.ts';
import { nowSeconds, usesSecureCookies } from './current-session.ts';
import { demoAccounts } from './demo-accounts.ts';
import { groupsOf } from './groups.ts';
import type { ProviderTokens } from './identity-finding.ts';
import { discoveryUrl } from './oidc-discovery.ts';
import { userOf } from './principal.ts';
import { tokensToKeep } from './recheck.ts';
import { endSession, renewSession } from './renew-session.ts';
import { sessionOf } from './session.ts';
import { beginSession, openToken, SESSION_SECONDS, sealToken } from './session-token.ts';
import { type SessionSource, tokenIn } from './token-in-request.ts';

/**
 * next-auth as configured, for one request: JWT sessions that carry the groups, are checked again and can be ended;
 * OIDC, and in a demo the two demo accounts.
 */
export function authOptions(source: SessionSource): NextAuthOptions {
  const { env, revokedSessions } = application();
  const useSecureCookies = usesSecureCookies();
  const openSession = openToken(revokedSessions.has, tokenIn(source, useSecureCookies));
  return {
    secret: env.nextAuthSecret,
    useSecureCookies,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    jwt: { encode: sealToken, decode: openSession },
    pages: { signIn: '/signin', error: '/signin' },
    providers: [...(env.authDemo ? [demoProvider(env)] : []), ...(env.oidc ? [oidcProvider(env.oidc)] : [])],
    callbacks: {
      jwt({ token, user, account }) {
        if (!account) return renewSession(token);
        const groups = groupsOf('groups' in user ? user.groups : []);
        const tokens = tokensToKeep(groups, tokensOf(account), env.adminGroup);
        return beginSession(token, { provider: account.provider, groups, tokens, atSeconds: nowSeconds() });
      },
      session({ session, token }) {
        // So that an open page can tell whether it still shows the right things.
        const renewed = sessionOf(token, env.adminGroup);
        const administrator = renewed !== null && userOf(renewed).administrator;
        return { ...session, administrator };
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (token) await endSession(token);
      },
    },
    logger: nextAuthLogger(),
  };
}

function tokensOf({ refresh_token, access_token }: Account): ProviderTokens {
  return {
    ...(refresh_token ? { refreshToken: refresh_token } : {}),
    ...(access_token ? { accessToken: access_token } : {}),
  };
}

function nextAuthLogger(): NonNullable<NextAuthOptions['logger']> {
  const { log } = application();
  return {
    error: (code, metadata) => {
      // A session that is over, for whatever reason; what ended it is logged where it is ended.
      if (code === 'JWT_SESSION_ERROR') log.debug({ code }, 'A session is not renewed.');
      else log.error({ code, metadata }, 'next-auth reports an error.');
    },
    warn: (code) => log.debug({ code }, 'next-auth warns.'),
    debug: () => {},
  };
}

function demoProvider({ adminGroup }: Env) {
  const accounts = demoAccounts(adminGroup);
  return CredentialsProvider({
    id: 'demo',
    name: 'Demo account',
    credentials: { username: { label: 'Username' }, password: { label: 'Password', type: 'password' } },
    authorize: (given) => {
      const known = given ? accounts.get(given.username) : undefined;
      return known && given?.password === 'demo' ? known : null;
    },
  });
}

type Claims = Readonly<Record<string, unknown>>;

/** Any OpenID Connect provider with a discovery document; Cognito and Okta are this. */
function oidcProvider(oidc: NonNullable<Env['oidc']>): OAuthConfig<Claims> {
  return {
    id: 'oidc',
    name: 'Single sign-on',
    type: 'oauth',
    wellKnown: discoveryUrl(oidc.issuer),
    authorization: { params: { scope: 'openid email profile' } },
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    profile: (claims) => ({
      id: String(claims.sub),
      name: String(claims.name ?? claims.email ?? claims.sub),
      groups: groupsOf(claims[oidc.groupsClaim]),
    }),
  };
}
