import { z } from 'zod';

const IdToken = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  exp: z.number(),
});

/**
 * The claims of an ID token that came straight from the token endpoint, where TLS stands in for checking its signature
 * (OpenID Connect Core 1.0, section 3.1.3.7, point 6). Throws when it is not for us or not valid any more.
 */
export function idTokenClaims(
  idToken: string,
  { issuer, clientId }: { readonly issuer: string; readonly clientId: string },
): Readonly<Record<string, unknown>> {
  const payload = Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString();
  const claims = IdToken.parse(JSON.parse(payload));
  const isOurs = withoutSlash(claims.iss) === withoutSlash(issuer) && [claims.aud].flat().includes(clientId);
  if (!isOurs || claims.exp * 1000 <= Date.now()) throw new Error('The new ID token is not one for us.');
  return claims;
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '');
}
