import { fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type ControlClient, controlClient } from '#dev/local-aws/control-client.ts';
import { freePort } from '#dev/postgres.ts';

const DEV = resolve(import.meta.dirname, '..', 'dev');
const READY_WITHIN_MS = 15_000;

export type LocalAwsProcess = {
  readonly url: string;
  readonly control: ControlClient;
  stop(): void;
};

/** The local AWS in a process of its own, so that what it costs is not counted against the application. */
export async function startLocalAwsProcess(): Promise<LocalAwsProcess> {
  const port = await freePort();
  const child = fork(join(DEV, 'local-aws', 'main.ts'), {
    execArgv: [...process.execArgv, '--import', join(DEV, 'exit-with-parent.ts')],
    env: { ...process.env, PORT: String(port) },
    silent: true,
  });
  const url = `http://127.0.0.1:${port}`;
  const control = controlClient(url);
  const answers = () => control.state().then(Boolean, () => false);
  for (const giveUpAt = performance.now() + READY_WITHIN_MS; !(await answers()); ) {
    if (performance.now() > giveUpAt) throw new Error('The local AWS does not answer.');
    await delay(50);
  }
  // It goes with its parent; for it we are gone.
  return { url, control, stop: () => child.disconnect() };
}
