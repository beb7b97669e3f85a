import { encode } from 'next-auth/jwt';
import type { User } from '#lib/domain/principal.ts';

/** What a browser sends once this person has signed in, confirmed a moment ago by the identity provider. */
export async function sessionCookie(user: User, secret = 'a-secret-for-tests-only'): Promise<string> {
  const checkedAt = Math.floor(Date.now() / 1000);
  const token = { sub: user.id, name: user.name, groups: user.groups, sid: crypto.randomUUID(), checkedAt };
  return `next-auth.session-token=${await encode({ token, secret })}`;
}
