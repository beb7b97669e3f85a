/** Runs once when the server starts. The nodejs check keeps Node's own modules out of other bundles. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next replaces this variable when it builds.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startApplication } = await import('#lib/edge/start-application.ts');
    await startApplication();
  }
}
