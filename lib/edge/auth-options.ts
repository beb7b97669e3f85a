import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { application } from '#lib/compose.ts';
import { DEMO_TEAM } from '#lib/domain/demo-team.ts';
import type { Env } from '#lib/env.ts';
import { groupsOf } from './principal.ts';

const SESSION_SECONDS = 8 * 60 * 60;

/** next-auth as configured: JWT sessions that carry the groups; OIDC, and in a demo the two demo accounts. */
export function authOptions(): NextAuthOptions {
  const { env, log } = application();
  return {
    secret: env.nextAuthSecret,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/signin', error: '/signin' },
    providers: [...(env.authDemo ? [demoProvider(env)] : []), ...(env.oidc ? [oidcProvider(env.oidc)] : [])],
    callbacks: {
      jwt({ token, user }) {
        if (user) token.groups = groupsOf('groups' in user ? user.groups : []);
        return token;
      },
    },
    logger: {
      error: (code, metadata) => log.error({ code, metadata }, 'next-auth reports an error.'),
      warn: (code) => log.debug({ code }, 'next-auth warns.'),
      debug: () => {},
    },
  };
}

/** Two accounts for the demo, both with the password `demo`. */
function demoProvider(env: Env) {
  const accounts: Readonly<Record<string, { id: string; name: string; groups: string[] }>> = {
    admin: { id: 'admin', name: 'admin', groups: [env.adminGroup] },
    user: { id: 'user', name: 'user', groups: [DEMO_TEAM] },
  };
  return CredentialsProvider({
    id: 'demo',
    name: 'Demo account',
    credentials: { username: { label: 'Username' }, password: { label: 'Password', type: 'password' } },
    authorize: (given) => {
      const known = given && Object.hasOwn(accounts, given.username) ? accounts[given.username] : undefined;
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
    wellKnown: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
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
