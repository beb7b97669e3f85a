import { z } from 'zod';
import { groupsOf } from './groups.ts';
import { idTokenClaims } from './id-token-claims.ts';
import type { AskProvider, Finding, ProviderTokens } from './identity-finding.ts';
import { discovery, type OidcEndpoints } from './oidc-discovery.ts';

export type OidcClient = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly groupsClaim: string;
};

/** For all the calls of one question together: a person may be waiting for the page. */
const ANSWER_WITHIN_MS = 3_000;

/** An OpenID Connect provider that is asked again, by refresh token where there is one, else by access token. */
export function askOidc(client: OidcClient): AskProvider {
  const endpointsOf = discovery(client.issuer);
  return async (subject, tokens) => {
    let current = tokens;
    try {
      const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
      const endpoints = await endpointsOf(signal);
      if (!tokens.refreshToken) return await askUserinfo(client, endpoints, subject, tokens, signal);
      const granted = await refresh(client, endpoints, tokens.refreshToken, signal);
      if ('found' in granted) return granted;
      // From here on the one before may have been used up, whatever else goes wrong.
      current = { refreshToken: granted.refresh_token ?? tokens.refreshToken };
      const claims = granted.id_token ? idTokenClaims(granted.id_token, client) : { sub: subject };
      if (claims.sub !== subject) throw new Error('The new ID token is about somebody else.');
      if (client.groupsClaim in claims)
        return { found: 'groups', groups: groupsOf(claims[client.groupsClaim]), tokens: current };
      const asked = { ...current, accessToken: granted.access_token };
      const found = await askUserinfo(client, endpoints, subject, asked, signal);
      // The grant was renewed a moment ago, so this is about the endpoint and not about the person.
      return found.found === 'gone' ? nothing(found.why, current) : found;
    } catch (cause) {
      return nothing(cause instanceof Error ? cause.message : String(cause), current);
    }
  };
}

const Granted = z.object({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  id_token: z.string().optional(),
});
const OAuthError = z.object({ error: z.string() });

/** RFC 6749, section 6. `invalid_grant` (5.2) means that the grant was revoked, has expired or was used up. */
async function refresh(
  { clientId, clientSecret }: OidcClient,
  { tokenEndpoint }: OidcEndpoints,
  refreshToken: string,
  signal: AbortSignal,
): Promise<z.infer<typeof Granted> | (Finding & { found: 'gone' })> {
  const credentials = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  const answer = await fetch(tokenEndpoint, {
    method: 'POST',
    redirect: 'error',
    cache: 'no-store',
    signal,
    headers: {
      accept: 'application/json',
      authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  });
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return Granted.parse(body);
  const { error = 'no error code' } = OAuthError.safeParse(body).data ?? {};
  if (error === 'invalid_grant') return { found: 'gone', why: 'The provider does not renew it any more.' };
  throw new Error(`The token endpoint answered ${answer.status} ${error}.`);
}

const Claims = z.looseObject({ sub: z.string() });

/** OpenID Connect Core 1.0, section 5.3. 401 means that the access token was revoked or has expired (RFC 6750, 3.1). */
async function askUserinfo(
  { groupsClaim }: OidcClient,
  { userinfoEndpoint }: OidcEndpoints,
  subject: string,
  { accessToken, ...tokens }: ProviderTokens,
  signal: AbortSignal,
): Promise<Finding> {
  const kept = tokens.refreshToken || !accessToken ? tokens : { accessToken };
  if (!accessToken || !userinfoEndpoint) return nothing('The provider gave nothing to ask it with.', kept);
  const answer = await fetch(userinfoEndpoint, {
    redirect: 'error',
    cache: 'no-store',
    signal,
    headers: { accept: 'application/json', authorization: `Bearer ${accessToken}` },
  });
  if (answer.status === 401) return { found: 'gone', why: 'The provider does not know its token any more.' };
  if (!answer.ok) return nothing(`The userinfo endpoint answered ${answer.status}.`, kept);
  const claims = Claims.parse(await answer.json());
  if (claims.sub !== subject) return nothing('The userinfo endpoint told of somebody else.', kept);
  // Providers that put groups into ID tokens only say nothing about them here.
  if (!(groupsClaim in claims)) return nothing(`The userinfo endpoint does not tell "${groupsClaim}".`, kept);
  return { found: 'groups', groups: groupsOf(claims[groupsClaim]), tokens: kept };
}

function nothing(why: string, tokens: ProviderTokens): Finding {
  return { found: 'nothing', why, tokens };
}
