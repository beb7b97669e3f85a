import { generateKeyPairSync, sign } from 'node:crypto';

/** A provider's key: what it publishes, and what it signs with it. */
export type OidcKey = {
  readonly jwks: { readonly keys: readonly object[] };
  /** An ID token (RS256). */
  idToken(claims: Readonly<Record<string, unknown>>): string;
};

export function createOidcKey(): OidcKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }] },
    idToken(claims) {
      const signed = `${part({ alg: 'RS256', kid: 'k1' })}.${part(claims)}`;
      return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
    },
  };
}
