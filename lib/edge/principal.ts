import { NOBODY, type Principal } from '#lib/domain/principal.ts';
import { currentSession, nowSeconds, type SessionSource } from './current-session.ts';
import { principalBy } from './session.ts';

/**
 * Who asks, by the session cookie. A cookie that is missing, expired, signed out, sealed by somebody else or without a
 * name is nobody. Whether the user is an administrator is decided here: by the configured group, as long as the
 * identity provider has confirmed it within the last minutes.
 */
export async function principalOf(source: SessionSource): Promise<Principal> {
  const session = await currentSession(source);
  return session ? principalBy(session, nowSeconds()) : NOBODY;
}
