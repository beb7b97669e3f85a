import { encode } from 'next-auth/jwt';
import type { User } from '#lib/domain/principal.ts';

/** What a browser sends whose person signed in an hour ago, and whom nobody has confirmed since. */
export async function unconfirmedCookie(user: User): Promise<string> {
  const checkedAt = Math.floor(Date.now() / 1000) - 3_600;
  const token = { sub: user.id, name: user.name, groups: user.groups, sid: crypto.randomUUID(), checkedAt };
  return `next-auth.session-token=${await encode({ token, secret: 'a-secret-for-tests-only' })}`;
}
