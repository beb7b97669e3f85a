import { LRUCache } from 'lru-cache';
import type { JWT } from 'next-auth/jwt';
import type { Demotions } from './demotions.ts';
import { groupsOf } from './groups.ts';
import type { AskProvider, Finding, ProviderTokens } from './identity-finding.ts';
import { sessionIdOf } from './session.ts';
import { sessionEnd } from './session-token.ts';

/** A check is repeated when it is older than this, so well before it stops counting. */
export const RECHECK_AFTER_SECONDS = 60;

/**
 * For so long a finding stands for the session, whoever asks again. Other tabs may come a moment later with the
 * token from before, whose refresh token has been used up.
 */
const FINDING_STANDS_SECONDS = 30;
const REMEMBERED_FINDINGS = 1_000;

export type RecheckOptions = {
  /** By the provider's name. A session of a provider that is not among them has nobody to vouch for it. */
  readonly providers: Readonly<Record<string, AskProvider>>;
  readonly adminGroup: string;
  readonly nowSeconds: () => number;
  /** Told of every finding, for the cookies from before it. */
  readonly demotions: Pick<Demotions, 'demoted' | 'confirmed'>;
};

export type Recheck =
  | { readonly outcome: 'not-due' | 'checked' | 'unknown'; readonly token: JWT; readonly why?: string }
  | { readonly outcome: 'ended'; readonly why: string };

/**
 * Asks the identity provider again about the person of a token, when that is an administrator and the last check is
 * old. Others have no bypass to lose.
 */
export function createRecheck(options: RecheckOptions): (token: JWT) => Promise<Recheck> {
  const findings = new LRUCache<string, { askedAt: number; finding: Promise<Finding> }>({
    max: REMEMBERED_FINDINGS,
  });

  function ask(id: string, token: JWT): { askedAt: number; finding: Promise<Finding> } {
    const now = options.nowSeconds();
    const known = findings.get(id);
    if (known && now - known.askedAt < FINDING_STANDS_SECONDS) return known;
    const asked = { askedAt: now, finding: askProvider(token) };
    findings.set(id, asked);
    return asked;
  }

  async function askProvider(token: JWT): Promise<Finding> {
    const name = typeof token.provider === 'string' ? token.provider : '';
    const provider = Object.hasOwn(options.providers, name) ? options.providers[name] : undefined;
    if (!provider || !token.sub)
      return { found: 'gone', why: 'Its way to sign in is not configured any more.' };
    return provider(token.sub, providerTokensOf(token));
  }

  return async (given) => {
    const id = sessionIdOf(given);
    if (!id) return { outcome: 'ended', why: 'It has no id.' };
    // The next token says it by itself, also where this one is from before sessions had an id.
    const token: JWT = { ...given, sid: id, endsAt: sessionEnd(given) };
    const isMember = groupsOf(token.groups).includes(options.adminGroup);
    if (!isMember || !isDue(token, options.nowSeconds())) return { outcome: 'not-due', token };
    const { askedAt, finding } = ask(id, token);
    const found = await finding;
    switch (found.found) {
      case 'gone':
        return { outcome: 'ended', why: found.why };
      case 'nothing':
        return { outcome: 'unknown', why: found.why, token: withTokens(token, found.tokens) };
      case 'groups': {
        const { groups } = found;
        if (groups.includes(options.adminGroup)) options.demotions.confirmed(id);
        else options.demotions.demoted(id, askedAt);
        const kept = tokensToKeep(groups, found.tokens, options.adminGroup);
        const checkedAt = Math.floor(askedAt);
        return { outcome: 'checked', token: withTokens({ ...token, groups, checkedAt }, kept) };
      }
    }
  };
}

/** Only an administrator is ever asked about again; the cookies of others stay small, and hold no secret of theirs. */
export function tokensToKeep(
  groups: readonly string[],
  { refreshToken, accessToken }: ProviderTokens,
  adminGroup: string,
): ProviderTokens {
  if (!groups.includes(adminGroup)) return {};
  if (refreshToken) return { refreshToken };
  return accessToken ? { accessToken } : {};
}

function isDue({ checkedAt }: JWT, nowSeconds: number): boolean {
  return typeof checkedAt !== 'number' || Math.abs(nowSeconds - checkedAt) > RECHECK_AFTER_SECONDS;
}

function providerTokensOf({ refreshToken, accessToken }: JWT): ProviderTokens {
  return {
    ...(typeof refreshToken === 'string' ? { refreshToken } : {}),
    ...(typeof accessToken === 'string' ? { accessToken } : {}),
  };
}

function withTokens({ refreshToken: _used, accessToken: _old, ...token }: JWT, tokens: ProviderTokens): JWT {
  return { ...token, ...tokens };
}
