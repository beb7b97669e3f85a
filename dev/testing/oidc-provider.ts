import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOidcKey } from './oidc-keys.ts';

export type OidcAnswer = {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a provider was asked for: the endpoint, the form or query it got, the Authorization header. */
export type OidcAsked = {
  readonly endpoint: Endpoint;
  readonly form: Readonly<Record<string, string>>;
  readonly authorization: string;
};
type Endpoint = 'discovery' | 'jwks' | 'authorize' | 'token' | 'userinfo';

export type OidcProvider = {
  readonly issuer: string;
  readonly asked: readonly OidcAsked[];
  /** How the token and the userinfo endpoint answer from now on; null: not at all, the connection stays open. */
  token: (form: OidcAsked['form']) => OidcAnswer | null;
  userinfo: (authorization: string) => OidcAnswer | null;
  idToken(claims: Readonly<Record<string, unknown>>): string;
  stop(): Promise<void>;
};

/**
 * An OpenID Connect provider on the loopback interface, where everybody who comes to sign in is let through at once.
 * What its token and userinfo endpoints say is up to the test.
 */
export async function startOidcProvider(): Promise<OidcProvider> {
  const asked: OidcAsked[] = [];
  const key = createOidcKey();
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { pathname, searchParams } = new URL(request.url ?? '', provider.issuer);
    const body = new URLSearchParams(Buffer.concat(parts).toString());
    const endpoint = ENDPOINTS[pathname];
    if (!endpoint) return response.writeHead(404).end();
    const form = Object.fromEntries([...searchParams, ...body]);
    const one = { endpoint, form, authorization: request.headers.authorization ?? '' };
    asked.push(one);
    const answer = answerOf(one);
    if (!answer) return;
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  const provider: OidcProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    token: () => ({ status: 500, body: {} }),
    userinfo: () => ({ status: 500, body: {} }),
    idToken: key.idToken,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
  function answerOf({ endpoint, form, authorization }: OidcAsked): OidcAnswer | null {
    switch (endpoint) {
      case 'discovery':
        return { body: discoveryOf(provider.issuer) };
      case 'jwks':
        return { body: key.jwks };
      case 'authorize':
        return { status: 302, body: '', headers: { location: wayBack(form) } };
      case 'token':
        return provider.token(form);
      case 'userinfo':
        return provider.userinfo(authorization);
    }
  }
  return provider;
}

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  '/.well-known/openid-configuration': 'discovery',
  '/jwks': 'jwks',
  '/authorize': 'authorize',
  '/token': 'token',
  '/userinfo': 'userinfo',
};

function discoveryOf(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

/** The code carries the nonce, so that the token endpoint can put it into the ID token. */
function wayBack({ redirect_uri = '', state = '', nonce = '' }: OidcAsked['form']): string {
  const back = new URL(redirect_uri);
  back.searchParams.set('code', `code:${nonce}`);
  back.searchParams.set('state', state);
  return back.href;
}
