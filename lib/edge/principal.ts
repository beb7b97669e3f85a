import type { NextRequest } from 'next/server';
import { getToken } from 'next-auth/jwt';
import { application } from '#lib/compose.ts';
import { NOBODY, type Principal } from '#lib/domain/principal.ts';

/** Where a session can be: a request, or what `cookies()` and `headers()` give a server component. */
export type SessionSource = Pick<NextRequest, 'cookies' | 'headers'>;

/**
 * Who asks, by the session cookie. A cookie that is missing, expired, signed by somebody else or
 * without a name is nobody. Whether the user is an administrator is decided here, by the configured group.
 */
export async function principalOf(source: SessionSource): Promise<Principal> {
  const { env } = application();
  const token = await getToken({
    req: source as NextRequest,
    secret: env.nextAuthSecret,
    secureCookie: env.nextAuthUrl.startsWith('https://'),
  });
  if (!token?.sub) return NOBODY;
  const groups = groupsOf(token.groups);
  return {
    kind: 'user',
    id: token.sub,
    name: token.name ?? token.sub,
    groups,
    administrator: groups.includes(env.adminGroup),
  };
}

/** Groups as an identity provider may send them: a list, one name, or names separated by commas or spaces. */
export function groupsOf(claim: unknown): string[] {
  const names = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(/[,\s]+/) : [];
  return names.filter((name): name is string => typeof name === 'string' && name !== '');
}
