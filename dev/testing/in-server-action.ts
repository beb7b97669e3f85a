import 'next/dist/server/node-environment-baseline.js';
import { type WorkStore, workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external.js';
import {
  type RequestStore,
  workUnitAsyncStorage,
} from 'next/dist/server/app-render/work-unit-async-storage.external.js';
import { HeadersAdapter } from 'next/dist/server/web/spec-extension/adapters/headers.js';
import {
  MutableRequestCookiesAdapter,
  RequestCookiesAdapter,
} from 'next/dist/server/web/spec-extension/adapters/request-cookies.js';
import { RequestCookies } from 'next/dist/server/web/spec-extension/cookies.js';

/** Set by Next where `experimental.authInterrupts` is, as in `next.config.mjs`. */
process.env.__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS = 'true';

/** Runs this as Next runs a server action: `cookies()` and `headers()` are those of a request with this cookie. */
export function inServerAction<Result>(cookie: string, action: () => Promise<Result>): Promise<Result> {
  const headers = new Headers({ cookie });
  const cookies = new RequestCookies(headers);
  const request = {
    type: 'request',
    phase: 'action',
    headers: HeadersAdapter.seal(headers),
    cookies: RequestCookiesAdapter.seal(cookies),
    userspaceMutableCookies: MutableRequestCookiesAdapter.wrap(cookies),
  } as unknown as RequestStore;
  const work = { route: '/admin/settings' } as WorkStore;
  return workAsyncStorage.run(work, () => workUnitAsyncStorage.run(request, action));
}
