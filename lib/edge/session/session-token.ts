import { decode, encode, type JWT, type JWTDecodeParams, type JWTEncodeParams } from 'next-auth/jwt';
import type { ProviderTokens } from './identity-finding.ts';
import { sessionIdOf } from './session.ts';

/** From signing in to the end, however often the token is renewed in between. */
export const SESSION_SECONDS = 8 * 60 * 60;

/** What the sign-in knew. */
export type SignIn = {
  readonly provider: string;
  readonly groups: readonly string[];
  readonly tokens: ProviderTokens;
  readonly atSeconds: number;
};

/** Turns next-auth's first token into one of ours: with an id and an end of its own, checked just now. */
export function beginSession(token: JWT, { provider, groups, tokens, atSeconds }: SignIn): JWT {
  return {
    ...token,
    sid: crypto.randomUUID(),
    endsAt: Math.floor(atSeconds) + SESSION_SECONDS,
    provider,
    groups,
    checkedAt: Math.floor(atSeconds),
    ...tokens,
  };
}

/** When the last token of this session expires, in seconds since 1970. */
export function sessionEnd({ endsAt, exp }: JWT): number {
  return typeof endsAt === 'number' ? endsAt : Number(exp ?? 0);
}

/**
 * Seals a token as next-auth does, but never for longer than its session lasts: next-auth renews a token whenever
 * it is asked for the session, and with the heartbeat of an open page that would be for ever.
 */
export function sealToken(params: JWTEncodeParams): Promise<string> {
  const { token, salt } = params;
  if (salt || typeof token?.endsAt !== 'number') return encode(params);
  return encode({ ...params, maxAge: token.endsAt - Math.floor(Date.now() / 1000) });
}

/**
 * Opens the token of a request's session for next-auth, instead of the one that it read by itself: signing out and
 * renewing are about the session that the gate sees. One that has expired or was signed out is none, so that it is
 * never renewed. What next-auth seals for its own use has a salt, and is opened as it is.
 */
export function openToken(isRevoked: (sessionId: string) => boolean, sessionToken: string | null) {
  return async (params: JWTDecodeParams): Promise<JWT | null> => {
    if (params.salt) return decode(params);
    const token = await decode({ ...params, token: sessionToken ?? '' });
    if (!token) return null;
    const id = sessionIdOf(token);
    return id && !isRevoked(id) && Number(token.exp) > Date.now() / 1000 ? token : null;
  };
}
