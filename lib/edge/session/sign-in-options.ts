import { application } from '#lib/compose.ts';

/** Which ways to sign in are configured. */
export function signInOptions(): {
  readonly demo: boolean;
  readonly oidc: boolean;
  readonly platformName: string;
} {
  const { env, config } = application();
  return { demo: env.authDemo, oidc: env.oidc !== null, platformName: config.platform.name };
}
