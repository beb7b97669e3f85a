import { NOBODY, type Principal, type User } from '#lib/domain/principal.ts';
import { currentSession, nowSeconds } from './current-session.ts';
import { demotions } from './demotions.ts';
import { principalBy, type Session } from './session.ts';
import type { SessionSource } from './token-in-request.ts';

/**
 * Who asks, by the session cookie. A cookie that is missing, expired, signed out, sealed by somebody else or without a
 * name is nobody. Whether the user is an administrator is decided here: by the configured group, as long as the
 * identity provider has confirmed it within the last minutes.
 */
export async function principalOf(source: SessionSource): Promise<Principal> {
  const session = await currentSession(source);
  return session ? userOf(session) : NOBODY;
}

/** Who a session that counts stands for at this moment, by all that this process knows. */
export function userOf(session: Session): User {
  return principalBy(session, nowSeconds(), demotions().lastOf(session.id));
}
