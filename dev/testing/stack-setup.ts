import { startStackServer } from '../stack-server.ts';

/** Playwright's global setup: the PostgreSQL of the whole run, whose address the workers inherit. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startStackServer();
  process.env.STACK_SERVER_URL = server.serverUrl;
  return server.stop;
}
