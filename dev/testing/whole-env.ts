/**
 * Gives this test file's process the environment of an application, before the first `application()`.
 * Nothing is connected to: the database is one that does not exist.
 */
export function wholeEnv(variables: Readonly<Record<string, string>> = {}): void {
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'a-secret-for-tests-only',
    CRON_SECRET: 'a-cron-secret-for-tests',
    AWS_REGION: 'eu-west-1',
    ECS_CLUSTERS: 'dataall',
    AUTH_DEMO: 'true',
    LOG_LEVEL: 'silent',
    ...variables,
  });
}
