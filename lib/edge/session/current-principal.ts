import { cookies, headers } from 'next/headers';
import type { Principal } from '#lib/domain/principal.ts';
import { principalOf } from './principal.ts';
import type { SessionSource } from './token-in-request.ts';

/** Who asks for this page, route or action. */
export async function currentPrincipal(): Promise<Principal> {
  const source = { cookies: await cookies(), headers: await headers() };
  return principalOf(source as unknown as SessionSource);
}
