/** What one running application needs to know, besides where it listens. */
export type ApplicationSettings = {
  readonly port: number;
  readonly databaseUrl: string;
  /** Address of the local AWS. */
  readonly awsUrl: string;
  readonly nextauthSecret: string;
  readonly cronSecret: string;
  /** Without it there are no metrics. */
  readonly metricsToken?: string;
};

/** The environment of an application on the embedded stack, with the demo's two accounts. */
export function applicationEnv(settings: ApplicationSettings): Record<string, string> {
  return {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // Next's own mark for "the .env files are read": those describe real services.
    __NEXT_PROCESSED_ENV: 'true',
    PORT: String(settings.port),
    DATABASE_URL: settings.databaseUrl,
    NEXTAUTH_URL: `http://localhost:${settings.port}`,
    NEXTAUTH_SECRET: settings.nextauthSecret,
    CRON_SECRET: settings.cronSecret,
    ...(settings.metricsToken ? { METRICS_TOKEN: settings.metricsToken } : {}),
    AUTH_DEMO: 'true',
    AWS_ENDPOINT_URL: settings.awsUrl,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    ECS_CLUSTERS: 'dataall',
    MAINTENANCE_TICKER: 'true',
    MAINTENANCE_POLL_SECONDS: '2',
    MAINTENANCE_SETTLE_SECONDS: '10',
    LOG_LEVEL: 'warn',
  };
}
